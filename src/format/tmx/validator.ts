// Is this file valid TMX 1.4? The grammar (grammar.ts), and that begin and end codes of a segment belong together.

import type { ReportViolation, ViolationPlace } from '../../model/violation.js';
import { GrammarCheck } from '../validation/content-model.js';
import type { ValidationEvent } from '../validation/event.js';
import { reporter } from '../validation/event.js';
import type { XmlDoor, XmlTag, XmlVisitor } from '../xml/door.js';
import { attributeOf, readXml } from '../xml/door.js';
import { TMX_1_4 } from './grammar.js';

/** Violations in the order of the file, in batches. Throws ProblemError when it is no well-formed XML. */
export function validateTmx(chunks: AsyncIterable<Uint8Array>): AsyncIterable<readonly ValidationEvent[]> {
  return readXml<ValidationEvent>(
    chunks,
    (door) => new TmxValidator(door),
    (problem) => ({ kind: 'warning', problem }),
  );
}

/** A segment or sub-flow: its pairs are its own. */
interface Pairs {
  readonly begun: Map<string, ViolationPlace>;
  readonly ended: Set<string>;
}

const BEGIN = 'TMX 1.4b <bpt>';
const END = 'TMX 1.4b <ept>';

class TmxValidator implements XmlVisitor {
  readonly #door: XmlDoor<ValidationEvent>;
  readonly #report: ReportViolation;
  readonly #grammar: GrammarCheck;
  readonly #pairs: Pairs[] = [];

  constructor(door: XmlDoor<ValidationEvent>) {
    this.#door = door;
    this.#report = reporter(door);
    this.#grammar = new GrammarCheck(TMX_1_4, this.#report);
  }

  open(tag: XmlTag): void {
    const place = { line: this.#door.line, column: this.#door.column };
    this.#grammar.open(tag, place);
    if (tag.local === 'seg' || tag.local === 'sub') this.#pairs.push({ begun: new Map(), ended: new Set() });
    const id = attributeOf(tag, 'i');
    if (id !== undefined && tag.local === 'bpt') this.#begin(id, place);
    if (id !== undefined && tag.local === 'ept') this.#end(id, place);
  }

  text(text: string): void {
    this.#grammar.text(text, { line: this.#door.line, column: this.#door.column });
  }

  close(tag: XmlTag): void {
    this.#grammar.close();
    if (tag.local !== 'seg' && tag.local !== 'sub') return;
    const { begun = new Map<string, ViolationPlace>(), ended = new Set<string>() } = this.#pairs.pop() ?? {};
    for (const [id, place] of begun)
      if (!ended.has(id)) this.#report('code-unpaired', { element: 'bpt', id }, { ...place, clause: BEGIN });
  }

  #begin(id: string, place: ViolationPlace): void {
    const begun = this.#pairs.at(-1)?.begun;
    if (begun?.has(id) === true)
      this.#report('id-repeated', { id, element: 'seg' }, { ...place, clause: BEGIN });
    begun?.set(id, place);
  }

  #end(id: string, place: ViolationPlace): void {
    const { begun, ended } = this.#pairs.at(-1) ?? {};
    if (begun?.has(id) !== true || ended?.has(id) === true)
      this.#report('code-unpaired', { element: 'ept', id }, { ...place, clause: END });
    ended?.add(id);
  }
}
