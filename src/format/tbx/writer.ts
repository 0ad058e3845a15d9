// Writes TBX-Basic: ISO 30042:2019 DCT (`tbx`) and ISO 30042:2008 (`tbx-2008`). Grammar: entry-reader.ts.
//
// Everything an entry holds comes back: what TBX-Basic has no place for becomes a private note (private-note.ts).
// Losses: `entry` (without any term), `language-section` (without any term), `note-language` (no language tag),
// `note-attribute`, `white-space` (a line break followed by a blank reads as one space; see white-space.ts).

import type {
  ConceptEntry,
  ExtraCategory,
  LanguageSection,
  SourcedText,
  Term,
  Transaction,
} from '../../model/entry.js';
import type { Note } from '../../model/unit.js';
import type { EntryWriter, FormatName } from '../contract.js';
import { LossCount } from '../losses.js';
import { attributes, textElement } from '../xml/writer.js';
import type { Level } from './category.js';
import { CROSS_REFERENCES, isBasic, STATUS_VALUES } from './category.js';
import type { PrivateNote } from './private-note.js';
import { privateNoteText, readPrivateNote } from './private-note.js';
import type { TbxStyle } from './style.js';
import { STYLE_2008, STYLE_2019 } from './style.js';
import { unwrapped } from './white-space.js';

export const tbxWriter: EntryWriter = writerOf('tbx', STYLE_2019);
export const tbx2008Writer: EntryWriter = writerOf('tbx-2008', STYLE_2008);

function writerOf(name: FormatName, style: TbxStyle): EntryWriter {
  return {
    name,
    async *write(entries, options, report) {
      const writing = new EntryWriting(style);
      yield style.head(options);
      for await (const batch of entries) yield batch.map((entry) => writing.entry(entry)).join('');
      yield style.foot;
      report(writing.losses.list());
    },
  };
}

/** XML's ids: no colon, because `xs:ID` is a name without one. */
const XML_ID = /^[\p{L}_][\p{L}\p{Nd}._-]*$/u;

/** `xs:language`. */
const XML_LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u;

/** The writing of one file; remembers the ids that are taken. */
class EntryWriting {
  readonly losses = new LossCount();
  readonly #style: TbxStyle;
  readonly #ids = new Set<string>();

  constructor(style: TbxStyle) {
    this.#style = style;
  }

  entry(entry: ConceptEntry): string {
    const sections = entry.sections.map((section) => this.#section(section, entry.id)).join('');
    if (sections === '') {
      this.losses.add('entry', entry.id);
      return '';
    }
    const id = this.#freeId(entry.id);
    const { entry: name } = this.#style;
    return `<${name}${attributes({ id })}>\n${this.#entryStatements(entry, id)}${sections}</${name}>\n`;
  }

  #entryStatements(entry: ConceptEntry, id: string): string {
    return lines([
      id === entry.id ? '' : this.#private({ name: 'id', value: entry.id }),
      this.#optional('subjectField', entry.subjectField),
      this.#optional('source', entry.source),
      this.#optional('customerSubset', entry.customer),
      this.#optional('projectSubset', entry.project),
      ...this.#sourced('definition', entry.definitions),
      ...(entry.crossReferences ?? []).map((reference) => this.#crossReference(reference)),
      ...this.#shared(entry),
      ...this.#extras('concept', entry.extras, (type) => entryHolds(entry, type)),
      entry.provenance === undefined ? '' : this.#private({ name: 'provenance', value: entry.provenance }),
    ]);
  }

  #section(section: LanguageSection, entry: string): string {
    if (section.terms.length === 0) {
      this.losses.add('language-section', `${entry} ${section.language}`);
      return '';
    }
    const { section: name } = this.#style;
    const statements = lines([
      ...this.#sourced('definition', section.definitions),
      ...this.#shared(section),
      ...this.#extras('language', section.extras, () => true),
    ]);
    const terms = section.terms.map((term) => this.#term(term)).join('');
    return `<${name}${attributes({ 'xml:lang': section.language })}>\n${statements}${terms}</${name}>\n`;
  }

  #term(term: Term): string {
    const { termSection: name } = this.#style;
    const statements = lines([
      this.#text('term', term.text),
      this.#optional(
        'administrativeStatus',
        term.status === undefined ? undefined : STATUS_VALUES[term.status],
      ),
      this.#optional('partOfSpeech', term.partOfSpeech),
      this.#optional('grammaticalGender', term.gender),
      this.#optional('termType', term.termType),
      this.#optional('geographicalUsage', term.geographicalUsage),
      this.#termLocation(term.termLocation),
      this.#optional('source', term.source),
      ...this.#sourced('context', term.contexts),
      ...this.#shared(term),
      term.forbidden === true ? this.#private({ name: 'forbidden', value: true }) : '',
      term.doNotTranslate === true ? this.#private({ name: 'doNotTranslate', value: true }) : '',
      ...this.#extras('term', term.extras, (type) => termHolds(term, type)),
    ]);
    return `<${name}>\n${statements}</${name}>\n`;
  }

  /** Notes and transactions, which every level may have. */
  #shared(level: ConceptEntry | LanguageSection | Term): readonly string[] {
    return [
      ...(level.notes ?? []).map((note) => this.#note(note)),
      ...(level.transactions ?? []).flatMap((transaction) => this.#transaction(transaction)),
    ];
  }

  #note(note: Note): string {
    for (const [name, value] of Object.entries(note.attributes ?? {}))
      this.losses.add('note-attribute', `${name}="${value}"`);
    const { text, language } = note;
    if (readPrivateNote(text) !== undefined)
      return this.#private({ name: 'note', value: language === undefined ? { text } : { text, language } });
    const isLanguage = language === undefined || XML_LANGUAGE.test(language);
    if (!isLanguage) this.losses.add('note-language', language);
    return this.#text('note', text, isLanguage ? { 'xml:lang': language } : {});
  }

  #transaction({ type, date, responsibility }: Transaction): readonly string[] {
    const day = /^\d{4}-\d\d-\d\d/u.exec(date ?? '')?.[0];
    const group = [
      this.#optional('transactionType', type),
      this.#optional('responsibility', responsibility),
      day === undefined ? '' : `<date>${day}</date>`,
    ];
    const exact = date === undefined || date === day ? '' : this.#private({ name: 'date', value: date });
    return [`<transacGrp>${group.join('')}</transacGrp>`, exact];
  }

  #sourced(type: string, texts: readonly SourcedText[] | undefined): readonly string[] {
    return (texts ?? []).map(({ text, source }) => {
      const category = this.#category(type, text);
      return source === undefined
        ? category
        : `<descripGrp>${category}${this.#category('source', source)}</descripGrp>`;
    });
  }

  #crossReference(reference: ExtraCategory): string {
    return this.#canStand('concept', reference)
      ? this.#category(reference.type, reference.value, reference.target)
      : this.#private({ name: 'reference', value: reference });
  }

  /**
   * Extra categories: as their own element where TBX-Basic has it and a reader will not take it for the field
   * of that name, which is so when the field `isHeld` already; as a private note otherwise.
   */
  #extras(
    level: Level,
    extras: readonly ExtraCategory[] | undefined,
    isHeld: (type: string) => boolean,
  ): readonly string[] {
    return (extras ?? []).map((extra) => {
      const { type, value, target } = extra;
      const isOwn = OWN_EXTRAS.has(type) && isHeld(type) && this.#canStand(level, extra);
      return isOwn ? this.#category(type, value, target) : this.#private({ name: 'extra', value: extra });
    });
  }

  /** Whether the edition has this category here, with this target. */
  #canStand(level: Level, { type, value, target }: ExtraCategory): boolean {
    if (!isBasic(type, level, value)) return false;
    if (!CROSS_REFERENCES.has(type)) return target === undefined;
    if (target === undefined || !this.#style.referenceLevels.includes(level)) return false;
    return isAddress(target)
      ? type !== 'crossReference' || this.#style.refersToAddresses
      : isInternal(type, target);
  }

  #termLocation(location: string | undefined): string {
    if (location === undefined || isBasic('termLocation', 'term', location))
      return this.#optional('termLocation', location);
    return this.#private({ name: 'termLocation', value: location });
  }

  #optional(type: string, value: string | undefined): string {
    return value === undefined ? '' : this.#category(type, value);
  }

  #category(type: string, value: string, target?: string): string {
    this.#checkWhiteSpace(value);
    return this.#style.category(type, value, target);
  }

  #text(name: string, text: string, values: Readonly<Record<string, string | undefined>> = {}): string {
    this.#checkWhiteSpace(text);
    return textElement(name, text, values);
  }

  #checkWhiteSpace(text: string): void {
    if (unwrapped(text) !== text) this.losses.add('white-space', text);
  }

  #private(note: PrivateNote): string {
    return textElement('note', privateNoteText(note));
  }

  /** The id itself when it is an XML id that is free, otherwise one that is. */
  #freeId(wanted: string): string {
    const name = XML_ID.test(wanted) ? wanted : `c-${wanted.replace(/[^\p{L}\p{Nd}._-]/gu, '_')}`;
    let free = name;
    for (let number = 2; this.#ids.has(free); number++) free = `${name}-${number}`;
    this.#ids.add(free);
    return free;
  }
}

/** Extras that may be written as elements; all others would be read as something else or break the dialect. */
const OWN_EXTRAS: ReadonlySet<string> = new Set([
  'subjectField',
  'customerSubset',
  'projectSubset',
  'source',
  ...CROSS_REFERENCES,
]);

/** Cross-references of an entry are a field of their own, so one among its extras is not "held". */
function entryHolds(entry: ConceptEntry, type: string): boolean {
  if (type === 'subjectField') return entry.subjectField !== undefined;
  if (type === 'source') return entry.source !== undefined;
  if (type === 'customerSubset') return entry.customer !== undefined;
  return type === 'projectSubset' && entry.project !== undefined;
}

function termHolds(term: Term, type: string): boolean {
  return type === 'source' ? term.source !== undefined : true;
}

/** An id in the same file. */
function isInternal(type: string, target: string): boolean {
  return type === 'crossReference' && XML_ID.test(target);
}

function isAddress(target: string): boolean {
  return /^https?:\/\/[\w!#$%&'()*+,./:;=?@[\]~-]+$/u.test(target);
}

function lines(elements: readonly string[]): string {
  return elements
    .filter((element) => element !== '')
    .map((element) => `${element}\n`)
    .join('');
}
