// Messages of a PO file, line by line (GNU gettext manual, "The Format of PO Files").
//
//   file     ::= (message | directive | blank line)*
//   message  ::= comment* previous* ('msgctxt' string)? 'msgid' string ('msgid_plural' string)? msgstr*
//   msgstr   ::= 'msgstr' string | 'msgstr[' digit+ ']' string        string ::= ('"' … '"')+, over several lines
//   comment  ::= '#' … | '#.' … | '#:' … | '#,' …                      previous ::= '#|' (as the lines of a message)
//
// `#~` in front makes a message obsolete. A message ends where a comment or a keyword that begins one follows its
// translation, blank line or not.

import type { Place } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import { XML_LIMITS } from '../xml/limits.js';
import { unescapeString } from './escape.js';

export interface PoMessage {
  /** Of its first keyword. */
  readonly line: number;
  readonly context?: string;
  readonly id: string;
  readonly plural?: string;
  /** By number of the form; a form may be missing. */
  readonly forms: readonly (string | undefined)[];
  readonly comments: readonly string[];
  readonly extracted: readonly string[];
  readonly references: readonly string[];
  readonly flags: readonly string[];
  readonly previous?: string;
  readonly domain?: string;
  readonly isObsolete: boolean;
}

/** Plural forms that are read; Arabic, the language with most, has six. */
export const MOST_FORMS = 32;

type Keyword = 'msgctxt' | 'msgid' | 'msgid_plural' | 'msgstr';

interface Draft {
  line: number;
  domain: string | undefined;
  strings: Map<Keyword | `form${number}`, string[]>;
  previous: string[];
  readonly comments: string[];
  readonly extracted: string[];
  readonly references: string[];
  readonly flags: string[];
  isObsolete: boolean;
}

/** Reads lines and gives messages as they are complete. */
export class MessageReader {
  readonly #onUnknownEscape: (escape: string, place: Place) => void;
  #draft = emptyDraft();
  #target: string[] | undefined;
  #length = 0;
  #line = 0;
  #domain: string | undefined;
  #hasBegun = false;

  constructor(onUnknownEscape: (escape: string, place: Place) => void) {
    this.#onUnknownEscape = onUnknownEscape;
  }

  /** Lines read so far. */
  get line(): number {
    return this.#line;
  }

  /** The message that this line completes by beginning another one. Throws `ProblemError`. */
  read(line: string): PoMessage | undefined {
    this.#line += 1;
    const text = line.trim();
    if (text === '') return undefined;
    if (text.startsWith('#~')) return this.#readEntry(text.slice(2).trim(), { line, isObsolete: true });
    if (!text.startsWith('#')) return this.#readEntry(text, { line, isObsolete: false });
    const done = this.#hasTranslation() ? this.finish() : undefined;
    this.#readComment(text, line);
    return done;
  }

  /** The last message, when one is open. */
  finish(): PoMessage | undefined {
    const draft = this.#draft;
    this.#draft = emptyDraft();
    this.#target = undefined;
    this.#length = 0;
    return draft.strings.has('msgid') ? messageOf(draft, this.#domain) : undefined;
  }

  #hasTranslation(): boolean {
    const { strings } = this.#draft;
    return (
      strings.has('msgid') && [...strings.keys()].some((key) => key === 'msgstr' || key.startsWith('form'))
    );
  }

  #readComment(text: string, line: string): void {
    const rest = text.slice(2).trim();
    if (text.startsWith('#.')) this.#draft.extracted.push(rest);
    else if (text.startsWith('#:')) this.#draft.references.push(rest);
    else if (text.startsWith('#,')) this.#draft.flags.push(...rest.split(',').map((flag) => flag.trim()));
    else if (text.startsWith('#|')) this.#readPrevious(rest, line);
    else if (text.length > 1) this.#draft.comments.push(text.slice(1).trim());
  }

  /** The text that a fuzzy translation was made for; its context is not kept. */
  #readPrevious(text: string, line: string): void {
    if (/^(?:msgctxt|msgid_plural)\b/u.test(text)) this.#target = [];
    else if (/^msgid\b/u.test(text)) this.#target = this.#draft.previous;
    const quote = text.indexOf('"');
    if (quote >= 0) this.#addString(text.slice(quote), line);
  }

  #readEntry(
    text: string,
    { line, isObsolete }: { readonly line: string; readonly isObsolete: boolean },
  ): PoMessage | undefined {
    if (text === '') return undefined;
    if (text.startsWith('|')) {
      this.#readPrevious(text.slice(1).trim(), line);
      return undefined;
    }
    if (text.startsWith('"')) {
      if (this.#target === undefined) this.#beginHeader(text, line);
      this.#addString(text, line);
      return undefined;
    }
    const directive = /^domain\s{1,8}"?([^"]{1,200})"?$/u.exec(text)?.[1];
    if (directive === undefined) return this.#readKeyword(text, line, isObsolete);
    const done = this.finish();
    this.#domain = directive.trim();
    return done;
  }

  #readKeyword(text: string, line: string, isObsolete: boolean): PoMessage | undefined {
    const match = /^(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,12})\])?\s{0,100}(".*)$/su.exec(text);
    if (match === null) this.#refuse(text, line);
    const [, keyword = '', index, string = ''] = match;
    const begins = keyword === 'msgctxt' || keyword === 'msgid';
    const done = begins && this.#draft.strings.has('msgid') ? this.finish() : undefined;
    this.#begin(keyword as Keyword, index, line);
    this.#draft.isObsolete = isObsolete;
    this.#addString(string, line);
    return done;
  }

  /** Strings before any keyword are a header that lost its first two lines. */
  #beginHeader(text: string, line: string): void {
    if (this.#hasBegun) this.#refuse(text, line);
    this.#begin('msgid', undefined, line);
    this.#begin('msgstr', undefined, line);
  }

  #begin(keyword: Keyword, index: string | undefined, line: string): void {
    const { strings } = this.#draft;
    this.#hasBegun = true;
    if (strings.size === 0) this.#draft.line = this.#line;
    const isOrdered = keyword === 'msgctxt' || keyword === 'msgid' || strings.has('msgid');
    if (!isOrdered || (index !== undefined && keyword !== 'msgstr')) this.#refuse(keyword, line);
    if (index !== undefined && Number(index) >= MOST_FORMS)
      throw new ProblemError(
        makeProblem('po-plural-form', { index, forms: MOST_FORMS }, { line: this.#line, column: 1 }),
      );
    const key = index === undefined ? keyword : (`form${Number(index)}` as const);
    if (strings.has(key)) this.#refuse(index === undefined ? keyword : `msgstr[${index}]`, line);
    this.#target = [];
    strings.set(key, this.#target);
  }

  /** One or more strings on a line; each must be closed on it. */
  #addString(text: string, line: string): void {
    let rest = text;
    while (rest !== '') {
      const string = /^"((?:[^"\\]|\\.)*)"\s*/su.exec(rest);
      if (string === null) this.#refuseString(rest, line);
      const place = { line: this.#line, column: line.indexOf(rest) + 1 };
      const piece = unescapeString(string[1] ?? '', (escape) => this.#onUnknownEscape(escape, place));
      this.#length += piece.length;
      if (this.#length > XML_LIMITS.segmentLength)
        throw new ProblemError(
          makeProblem('po-message-too-long', { limit: XML_LIMITS.segmentLength }, place),
        );
      this.#target?.push(piece);
      rest = rest.slice(string[0].length);
    }
  }

  #refuseString(rest: string, line: string): never {
    const place = { line: this.#line, column: line.indexOf(rest) + 1 };
    if (!rest.startsWith('"')) this.#refuse(rest, line);
    throw new ProblemError(makeProblem('po-string-open', {}, place));
  }

  #refuse(found: string, line: string): never {
    const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
    const column = Math.max(0, line.indexOf(found)) + 1;
    throw new ProblemError(
      makeProblem('po-syntax', { found: shown.replace(/\p{Cc}+/gu, ' ') }, { line: this.#line, column }),
    );
  }
}

function emptyDraft(): Draft {
  return {
    line: 0,
    domain: undefined,
    strings: new Map(),
    previous: [],
    comments: [],
    extracted: [],
    references: [],
    flags: [],
    isObsolete: false,
  };
}

function messageOf(draft: Draft, domain: string | undefined): PoMessage {
  const { strings, previous, line, comments, extracted, references, flags, isObsolete } = draft;
  const text = (key: Keyword | `form${number}`): string | undefined => strings.get(key)?.join('');
  const [context, plural] = [text('msgctxt'), text('msgid_plural')];
  const count = Math.max(
    0,
    ...[...strings.keys()].map((key) => (key.startsWith('form') ? Number(key.slice(4)) + 1 : 0)),
  );
  const numbered = Array.from({ length: count }, (_, at) => text(`form${at}`));
  return {
    line,
    id: text('msgid') ?? '',
    forms: numbered.length > 0 ? numbered : [text('msgstr')],
    ...{ comments, extracted, references, flags, isObsolete },
    ...(context === undefined ? {} : { context }),
    ...(plural === undefined ? {} : { plural }),
    ...(previous.length === 0 ? {} : { previous: previous.join('') }),
    ...(domain === undefined ? {} : { domain }),
  };
}
