// A segment's content: text with typed inline codes between, never codes hidden in the text.
// The kinds follow XLIFF 2.1 §4.7.2 (ph, pc, sc, ec); TMX bpt/ept/ph/it/hi map onto them.

/** Characters that are translated. Never empty inside a `Content` made by `makeContent`. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
}

/**
 * A piece of native markup between the text.
 * `role`: `open` and `close` pair up by `id` within one segment; `standalone` stands for itself;
 * `isolated` marks an open or close whose partner lies outside the segment (TMX `it`).
 */
export interface InlineCode {
  readonly kind: 'code';
  readonly role: 'open' | 'close' | 'standalone';
  readonly id: string;
  readonly isolated?: boolean;
  /** What it is, in the words of its format: TMX `type`, XLIFF `ctype`/`type`. */
  readonly type?: string;
  /** The native code itself, for example `<b>`. */
  readonly data?: string;
  /** Text to translate that stands inside `data` (TMX and XLIFF 1.2 `sub`), in order of `at`. */
  readonly subFlows?: readonly SubFlow[];
  /** Text that takes its place in plain text, for example a space for a line break. */
  readonly equivalent?: string;
  /** Attributes of the source format that have no name here, kept as they were (`element` holds the tag name). */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A text of its own inside a native code, for example the alternative text of an image. */
export interface SubFlow {
  /** Offset in the code's `data` before which it stands. */
  readonly at: number;
  readonly content: Content;
  readonly attributes?: Readonly<Record<string, string>>;
}

export type Content = readonly (TextRun | InlineCode)[];

/** Content of bare text; empty text gives empty content. */
export function plainContent(text: string): Content {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Joins neighbouring runs and drops empty ones, so that equal content has one shape. */
export function makeContent(parts: Content): Content {
  const made: (TextRun | InlineCode)[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (part.kind === 'code') made.push(part);
    else if (last?.kind === 'text') made[made.length - 1] = { kind: 'text', text: last.text + part.text };
    else if (part.text !== '') made.push(part);
  }
  return made;
}

/** The text alone, codes replaced by their `equivalent` or by nothing. */
export function plainText(content: Content): string {
  return content.map((part) => (part.kind === 'text' ? part.text : (part.equivalent ?? ''))).join('');
}

/** The inline codes alone, in order. */
export function codesOf(content: Content): readonly InlineCode[] {
  return content.filter((part) => part.kind === 'code');
}

// With the u flag \p{Cs} matches only surrogates without a partner.
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u;

// The same without the u flag, for paired surrogates too: three times as fast, and text with neither is the rule.
// eslint-disable-next-line no-control-regex
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/**
 * Index of the first character that no exchange format can hold (XML 1.0 section 2.2: C0 controls but tab and
 * line ends, lone surrogates, U+FFFE, U+FFFF), -1 when there is none.
 */
export function firstIllegalCharacter(text: string): number {
  return SUSPECT.test(text) ? text.search(NOT_IN_XML) : -1;
}
