// Builds the content of one `seg` from XML events (grammar in inline-code.ts).

import type { Content, InlineCode, SubFlow, TextRun } from '../../model/content.js';
import type { Draft } from '../draft.js';
import type { XmlTag } from '../xml/door.js';
import { attributeOf, attributesExcept } from '../xml/door.js';
import type { CodeElement } from './inline-code.js';
import { CodeNumbers, isCodeElement, readAssociation, usualElement } from './inline-code.js';

interface Flow {
  readonly kind: 'flow';
  readonly parts: (TextRun | InlineCode)[];
  readonly numbers: CodeNumbers;
  text: string;
  /** Of the `sub` it is, when it is one. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

interface OpenCode {
  readonly kind: 'code';
  readonly code: Draft<InlineCode>;
  data: string;
  subFlows: SubFlow[];
}

/** `hi`, whose text belongs to the flow around it. */
interface Highlight {
  readonly kind: 'highlight';
  readonly id: string;
}

/** An element that is not known: its tag is dropped, its text stays where it stands. */
interface Unknown {
  readonly kind: 'unknown';
}

/** Characters that a code counts for in the length of a segment, beside its text. */
const CODE_LENGTH = 16;

/** One for each segment. `length` grows with all text and codes taken. */
export class SegmentReader {
  readonly #frames: (Flow | OpenCode | Highlight | Unknown)[] = [newFlow()];
  readonly #onUnknown: (element: string) => void;
  length = 0;

  constructor(onUnknown: (element: string) => void) {
    this.#onUnknown = onUnknown;
  }

  open(tag: XmlTag): void {
    this.length += CODE_LENGTH;
    const { local } = tag;
    const holder = this.#holder();
    if (holder.kind === 'code' && local === 'sub') {
      this.#frames.push({ ...newFlow(), attributes: attributesExcept(tag, []) });
    } else if (holder.kind === 'flow' && isCodeElement(local)) {
      this.#openCode(local, tag, holder);
    } else {
      this.#onUnknown(local);
      this.#frames.push({ kind: 'unknown' });
    }
  }

  text(text: string): void {
    this.length += text.length;
    const holder = this.#holder();
    if (holder.kind === 'code') holder.data += text;
    else holder.text += text;
  }

  /** The end of an element inside the segment. */
  close(): void {
    const frame = this.#frames.pop();
    const holder = this.#holder();
    if (frame?.kind === 'code' && holder.kind === 'flow') addPart(holder, finishCode(frame));
    else if (frame?.kind === 'flow' && holder.kind === 'code')
      holder.subFlows.push(finishSubFlow(frame, holder));
    else if (frame?.kind === 'highlight' && holder.kind === 'flow')
      addPart(holder, { kind: 'code', role: 'close', id: frame.id, attributes: { element: 'hi' } });
  }

  /** The content, at the end of the segment. */
  finish(): Content {
    const holder = this.#holder();
    return holder.kind === 'flow' ? finishFlow(holder) : [];
  }

  /** The frame that takes text: the innermost flow or code. */
  #holder(): Flow | OpenCode {
    for (let at = this.#frames.length - 1; at >= 0; at--) {
      const frame = this.#frames[at];
      if (frame?.kind === 'flow' || frame?.kind === 'code') return frame;
    }
    throw new RangeError('a segment was closed once too often');
  }

  #openCode(element: CodeElement, tag: XmlTag, flow: Flow): void {
    const code = startCode(element, tag, flow.numbers);
    if (element === 'hi') {
      addPart(flow, code);
      this.#frames.push({ kind: 'highlight', id: code.id });
    } else {
      this.#frames.push({ kind: 'code', code, data: '', subFlows: [] });
    }
  }
}

function newFlow(): Flow {
  return { kind: 'flow', parts: [], numbers: new CodeNumbers(), text: '' };
}

function addPart(flow: Flow, part: InlineCode): void {
  if (flow.text !== '') flow.parts.push({ kind: 'text', text: flow.text });
  flow.text = '';
  flow.parts.push(part);
}

function finishFlow(flow: Flow): Content {
  if (flow.text !== '') flow.parts.push({ kind: 'text', text: flow.text });
  return flow.parts;
}

function finishSubFlow(flow: Flow, code: OpenCode): SubFlow {
  const subFlow: Draft<SubFlow> = { at: code.data.length, content: finishFlow(flow) };
  if (flow.attributes !== undefined) subFlow.attributes = flow.attributes;
  return subFlow;
}

function finishCode({ code, data, subFlows }: OpenCode): InlineCode {
  if (data !== '') code.data = data;
  if (subFlows.length > 0) code.subFlows = subFlows;
  return code;
}

function startCode(element: CodeElement, tag: XmlTag, numbers: CodeNumbers): Draft<InlineCode> {
  const idName = element === 'bpt' || element === 'ept' ? 'i' : 'x';
  const code: Draft<InlineCode> = {
    kind: 'code',
    role: roleOf(element, tag),
    id: attributeOf(tag, idName) ?? numbers.take(element),
  };
  if (element === 'it') code.isolated = true;
  const type = attributeOf(tag, 'type');
  if (type !== undefined) code.type = type;
  const others = withAssociation(attributesExcept(tag, [idName, 'type', 'pos']));
  const named = usualElement(code) === element ? others : { ...others, element };
  if (named !== undefined) code.attributes = named;
  return code;
}

function withAssociation(
  others: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> | undefined {
  const assoc = others?.['assoc'];
  return assoc === undefined ? others : { ...others, assoc: readAssociation(assoc) };
}

function roleOf(element: CodeElement, tag: XmlTag): InlineCode['role'] {
  if (element === 'bpt' || element === 'hi') return 'open';
  if (element === 'ept') return 'close';
  if (element === 'it') return attributeOf(tag, 'pos') === 'end' ? 'close' : 'open';
  return 'standalone';
}
