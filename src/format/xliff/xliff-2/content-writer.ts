// Content as XLIFF 2 inline markup (grammar: content-reader.ts). Losses: `inline-code-id` (renamed),
// `inline-code-type`, `inline-code-attribute`, `inline-code-isolated` (half of a pair that is not marked as such),
// `sub-flow` (text inside a native code; in XLIFF 2 that is a unit of its own).

import type { Content, InlineCode } from '../../../model/content.js';
import type { LossCount } from '../../losses.js';
import { attributes, escapeText } from '../../xml/writer.js';
import type { Pairing } from '../pairing.js';
import { codeAt, pairCodes } from '../pairing.js';
import type { AttributeRules } from '../unit-writing.js';
import { ANY_VALUE } from '../unit-writing.js';
import type { CodeIds, OriginalData } from './code-ids.js';

export interface ContentWriting {
  readonly ids: CodeIds;
  readonly data: OriginalData;
  readonly losses: LossCount;
}

/** The markup of a `source` or `target`. */
export function writeContent(content: Content, writing: ContentWriting): string {
  const pairing = pairCodes(content);
  const writer = new CodeWriter(content, pairing, writing);
  return content
    .map((part, index) => (part.kind === 'text' ? escapeText(part.text) : writer.code(part, index)))
    .join('');
}

type Values = Record<string, string | undefined>;

/** Attributes that may stand on any code. */
const EDITING = ['canCopy', 'canDelete', 'canReorder', 'copyOf', 'dir'];
const SINGLE_ATTRIBUTES = [...EDITING, 'canOverlap', 'disp', 'subFlows', 'subType'];
const PLACEHOLDER_ATTRIBUTES = SINGLE_ATTRIBUTES.filter((name) => name !== 'canOverlap' && name !== 'dir');
const OPEN_ATTRIBUTES = [...EDITING, 'canOverlap', 'subType'];
const HALF_ATTRIBUTES = ['disp', 'subFlows'];
const MARKER_ATTRIBUTES = ['translate', 'ref', 'value'];

const YES_NO = /^(?:yes|no)$/u;
const NAME_TOKENS = /^[\w.:-]+(?: [\w.:-]+)*$/u;
const SUB_TYPE = /^[^\s:]+:[^\s:]+$/u;

/** Values that the schema asks of them. */
const RULES: AttributeRules = new Map([
  ['canCopy', YES_NO],
  ['canDelete', YES_NO],
  ['canOverlap', YES_NO],
  ['canReorder', /^(?:yes|firstNo|no)$/u],
  ['copyOf', /^[\w.:-]+$/u],
  ['dir', /^(?:ltr|rtl|auto)$/u],
  ['disp', ANY_VALUE],
  ['subFlows', NAME_TOKENS],
  ['subType', SUB_TYPE],
  ['translate', YES_NO],
  ['ref', /^[\w#/=.:?&%~+-]+$/u],
  ['value', ANY_VALUE],
]);

const TYPES: ReadonlySet<string> = new Set(['fmt', 'ui', 'quote', 'link', 'image', 'other']);

class CodeWriter {
  readonly #content: Content;
  readonly #pairing: Pairing;
  readonly #writing: ContentWriting;
  /** Ids of codes whose other half follows, by its index. */
  readonly #startIds = new Map<number, string>();

  constructor(content: Content, pairing: Pairing, writing: ContentWriting) {
    this.#content = content;
    this.#pairing = pairing;
    this.#writing = writing;
  }

  code(code: InlineCode, index: number): string {
    const asked = code.attributes?.['element'];
    if (code.role === 'standalone') return asked === 'cp' ? this.#codePoint(code) : this.#placeholder(code);
    // Both halves of a pair are written in the way its first half asks for.
    const start = code.role === 'close' ? this.#pairing.partner[index] : index;
    const element =
      codeAt(this.#content, start)?.attributes?.['element'] ?? (start === undefined ? asked : undefined);
    if (element === 'mrk' || element === 'sm' || element === 'em') return this.#marker(code, index, element);
    if (this.#pairing.nested[index] !== true || element === 'sc') return this.#half(code, index);
    return code.role === 'open' ? this.#openSpan(code, index) : '</pc>';
  }

  #placeholder(code: InlineCode): string {
    const { data, ...single } = this.#single(code, PLACEHOLDER_ATTRIBUTES);
    return `<ph${attributes({ id: this.#id('standalone', code.id), dataRef: data, ...single })}/>`;
  }

  /** A character that XML cannot hold; anything but four to six hexadecimal digits is no such thing. */
  #codePoint(code: InlineCode): string {
    const hex = code.attributes?.['hex'] ?? '';
    if (!/^(?:[\da-f]{2}){1,3}$/iu.test(hex)) return this.#placeholder(code);
    return `<cp${attributes({ hex })}/>`;
  }

  #half(code: InlineCode, index: number): string {
    const { data, ...single } = this.#single(code, SINGLE_ATTRIBUTES);
    const isIsolated = this.#pairing.partner[index] === undefined;
    if (isIsolated && code.isolated !== true) this.#writing.losses.add('inline-code-isolated', code.id);
    const isolated = isIsolated ? 'yes' : undefined;
    const started = this.#startIds.get(index);
    const name = code.role === 'open' ? 'sc' : 'ec';
    const own: Values = started === undefined ? { id: this.#startId(code, index) } : { startRef: started };
    return `<${name}${attributes({ ...own, isolated, dataRef: data, ...single })}/>`;
  }

  #openSpan(code: InlineCode, index: number): string {
    const close = codeAt(this.#content, this.#pairing.partner[index]);
    const halves = close === undefined ? {} : this.#closing(close);
    const own = pick(code.attributes ?? {}, [...OPEN_ATTRIBUTES, ...HALF_ATTRIBUTES]);
    const { disp, subFlows, ...others } = own;
    const written: Values = {
      id: this.#startId(code, index),
      ...this.#type(code),
      ...others,
      dispStart: disp,
      subFlowsStart: subFlows,
      equivStart: code.equivalent,
      dataRefStart: this.#data(code),
      ...halves,
    };
    this.#countUnwritten(code, [...OPEN_ATTRIBUTES, ...HALF_ATTRIBUTES]);
    return `<pc${attributes(written)}>`;
  }

  #closing(close: InlineCode): Values {
    if (close.type !== undefined) this.#writing.losses.add('inline-code-type', close.type);
    this.#countUnwritten(close, HALF_ATTRIBUTES);
    const { disp, subFlows } = pick(close.attributes ?? {}, HALF_ATTRIBUTES);
    return {
      dispEnd: disp,
      subFlowsEnd: subFlows,
      equivEnd: close.equivalent,
      dataRefEnd: this.#data(close),
    };
  }

  #marker(code: InlineCode, index: number, element: string): string {
    const { losses } = this.#writing;
    if (code.data !== undefined) losses.add('inline-code-data', code.data);
    if (code.equivalent !== undefined) losses.add('inline-code-equivalent', code.equivalent);
    const isSpan = this.#pairing.nested[index] === true && element === 'mrk';
    if (code.role === 'close') {
      this.#countUnwritten(code, []);
      const startRef = this.#startIds.get(index);
      if (isSpan) return '</mrk>';
      if (startRef === undefined) losses.add('inline-code-isolated', code.id);
      return startRef === undefined ? '' : `<em${attributes({ startRef })}/>`;
    }
    this.#countUnwritten(code, MARKER_ATTRIBUTES);
    const isType = code.type === undefined || /^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/u.test(code.type);
    if (!isType) losses.add('inline-code-type', code.type);
    const own = pick(code.attributes ?? {}, MARKER_ATTRIBUTES);
    const written = attributes({
      id: this.#startId(code, index),
      type: isType ? code.type : undefined,
      ...own,
    });
    return isSpan ? `<mrk${written}>` : `<sm${written}/>`;
  }

  /** What `ph`, `sc` and `ec` share. */
  #single(code: InlineCode, known: readonly string[]): Values {
    this.#countUnwritten(code, known);
    return {
      data: this.#data(code),
      equiv: code.equivalent,
      ...pick(code.attributes ?? {}, known),
      ...this.#type(code),
    };
  }

  #type(code: InlineCode): Values {
    const { type } = code;
    if (type === undefined || TYPES.has(type)) return { type };
    if (/^[^\s:]+$/u.test(type) && code.attributes?.['subType'] === undefined)
      return { type: 'other', subType: `tb:${type}` };
    this.#writing.losses.add('inline-code-type', type);
    return {};
  }

  #data(code: InlineCode): string | undefined {
    return code.data === undefined ? undefined : this.#writing.data.take(code.data);
  }

  #startId(code: InlineCode, index: number): string {
    const id = this.#id('pair', code.id);
    const partner = this.#pairing.partner[index];
    if (partner !== undefined) this.#startIds.set(partner, id);
    return id;
  }

  #id(kind: 'pair' | 'standalone', id: string): string {
    const taken = this.#writing.ids.take(kind, id);
    if (taken !== id) this.#writing.losses.add('inline-code-id', id);
    return taken;
  }

  #countUnwritten(code: InlineCode, known: readonly string[]): void {
    for (const subFlow of code.subFlows ?? []) {
      const [first] = subFlow.content;
      this.#writing.losses.add('sub-flow', first?.kind === 'text' ? first.text : code.id);
    }
    for (const [name, value] of Object.entries(code.attributes ?? {})) {
      const isWritten = known.includes(name) && isAllowed(name, value);
      if (name !== 'element' && !isWritten)
        this.#writing.losses.add('inline-code-attribute', `${name}="${value}"`);
    }
  }
}

function pick(from: Readonly<Record<string, string>>, names: readonly string[]): Values {
  return Object.fromEntries(
    names.map((name) => [name, isAllowed(name, from[name]) ? from[name] : undefined]),
  );
}

function isAllowed(name: string, value: string | undefined): boolean {
  return value !== undefined && RULES.get(name)?.test(value) === true;
}
