// Fields of a DOCX (ECMA-376 part 1, section 17.16.18): begin, instruction, separate, result, end; they nest and
// may run over paragraphs. The instruction is no text; the result is.

const CONTENTS = /^\s*TOC\b/u;

/** Follows the fields of one part. Every step takes constant time, however deep they nest. */
export class Fields {
  readonly #open: { instruction: string; inResult: boolean; isContents: boolean }[] = [];
  #instructions = 0;
  #contents = 0;

  /** True in an instruction: what stands here is not shown. */
  get inInstruction(): boolean {
    return this.#instructions > 0;
  }

  /** True in the result of a table of contents. */
  get inContents(): boolean {
    return this.#contents > 0;
  }

  /** Takes a mark of a field (w:fldChar). */
  mark(type: string | undefined): void {
    if (type === 'begin') {
      this.#open.push({ instruction: '', inResult: false, isContents: false });
      this.#instructions += 1;
    } else if (type === 'separate') this.#separate();
    else if (type === 'end') this.#end();
  }

  /** Adds text to the instruction of the innermost field. */
  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.inResult) field.instruction += text;
  }

  /** A damaged field must not hide the rest of the document: no instruction goes beyond its paragraph. */
  endParagraph(): void {
    if (this.#instructions === 0) return;
    for (const field of this.#open) field.inResult = true;
    this.#instructions = 0;
  }

  #separate(): void {
    const field = this.#open.at(-1);
    if (field === undefined || field.inResult) return;
    field.inResult = true;
    this.#instructions -= 1;
    field.isContents = CONTENTS.test(field.instruction);
    if (field.isContents) this.#contents += 1;
  }

  #end(): void {
    const field = this.#open.pop();
    if (field === undefined) return;
    if (!field.inResult) this.#instructions -= 1;
    if (field.isContents) this.#contents -= 1;
  }
}
