// Writes MultiTerm XML (grammar: entry-reader.ts; names of descriptions: names.ts). MultiTerm numbers its entries: an
// entry whose id is not its number says it in a description of its own.
//
// Losses: `entry` and `language-section` (without any term), `provenance`, `cross-reference` (of a type that readers do not know), `cross-reference-target`,
// `note-language`, `note-attribute`, `extra` (with a target, or that would read as a field), `white-space` (at the ends
// of a text), `empty-text`.

import type {
  ConceptEntry,
  ExtraCategory,
  LanguageSection,
  SourcedText,
  Term,
  Transaction,
} from '../../model/entry.js';
import type { LanguageTag } from '../../model/language.js';
import type { Note } from '../../model/unit.js';
import type { EntryWriter } from '../contract.js';
import { fieldOf } from '../field-name.js';
import { headerLanguage } from '../header-language.js';
import { LossCount } from '../losses.js';
import { attributes, textElement, XML_DECLARATION } from '../xml/writer.js';
import { DESCRIPTIONS } from './names.js';

export const multitermWriter: EntryWriter = {
  name: 'multiterm',
  async *write(entries, _options, report) {
    const writing = new EntryWriting();
    yield `${XML_DECLARATION}<mtf>\n`;
    for await (const batch of entries) yield batch.map((entry) => writing.entry(entry)).join('');
    yield '</mtf>\n';
    report(writing.losses.list());
  },
};

class EntryWriting {
  readonly losses = new LossCount();
  #number = 0;

  entry(entry: ConceptEntry): string {
    const sections = entry.sections.map((section) => this.#section(section, entry.id)).join('');
    if (sections === '') {
      this.losses.add('entry', entry.id);
      return '';
    }
    this.#number += 1;
    const number = String(this.#number);
    const { subjectField, customer, project, source } = entry;
    const described = [
      ...this.#transactions(entry.transactions),
      this.#optional(DESCRIPTIONS.id, entry.id === number ? undefined : entry.id),
      this.#optional(DESCRIPTIONS.subject, subjectField),
      this.#optional(DESCRIPTIONS.customer, customer),
      this.#optional(DESCRIPTIONS.project, project),
      this.#optional(DESCRIPTIONS.source, source),
      ...this.#sourced(DESCRIPTIONS.definition, entry.definitions),
      ...this.#notes(entry.notes),
      ...this.#crossReferences(entry.crossReferences),
      ...this.#extras(entry.extras),
    ].join('');
    if (entry.provenance !== undefined) this.losses.add('provenance', JSON.stringify(entry.provenance));
    return `<conceptGrp>\n${textElement('concept', number)}\n${described}${sections}</conceptGrp>\n`;
  }

  /** Their targets are links that MultiTerm makes in its own way. */
  #crossReferences(references: readonly ExtraCategory[] = []): readonly string[] {
    return references.map(({ type, value, target }) => {
      if (target !== undefined) this.losses.add('cross-reference-target', `${value}: ${target}`);
      if (fieldOf(type) === 'crossReference') return this.#description(type, value);
      this.losses.add('cross-reference', `${type}: ${value}`);
      return '';
    });
  }

  #section(section: LanguageSection, entry: string): string {
    const terms = section.terms.map((term) => this.#term(term)).join('');
    if (terms === '') {
      this.losses.add('language-section', `${entry} ${section.language}`);
      return '';
    }
    const described = [
      ...this.#transactions(section.transactions),
      ...this.#sourced(DESCRIPTIONS.definition, section.definitions),
      ...this.#notes(section.notes),
      ...this.#extras(section.extras),
    ].join('');
    const { language } = section;
    const named = attributes({ type: nameOf(language), lang: language.toUpperCase() });
    return `<languageGrp>\n<language${named}/>\n${described}${terms}</languageGrp>\n`;
  }

  #term(term: Term): string {
    if (term.text.trim() === '') {
      this.losses.add('empty-text', 'term');
      return '';
    }
    const described = [
      ...this.#transactions(term.transactions),
      this.#optional(DESCRIPTIONS.status, term.status),
      this.#optional(DESCRIPTIONS.forbidden, term.forbidden === true ? 'yes' : undefined),
      this.#optional(DESCRIPTIONS.doNotTranslate, term.doNotTranslate === true ? 'yes' : undefined),
      this.#optional(DESCRIPTIONS.partOfSpeech, term.partOfSpeech),
      this.#optional(DESCRIPTIONS.gender, term.gender),
      this.#optional(DESCRIPTIONS.termType, term.termType),
      this.#optional(DESCRIPTIONS.region, term.geographicalUsage),
      this.#optional(DESCRIPTIONS.termLocation, term.termLocation),
      this.#optional(DESCRIPTIONS.source, term.source),
      ...this.#sourced(DESCRIPTIONS.context, term.contexts),
      ...this.#notes(term.notes),
      ...this.#extras(term.extras),
    ].join('');
    return `<termGrp>\n${textElement('term', this.#trimmed(term.text))}\n${described}</termGrp>\n`;
  }

  #transactions(transactions: readonly Transaction[] = []): readonly string[] {
    return transactions.map(({ type, date, responsibility = '' }) => {
      const day = date === undefined ? '' : textElement('date', this.#trimmed(date));
      return `<transacGrp>${textElement('transac', this.#trimmed(responsibility), { type })}${day}</transacGrp>\n`;
    });
  }

  #sourced(type: string, texts: readonly SourcedText[] = []): readonly string[] {
    return texts.map(({ text, source }) =>
      this.#description(
        type,
        text,
        source === undefined ? '' : this.#description(DESCRIPTIONS.source, source),
      ),
    );
  }

  #notes(notes: readonly Note[] = []): readonly string[] {
    return notes.map(({ text, language, attributes: more }) => {
      if (language !== undefined) this.losses.add('note-language', language);
      for (const [name, value] of Object.entries(more ?? {}))
        this.losses.add('note-attribute', `${name}="${value}"`);
      return this.#description(DESCRIPTIONS.note, text);
    });
  }

  /** A type that is the name of a field, or of a source, would be read as that. */
  #extras(extras: readonly ExtraCategory[] = []): readonly string[] {
    return extras.map(({ type, value, target }) => {
      const isOwn = fieldOf(type) === undefined && !/source/iu.test(type) && target === undefined;
      if (!isOwn) this.losses.add('extra', `${type}: ${value}`);
      return isOwn ? this.#description(type, value) : '';
    });
  }

  #optional(type: string, text: string | undefined): string {
    return text === undefined ? '' : this.#description(type, text);
  }

  #description(type: string, text: string, inside = ''): string {
    const kept = this.#trimmed(text);
    if (kept === '') {
      this.losses.add('empty-text', type);
      return '';
    }
    return `<descripGrp>${textElement('descrip', kept, { type })}${inside}</descripGrp>\n`;
  }

  /** Readers take blanks around a text for layout. */
  #trimmed(text: string): string {
    const kept = text.trim();
    if (kept !== text) this.losses.add('white-space', text);
    return kept;
  }
}

/** "Dutch (Belgium)", as MultiTerm names its indexes; the tag itself where that would not be read back. */
function nameOf(language: LanguageTag): string {
  const [primary = '', region] = language.split('-');
  const name = englishName('language', primary);
  const country = region === undefined ? undefined : englishName('region', region);
  const full = country === undefined ? name : `${name ?? ''} (${country})`;
  return full !== undefined && headerLanguage(full) === language ? full : (name ?? language);
}

function englishName(type: 'language' | 'region', code: string): string | undefined {
  const isCode = type === 'language' ? /^[a-z]{2}$/u.test(code) : /^[A-Z]{2}$/u.test(code);
  return isCode ? new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) : undefined;
}
