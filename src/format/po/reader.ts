// Reads PO files (GNU gettext). A message is a unit; its plural forms are further units of it. Fuzzy translations are
// `unreviewed`. Obsolete messages are read too: their translations are right, only the program does not use them.
//
// The source is English unless the file or the user says otherwise (gettext's convention), or the target is.

import { firstIllegalCharacter, plainContent } from '../../model/content.js';
import type { LanguageTag } from '../../model/language.js';
import { languageOf, otherLanguage } from '../../model/language.js';
import type { Place, Problem } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { Property, TranslationUnit } from '../../model/unit.js';
import type { FormatReader, ReadEvent, ReadOptions } from '../contract.js';
import { DamagedText, GuessingDecoder } from '../guessed-text.js';
import { decodeDeclared, decodeHead, InvalidBytes, UnknownEncoding } from '../xml/encoding.js';
import { XML_LIMITS } from '../xml/limits.js';
import type { PoHeader } from './header.js';
import { readHeader } from './header.js';
import type { PoMessage } from './message.js';
import { MessageReader } from './message.js';
import { PO_PROPERTIES } from './names.js';

/** A keyword at the start of a line, also of an obsolete message. */
const KEYWORD = /(?:^|[\n\r])(?:#~ ?)?(?:msgid|msgctxt)[ \t]*"/u;

export const poReader: FormatReader = {
  name: 'po',
  recognizes: (head) => {
    const text = decodeHead(head);
    return KEYWORD.test(text) || (head.length >= HEAD_BYTES && isAllComments(text));
  },
  read: (chunks, options = {}) => readPo(chunks, options),
};

/** Bytes from which a head is taken for a part of the file and not for all of it. */
const HEAD_BYTES = 4096;

/** Long lists of translators stand before the header; a glossary of OmegaT says in its first line what it is. */
function isAllComments(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/u).slice(0, -1);
  return (
    lines.length > 3 && lines.every((line) => /^(?:#|$)/u.test(line)) && !/^[^\n\r]{0,200}-\*-/u.test(text)
  );
}

/** The header stands at the start, after comments of the translators. */
const HEADER_BYTES = 16_384;

/** The encoding that the header names; `CHARSET` is what a template has there. */
function declaredIn(head: Uint8Array): string | undefined {
  const declared = /charset=([\w.:-]{1,40})/iu.exec(latin(head))?.[1]?.toLowerCase();
  return declared === 'charset' ? undefined : declared;
}

function isWhole(head: Uint8Array): boolean {
  return head.length >= HEADER_BYTES || /charset=[\w.:-]{1,40}\\n/iu.test(latin(head));
}

function latin(head: Uint8Array): string {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEADER_BYTES)).toString('latin1');
}

async function* readPo(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncIterable<readonly ReadEvent[]> {
  const reading = new PoReading(options);
  try {
    for await (const text of textsOf(chunks, reading)) yield reading.push(text);
  } catch (error) {
    throw reading.asProblem(error);
  }
  yield reading.finish();
}

/** The text of a file in the encoding that it declares, or in the one that it shows. */
async function* textsOf(chunks: AsyncIterable<Uint8Array>, reading: PoReading): AsyncIterable<string> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  let next = await iterator.next();
  for (; next.done !== true; next = await iterator.next()) {
    head = Buffer.concat([head, next.value]);
    if (isWhole(head)) break;
  }
  const all = headFirst(head, iterator);
  if (declaredIn(head) === undefined) yield* guessedTexts(all, reading);
  else
    yield* decodeDeclared(all, { encoding: declaredIn, isWhole }, (declared, used) =>
      reading.warn('encoding-doubtful', { declared, used }),
    );
}

async function* headFirst(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* guessedTexts(chunks: AsyncIterable<Uint8Array>, reading: PoReading): AsyncIterable<string> {
  const decoder = new GuessingDecoder();
  for await (const chunk of chunks) yield decoder.push(chunk);
  yield decoder.finish();
  const { encoding, isGuess } = decoder;
  if (isGuess) reading.warn('encoding-guessed', { encoding });
}

/** Longest text without a line end; a string of a message, escaped, with room. */
const LONGEST_LINE = 8 * XML_LIMITS.segmentLength;
/** Messages remembered to tell one that stands there twice. */
const REMEMBERED = 1_000_000;

class PoReading {
  readonly #options: ReadOptions;
  readonly #messages = new MessageReader((written, place) =>
    this.#warnOnce('po-escape-unknown', { written }, place),
  );
  readonly #seen = new Map<string, number>();
  readonly #warned = new Set<string>();
  #events: ReadEvent[] = [];
  #rest = '';
  #header: PoHeader | undefined;
  #count = 0;
  #untranslated = { count: 0, line: 0 };
  #controls: { count: number; readonly rows: number[] } = { count: 0, rows: [] };

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  push(text: string): readonly ReadEvent[] {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/u);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(this.#messages.read(line));
    if (this.#rest.length > LONGEST_LINE)
      throw new ProblemError(
        makeProblem('po-message-too-long', { limit: LONGEST_LINE }, { line: this.#messages.line + 1 }),
      );
    return this.#events.splice(0);
  }

  finish(): readonly ReadEvent[] {
    for (const line of this.#rest.split('\r')) this.#take(this.#messages.read(line));
    this.#take(this.#messages.finish());
    this.#languages();
    const { count, rows } = this.#controls;
    if (count > 0)
      this.#warnOnce('table-control-characters', { count, rows: rows.join(', ') }, { line: rows[0] ?? 1 });
    const { count: untranslated, line } = this.#untranslated;
    if (untranslated > 0) this.warn('units-untranslated', { count: untranslated }, { line });
    if (this.#count === 0) this.warn('no-units', {});
    return this.#events.splice(0);
  }

  warn(...[code, data, place]: Parameters<typeof makeProblem>): void {
    this.#events.push({ kind: 'warning', problem: makeProblem(code, data, place) });
  }

  #warnOnce(
    code: 'po-escape-unknown' | 'table-control-characters',
    data: Problem['data'],
    place: Place,
  ): void {
    const key = `${code} ${JSON.stringify(data)}`;
    if (this.#warned.has(key) || this.#warned.size > 20) return;
    this.#warned.add(key);
    this.warn(code, data as never, place);
  }

  /** Bytes that are no text, as a problem with the place where they stand. */
  asProblem(error: unknown): unknown {
    if (error instanceof UnknownEncoding)
      return new ProblemError(makeProblem('encoding-unknown', { encoding: error.encoding }));
    if (!(error instanceof InvalidBytes || error instanceof DamagedText)) return error;
    const lines = (this.#rest + error.before).split(/\r\n|\n|\r/u);
    const place = { line: this.#messages.line + lines.length, column: (lines.at(-1) ?? '').length + 1 };
    const code = error instanceof DamagedText ? 'encoding-broken' : 'encoding-invalid';
    return new ProblemError(makeProblem(code, { encoding: error.encoding.toUpperCase() }, place));
  }

  #take(message: PoMessage | undefined): void {
    if (message === undefined) return;
    if (message.id === '' && message.context !== undefined) return;
    if (message.id === '' && !message.isObsolete) this.#readHeader(message);
    else {
      this.#languages();
      this.#checkRepeated(message);
      this.#emit(message);
    }
  }

  #readHeader({ forms, line }: PoMessage): void {
    if (this.#header !== undefined) return this.#warnRepeated(line, 1);
    this.#header = readHeader(forms[0] ?? '');
    const { badPluralForms: written } = this.#header;
    this.#languages();
    if (written !== undefined)
      this.warn('po-plural-forms', { written: written.replace(/\p{Cc}+/gu, ' ') }, { line });
  }

  /** Says once what the languages are. */
  #languages(): void {
    if (this.#warned.has('languages')) return;
    this.#warned.add('languages');
    this.#header ??= {};
    const { source, target } = this.#direction();
    this.#events.push({ kind: 'header', header: { format: 'po', version: '', sourceLanguage: source } });
    if (target === 'und') this.warn('language-missing', { attribute: 'Language' });
    const isSaid = (this.#options.from ?? this.#header.source) !== undefined;
    if (!isSaid && languageOf(target) === 'en') this.warn('po-source-language-guessed', { language: source });
  }

  #direction(): { readonly source: LanguageTag; readonly target: LanguageTag } {
    const target = this.#options.to ?? this.#header?.target ?? 'und';
    const guess = languageOf(target) === 'en' ? otherLanguage('en') : 'en';
    return { source: this.#options.from ?? this.#header?.source ?? guess, target };
  }

  #checkRepeated({ id, context, domain = '', isObsolete, line }: PoMessage): void {
    if (isObsolete) return;
    const key = `${domain}\u0000${context ?? '\u0001'}\u0000${id}`;
    const first = this.#seen.get(key);
    if (first !== undefined) this.#warnRepeated(line, first);
    else if (this.#seen.size < REMEMBERED) this.#seen.set(key, line);
  }

  #warnRepeated(line: number, first: number): void {
    this.warn('po-message-repeated', { first }, { line });
  }

  #emit(message: PoMessage): void {
    const { line, id, plural, forms, isObsolete } = message;
    if (!isObsolete) this.#count += 1;
    if ((forms[0] ?? '') === '') {
      const { count, line: first } = this.#untranslated;
      this.#untranslated = { count: count + 1, line: count === 0 ? line : first };
    }
    const first = this.#unit(message, [id, forms[0]], firstProperties(message));
    this.#events.push({ kind: 'unit', unit: first, line, ...(isObsolete ? { continued: true } : {}) });
    forms.slice(1).forEach((form, at) => {
      const properties = [{ type: PO_PROPERTIES.pluralForm, value: String(at + 1) }];
      const unit = this.#unit(message, [plural ?? id, form], properties);
      this.#events.push({ kind: 'unit', unit, line, continued: true });
    });
  }

  #unit(
    { context, flags, comments, domain, isObsolete, line }: PoMessage,
    [from, to]: readonly [string, string | undefined],
    own: readonly Property[],
  ): TranslationUnit {
    const { source, target } = this.#direction();
    const properties = [
      ...property(PO_PROPERTIES.context, context),
      ...own,
      ...property(PO_PROPERTIES.domain, domain),
      ...property(PO_PROPERTIES.obsolete, isObsolete ? 'yes' : undefined),
    ];
    const variants = [
      { language: source, content: plainContent(this.#storable(from, line)) },
      { language: target, content: plainContent(this.#storable(to ?? '', line)) },
    ];
    return {
      ...(context === undefined ? {} : { key: context }),
      sourceLanguage: source,
      variants,
      ...(flags.includes('fuzzy') ? { status: 'unreviewed' as const } : {}),
      ...(comments.length === 0 ? {} : { notes: [{ text: comments.join('\n') }] }),
      ...(properties.length === 0 ? {} : { properties }),
    };
  }

  /** Escapes can name characters that no exchange format can carry. */
  #storable(text: string, line: number): string {
    if (firstIllegalCharacter(text) < 0) return text;
    this.#controls.count += 1;
    if (this.#controls.rows.length < 10) this.#controls.rows.push(line);
    return [...text].filter((character) => firstIllegalCharacter(character) < 0).join('');
  }
}

function firstProperties({ plural, extracted, references, flags, previous }: PoMessage): readonly Property[] {
  const others = flags.filter((flag) => flag !== 'fuzzy' && flag !== '');
  return [
    ...property(PO_PROPERTIES.pluralText, plural),
    ...property(PO_PROPERTIES.pluralForm, plural === undefined ? undefined : '0'),
    ...property(PO_PROPERTIES.extracted, lines(extracted)),
    ...property(PO_PROPERTIES.reference, lines(references)),
    ...property(PO_PROPERTIES.flags, others.length === 0 ? undefined : others.join(', ')),
    ...property(PO_PROPERTIES.previous, previous),
  ];
}

function lines(all: readonly string[]): string | undefined {
  return all.length === 0 ? undefined : all.join('\n');
}

function property(type: string, value: string | undefined): readonly Property[] {
  return value === undefined ? [] : [{ type, value }];
}
