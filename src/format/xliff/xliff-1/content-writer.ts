// Content as XLIFF 1.2 inline markup (grammar: elements.ts). Losses: `inline-code-id` (two pairs of one id in a
// segment, or an id that is no XML name), `inline-code-type`, `inline-code-attribute`, `inline-code-equivalent`.

import type { Content, InlineCode, SubFlow } from '../../../model/content.js';
import type { LossCount } from '../../losses.js';
import { attributes, escapeText } from '../../xml/writer.js';
import { isNameToken } from '../names.js';
import type { Pairing } from '../pairing.js';
import { codeAt, pairCodes } from '../pairing.js';
import type { Side } from '../side-information.js';
import type { AttributeRules } from '../unit-writing.js';
import type { InlineElement } from './elements.js';
import { holdsData, usualElement } from './elements.js';

/**
 * The markup of a `source`, `target` or `sub`. In a target the schema ties the ids of markers to segments of a
 * `seg-source`, so that there they have none.
 */
export function writeContent(content: Content, side: Side, losses: LossCount): string {
  const writer = new CodeWriter(content, side, losses);
  return content
    .map((part, index) => (part.kind === 'text' ? escapeText(part.text) : writer.code(part, index)))
    .join('');
}

/** Attributes that each element may have beside id, rid, ctype and equiv-text. */
const OTHER_ATTRIBUTES: Readonly<Record<InlineElement, readonly string[]>> = {
  g: ['xid', 'clone'],
  x: ['xid', 'clone'],
  bx: ['xid', 'clone'],
  ex: ['xid'],
  bpt: ['xid', 'crc'],
  ept: ['xid', 'crc'],
  ph: ['xid', 'crc', 'assoc'],
  it: ['xid', 'crc', 'rid'],
  mrk: ['comment'],
};

/** Values that the schema asks of those that are not free text. */
const RULES: AttributeRules = new Map([
  ['clone', /^(?:yes|no)$/u],
  ['assoc', /^(?:preceding|following|both)$/u],
  ['rid', /^[\w.:-]+$/u],
]);

const DELIMITER_TYPES: ReadonlySet<string> = new Set(['bold', 'italic', 'underlined', 'link']);
const PLACEHOLDER_TYPES: ReadonlySet<string> = new Set(['image', 'pb', 'lb']);
const MARKER_TYPES: ReadonlySet<string> = new Set([
  ...[
    'abbrev',
    'abbreviated-form',
    'abbreviation',
    'acronym',
    'appellation',
    'collocation',
    'common-name',
    'datetime',
  ],
  ...['equation', 'expanded-form', 'formula', 'head-term', 'initialism', 'international-scientific-term'],
  ...[
    'internationalism',
    'logical-expression',
    'materials-management-unit',
    'name',
    'near-synonym',
    'part-number',
  ],
  ...[
    'phrase',
    'phraseological-unit',
    'protected',
    'romanized-form',
    'seg',
    'set-phrase',
    'short-form',
    'sku',
  ],
  ...[
    'standard-text',
    'symbol',
    'synonym',
    'synonymous-phrase',
    'term',
    'transcribed-form',
    'transliterated-form',
  ],
  ...['truncated-term', 'variant'],
]);

type Values = Record<string, string | undefined>;

class CodeWriter {
  readonly #content: Content;
  readonly #pairing: Pairing;
  readonly #side: Side;
  readonly #losses: LossCount;
  /** `rid` of pairs already written, which have to differ, by their element's kind. */
  readonly #taken = new Set<string>();
  readonly #partnerIds = new Map<number, string>();
  #markers = 0;

  constructor(content: Content, side: Side, losses: LossCount) {
    this.#content = content;
    this.#side = side;
    this.#pairing = pairCodes(content);
    this.#losses = losses;
  }

  code(code: InlineCode, index: number): string {
    const element = this.#elementOf(index);
    if (code.role === 'close' && (element === 'g' || element === 'mrk')) return this.#endTag(code, element);
    const values = element === 'mrk' ? this.#markerValues(code) : this.#values(code, index, element);
    const start = `<${element}${attributes(values)}`;
    if (element === 'g' || element === 'mrk') return `${start}>`;
    return holdsData(element) ? `${start}>${this.#data(code)}</${element}>` : `${start}/>`;
  }

  /** The element asked for where the code fits it, the usual one elsewhere; both halves of a pair agree. */
  #elementOf(index: number): InlineElement {
    const usual = usualElement(this.#content, index, this.#pairing);
    const code = codeAt(this.#content, index);
    const asked = code?.attributes?.['element'];
    const partner = this.#pairing.partner[index];
    if (code?.role === 'standalone') return asked === 'ph' ? 'ph' : usual;
    if (code === undefined || partner === undefined) return usual;
    const other = codeAt(this.#content, partner)?.attributes?.['element'];
    const isMarker = asked === 'mrk' && other === 'mrk' && this.#pairing.nested[index] === true;
    if (isMarker && code.data === undefined) return 'mrk';
    const [opening, closing] = code.role === 'open' ? [asked, other] : [other, asked];
    if (opening === 'bpt' && closing === 'ept') return code.role === 'open' ? 'bpt' : 'ept';
    if (opening === 'bx' && closing === 'ex' && usual === 'g') return code.role === 'open' ? 'bx' : 'ex';
    return usual;
  }

  #endTag(code: InlineCode, element: 'g' | 'mrk'): string {
    if (code.type !== undefined) this.#losses.add('inline-code-type', code.type);
    this.#countUnwritten(code, []);
    if (element === 'mrk' && code.equivalent !== undefined)
      this.#losses.add('inline-code-equivalent', code.equivalent);
    return `</${element}>`;
  }

  #markerValues(code: InlineCode): Values {
    this.#countUnwritten(code, OTHER_ATTRIBUTES.mrk);
    if (code.equivalent !== undefined) this.#losses.add('inline-code-equivalent', code.equivalent);
    const isType = code.type !== undefined && (MARKER_TYPES.has(code.type) || isExtension(code.type));
    if (!isType) this.#losses.add('inline-code-type', code.type ?? '');
    this.#markers += 1;
    const isNumbered = code.id === `mrk${this.#markers}`;
    const isWritten = !isNumbered && this.#side === 'source' && isNameToken(code.id);
    if (!isNumbered && !isWritten) this.#losses.add('inline-code-id', code.id);
    return {
      mtype: isType ? code.type : 'x-other',
      mid: isWritten ? code.id : undefined,
      comment: code.attributes?.['comment'],
    };
  }

  #values(code: InlineCode, index: number, element: InlineElement): Values {
    const known = OTHER_ATTRIBUTES[element];
    this.#countUnwritten(code, ['id', ...known]);
    const own = code.attributes ?? {};
    return {
      id: own['id'] ?? code.id,
      rid: this.#pairId(code, index, element),
      ...(element === 'it' ? { pos: code.role === 'close' ? 'close' : 'open' } : {}),
      ctype: this.#type(code, element),
      'equiv-text': code.equivalent,
      ...Object.fromEntries(known.map((name) => [name, allowed(name, own[name])])),
    };
  }

  /** `rid` ties the two halves of `bpt` and `ept`, `bx` and `ex`; each pair of a segment has its own. */
  #pairId(code: InlineCode, index: number, element: InlineElement): string | undefined {
    const isPair = element === 'bpt' || element === 'ept' || element === 'bx' || element === 'ex';
    const partner = this.#pairing.partner[index];
    if (!isPair) return undefined;
    if (partner === undefined) {
      if ((code.attributes?.['id'] ?? code.id) !== code.id) this.#losses.add('inline-code-id', code.id);
      return undefined;
    }
    const known = this.#partnerIds.get(index);
    if (known !== undefined) return known;
    const id = this.#freeId(code.id, element);
    this.#partnerIds.set(partner, id);
    return id;
  }

  #freeId(wanted: string, element: InlineElement): string {
    let id = wanted;
    for (let number = 1; !isNameToken(id) || this.#taken.has(`${element} ${id}`); number++) id = `r${number}`;
    if (id !== wanted) this.#losses.add('inline-code-id', wanted);
    this.#taken.add(`${element} ${id}`);
    return id;
  }

  #type(code: InlineCode, element: InlineElement): string | undefined {
    const { type } = code;
    if (type === undefined) return undefined;
    const isClosing = element === 'ept' || element === 'ex';
    const types = code.role === 'standalone' ? PLACEHOLDER_TYPES : DELIMITER_TYPES;
    if (!isClosing && (types.has(type) || isExtension(type))) return type;
    this.#losses.add('inline-code-type', type);
    return undefined;
  }

  #data(code: InlineCode): string {
    const data = code.data ?? '';
    let written = '';
    let from = 0;
    for (const subFlow of code.subFlows ?? []) {
      written += escapeText(data.slice(from, subFlow.at)) + this.#subFlow(subFlow);
      from = subFlow.at;
    }
    return written + escapeText(data.slice(from));
  }

  #subFlow({ content, attributes: own = {} }: SubFlow): string {
    const known = ['datatype', 'ctype', 'xid'];
    const kept: Values = {};
    for (const [name, value] of Object.entries(own)) {
      if (known.includes(name)) kept[name] = value;
      else this.#losses.add('inline-code-attribute', `${name}="${value}"`);
    }
    return `<sub${attributes(kept)}>${writeContent(content, this.#side, this.#losses)}</sub>`;
  }

  #countUnwritten(code: InlineCode, known: readonly string[]): void {
    for (const [name, value] of Object.entries(code.attributes ?? {})) {
      const isWritten = known.includes(name) && RULES.get(name)?.test(value) !== false;
      if (name !== 'element' && !isWritten) this.#losses.add('inline-code-attribute', `${name}="${value}"`);
    }
  }
}

function isExtension(type: string): boolean {
  return /^x-\S+$/u.test(type);
}

function allowed(name: string, value: string | undefined): string | undefined {
  return value !== undefined && RULES.get(name)?.test(value) === false ? undefined : value;
}
