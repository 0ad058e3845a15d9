// Is this file valid XLIFF 2.0, 2.1 or 2.2? The grammar (grammar.ts) and the constraints that it cannot say, in one
// pass; memory grows with the ids of a file, not with its texts.

import type { ViolationPlace } from '../../../../model/violation.js';
import { GrammarCheck } from '../../../validation/content-model.js';
import type { ValidationEvent } from '../../../validation/event.js';
import { reporter } from '../../../validation/event.js';
import type { XmlDoor, XmlTag, XmlVisitor } from '../../../xml/door.js';
import { attributeOf, readXml } from '../../../xml/door.js';
import { FileConstraints } from './file-constraints.js';
import { XLIFF_2 } from './grammar.js';

/** Violations in the order of the file, in batches. Throws ProblemError when it is no well-formed XML. */
export function validateXliff2(chunks: AsyncIterable<Uint8Array>): AsyncIterable<readonly ValidationEvent[]> {
  return readXml<ValidationEvent>(
    chunks,
    (door) => new Xliff2Validator(door),
    (problem) => ({ kind: 'warning', problem }),
  );
}

class Xliff2Validator implements XmlVisitor {
  readonly #door: XmlDoor<ValidationEvent>;
  readonly #grammar: GrammarCheck;
  readonly #constraints: FileConstraints;
  /** xml:lang as it is passed on; `undefined` where nobody said it. */
  readonly #languages: (string | undefined)[] = [];
  readonly #open: { readonly name: string | undefined; readonly tag: XmlTag }[] = [];

  constructor(door: XmlDoor<ValidationEvent>) {
    this.#door = door;
    const report = reporter(door);
    this.#grammar = new GrammarCheck(XLIFF_2, report);
    this.#constraints = new FileConstraints(report);
  }

  open(tag: XmlTag): void {
    const place = this.#place();
    this.#languages.push(attributeOf(tag, 'xml:lang') ?? this.#languages.at(-1));
    const name = this.#grammar.open(tag, place);
    const parent = this.#open.at(-1)?.name;
    this.#open.push({ name, tag });
    if (name === undefined) this.#constraints.openForeign(tag, place);
    else this.#constraints.open({ name, parent, tag, place, language: this.#languages.at(-1) });
  }

  text(text: string): void {
    this.#grammar.text(text, this.#place());
    if (text.trim() !== '') this.#constraints.content();
  }

  close(): void {
    this.#languages.pop();
    const { name } = this.#open.pop() ?? {};
    this.#grammar.close();
    if (name === undefined) this.#constraints.closeForeign();
    else this.#constraints.close(name);
  }

  #place(): ViolationPlace {
    return { line: this.#door.line, column: this.#door.column };
  }
}
