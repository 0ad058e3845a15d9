// Writes PO files (grammar: message.ts): UTF-8, the source as `msgid`. A PO file has one direction: that of its first
// unit, or the one asked for. Units that a PO file gave come back as its messages, plural forms together.
//
// Losses: `unit` (no text in the source), `inline-code` (its native code is text here), `status` (only what is not
// reviewed can be said), `key` (of a unit that no PO file gave), `variant`, `property`, `note-attribute`,
// `note-language`, `confidence`, `context` (the segments before and after), `provenance`, `plural` (a form without
// the message it belongs to), `direction` (a unit that was translated the other way).

import type { Content } from '../../model/content.js';
import { codesOf } from '../../model/content.js';
import type { Language } from '../../model/language.js';
import { languageOf, otherLanguage } from '../../model/language.js';
import type { Note, Property, TranslationUnit, Variant } from '../../model/unit.js';
import { variantIn } from '../../model/unit.js';
import type { UnitWriter, WriteOptions } from '../contract.js';
import { LossCount } from '../losses.js';
import { stringLines } from './escape.js';
import { PO_PROPERTIES } from './names.js';

export const poWriter: UnitWriter = {
  name: 'po',
  async *write(units, options, report) {
    let writing: PoWriting | undefined;
    for await (const batch of units) {
      const source = languageOf(batch[0]?.sourceLanguage ?? '') ?? options.sourceLanguage;
      const head = writing === undefined ? headerOf(source, options) : '';
      writing ??= new PoWriting(source);
      yield head + batch.map((unit) => writing?.unit(unit) ?? '').join('');
    }
    if (writing === undefined) yield headerOf(options.sourceLanguage, options);
    else yield writing.end();
    report(writing?.losses.list() ?? []);
  },
};

function headerOf(source: Language, { now, original, toolVersion }: WriteOptions): string {
  const fields = [
    `Project-Id-Version: ${original}`,
    `PO-Revision-Date: ${now.slice(0, 10)} ${now.slice(11, 16)}+0000`,
    `Language: ${otherLanguage(source)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    'Plural-Forms: nplurals=2; plural=(n != 1);',
    `X-Source-Language: ${source}`,
    `X-Generator: Taalbrug ${toolVersion}`,
  ];
  const text = fields.map((field) => `${field.replace(/[\r\n]+/gu, ' ')}\n`).join('');
  return stringLines('msgid', '') + stringLines('msgstr', text);
}

/** A message whose plural forms may still come. */
interface OpenMessage {
  readonly head: string;
  readonly prefix: string;
  readonly id: string;
  readonly forms: string[];
}

class PoWriting {
  readonly losses = new LossCount();
  readonly #source: Language;
  #open: OpenMessage | undefined;
  #domain: string | undefined;

  constructor(source: Language) {
    this.#source = source;
  }

  /** What this unit makes ready to be written. */
  unit(unit: TranslationUnit): string {
    const [source, target] = [variantIn(unit, this.#source), variantIn(unit, otherLanguage(this.#source))];
    if (source === undefined || source.content.length === 0) {
      this.losses.add('unit', unit.key ?? '');
      return '';
    }
    this.#detailLosses(unit);
    const form = valueOf(unit, PO_PROPERTIES.pluralForm);
    const [from, to] = [this.#text(source), target === undefined ? '' : this.#text(target)];
    if (form !== undefined && form !== '0') return this.#form(unit, Number(form), [from, to]);
    const done = this.end();
    const plural = valueOf(unit, PO_PROPERTIES.pluralText);
    const message = this.#message(unit, from);
    if (plural === undefined) return `${done}${message.head}${stringLines('msgstr', to, message.prefix)}`;
    const head = message.head + stringLines('msgid_plural', plural, message.prefix);
    this.#open = { ...message, head, forms: [to] };
    return done;
  }

  /** The message whose plural forms were being gathered. */
  end(): string {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return '';
    return open.head + open.forms.map((form, at) => stringLines(`msgstr[${at}]`, form, open.prefix)).join('');
  }

  #form(unit: TranslationUnit, form: number, [from, to]: readonly [string, string]): string {
    if (this.#open?.forms.length === form) {
      this.#open.forms.push(to);
      return '';
    }
    this.losses.add('plural', from);
    return `${this.end()}${this.#message(unit, from).head}${stringLines('msgstr', to)}`;
  }

  #message(unit: TranslationUnit, id: string): OpenMessage {
    const isObsolete = valueOf(unit, PO_PROPERTIES.obsolete) === 'yes';
    const prefix = isObsolete ? '#~ ' : '';
    const context = valueOf(unit, PO_PROPERTIES.context);
    const named = context === undefined ? '' : stringLines('msgctxt', context, prefix);
    return {
      head: `\n${this.#domainLine(unit)}${commentsOf(unit)}${named}${stringLines('msgid', id, prefix)}`,
      prefix,
      id,
      forms: [],
    };
  }

  /** A directive holds for all messages after it. */
  #domainLine(unit: TranslationUnit): string {
    const domain = valueOf(unit, PO_PROPERTIES.domain);
    if (domain === this.#domain) return '';
    this.#domain = domain;
    // There is no way back to the domain without a name.
    if (domain === undefined) this.losses.add('property', PO_PROPERTIES.domain);
    return domain === undefined ? '' : `${stringLines('domain', domain.replace(/["\\\r\n]+/gu, ' '))}\n`;
  }

  #text({ content, ...details }: Variant): string {
    const lost = Object.keys(details).filter((name) => name !== 'language');
    for (const name of lost) this.losses.add('variant', name);
    for (const code of codesOf(content)) this.losses.add('inline-code', code.data ?? code.id);
    return nativeText(content);
  }

  #detailLosses(unit: TranslationUnit): void {
    const { key, status, confidence, previous, next, provenance, variants, sourceLanguage, attributes } =
      unit;
    if (status === 'confirmed') this.losses.add('status', status);
    if (key !== undefined && key !== valueOf(unit, PO_PROPERTIES.context)) this.losses.add('key', key);
    if (confidence !== undefined) this.losses.add('confidence', String(confidence));
    if (previous !== undefined || next !== undefined) this.losses.add('context', previous ?? next);
    if (provenance !== undefined) this.losses.add('provenance', JSON.stringify(provenance));
    if (variants.length > 2) this.losses.add('variant', variants[2]?.language);
    if (sourceLanguage !== undefined && languageOf(sourceLanguage) !== this.#source)
      this.losses.add('direction', sourceLanguage);
    for (const { type, value } of unit.properties ?? [])
      if (!OWN.has(type)) this.losses.add('property', `${type}: ${value}`);
    for (const [name, value] of Object.entries(attributes ?? {}))
      this.losses.add('attribute', `${name}="${value}"`);
    for (const note of unit.notes ?? []) this.#noteLosses(note);
  }

  #noteLosses({ language, attributes }: Note): void {
    if (language !== undefined) this.losses.add('note-language', language);
    for (const [name, value] of Object.entries(attributes ?? {}))
      this.losses.add('note-attribute', `${name}="${value}"`);
  }
}

const OWN: ReadonlySet<string> = new Set(Object.values(PO_PROPERTIES));

function valueOf({ properties = [] }: TranslationUnit, type: string): string | undefined {
  return properties.find((property: Property) => property.type === type)?.value;
}

/** Text with its native codes, as messages have them: `%s`, `<b>`. */
function nativeText(content: Content): string {
  return content
    .map((part) => (part.kind === 'text' ? part.text : (part.data ?? part.equivalent ?? '')))
    .join('');
}

function commentsOf(unit: TranslationUnit): string {
  const flags = [
    unit.status === 'unreviewed' ? 'fuzzy' : '',
    valueOf(unit, PO_PROPERTIES.flags) ?? '',
  ].filter((flag) => flag !== '');
  const previous = valueOf(unit, PO_PROPERTIES.previous);
  return [
    ...(unit.notes ?? []).map(({ text }) => commented('#', text)),
    commented('#.', valueOf(unit, PO_PROPERTIES.extracted)),
    commented('#:', valueOf(unit, PO_PROPERTIES.reference)),
    flags.length === 0 ? '' : `#, ${flags.join(', ').replace(/[\r\n]+/gu, ' ')}\n`,
    previous === undefined ? '' : stringLines('msgid', previous, '#| '),
  ].join('');
}

function commented(mark: string, text: string | undefined): string {
  if (text === undefined) return '';
  return text
    .split(/\r\n|\n|\r/u)
    .map((line) => `${mark} ${line}\n`)
    .join('');
}
