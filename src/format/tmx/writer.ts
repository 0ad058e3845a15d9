// Writes TMX 1.4b level 2 (grammar: reader.ts and inline-code.ts; valid by tmx14.dtd).
//
// What the model has and TMX has no place for goes into properties of the `tu` (names.ts): the segments before
// and after, confidence and status. Losses: `unit` (without any variant), `attribute` (unknown to the DTD),
// `date` (no date, or more precise than a second), `usage-count`, `property` (one of ours by name that a
// reader will take for the field), and the `inline-code-…` of segment-writer.ts.

import type { LanguageTag } from '../../model/language.js';
import type { Note, Property, TranslationUnit, Variant } from '../../model/unit.js';
import type { UnitWriter, WriteOptions } from '../contract.js';
import { LossCount } from '../losses.js';
import { attributes, textElement, XML_DECLARATION } from '../xml/writer.js';
import { writeTmxDate } from './date.js';
import {
  ANY_LANGUAGE,
  NOTE_ATTRIBUTES,
  UNIT_ATTRIBUTES,
  UNIT_PROPERTIES,
  VARIANT_ATTRIBUTES,
} from './names.js';
import { writtenAttributes } from './provenance.js';
import { writeSegment } from './segment-writer.js';

export const tmxWriter: UnitWriter = {
  name: 'tmx',
  async *write(units, options, report) {
    const losses = new LossCount();
    yield headerOf(options);
    for await (const batch of units) {
      yield batch.map((unit) => writeUnit(unit, options.sourceLanguage, losses)).join('');
    }
    yield '</body>\n</tmx>\n';
    report(losses.list());
  },
};

function headerOf(options: WriteOptions): string {
  const header = attributes({
    creationtool: 'Taalbrug',
    creationtoolversion: options.toolVersion,
    segtype: 'sentence',
    'o-tmf': 'Taalbrug',
    adminlang: 'en',
    srclang: options.sourceLanguage,
    datatype: 'plaintext',
    creationdate: writeTmxDate(options.now)?.written,
  });
  return `${XML_DECLARATION}<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n<header${header}/>\n<body>\n`;
}

function writeUnit(unit: TranslationUnit, headerLanguage: LanguageTag, losses: LossCount): string {
  if (unit.variants.length === 0) {
    losses.add('unit', unit.key ?? '');
    return '';
  }
  const language = unit.sourceLanguage ?? ANY_LANGUAGE;
  const own = attributes({
    tuid: unit.key,
    srclang: language === headerLanguage ? undefined : language,
    ...writtenAttributes(unit, UNIT_ATTRIBUTES, losses),
  });
  countAmbiguous(unit, losses);
  const described = fieldProperties(unit) + writeDescriptions(unit, losses);
  const variants = unit.variants.map((variant) => writeVariant(variant, losses)).join('');
  return `<tu${own}>\n${described}${variants}</tu>\n`;
}

function writeVariant(variant: Variant, losses: LossCount): string {
  const own = attributes({
    'xml:lang': variant.language,
    ...writtenAttributes(variant, VARIANT_ATTRIBUTES, losses),
  });
  const segment = writeSegment(variant.content, losses);
  return `<tuv${own}>${writeDescriptions(variant, losses)}<seg>${segment}</seg></tuv>\n`;
}

function fieldProperties(unit: TranslationUnit): string {
  return fieldValues(unit)
    .map(([type, value]) => `${textElement('prop', value, { type })}\n`)
    .join('');
}

function fieldValues(unit: TranslationUnit): readonly (readonly [string, string])[] {
  const values: (readonly [string, string])[] = [];
  if (unit.previous !== undefined) values.push([UNIT_PROPERTIES.previous, unit.previous]);
  if (unit.next !== undefined) values.push([UNIT_PROPERTIES.next, unit.next]);
  if (unit.confidence !== undefined) values.push([UNIT_PROPERTIES.confidence, String(unit.confidence)]);
  if (unit.status !== undefined) values.push([UNIT_PROPERTIES.status, unit.status]);
  return values;
}

/** A bare property with the name of a field that the unit leaves empty comes back as that field. */
function countAmbiguous(unit: TranslationUnit, losses: LossCount): void {
  const written = new Set(fieldValues(unit).map(([type]) => type));
  const names: readonly string[] = Object.values(UNIT_PROPERTIES);
  for (const { type, value } of unit.properties ?? []) {
    if (names.includes(type) && !written.has(type)) losses.add('property', `${type}: ${value}`);
  }
}

function writeDescriptions(of: TranslationUnit | Variant, losses: LossCount): string {
  const notes = (of.notes ?? []).map((note) => textElement('note', note.text, describing(note, losses)));
  const properties = (of.properties ?? []).map((property) =>
    textElement('prop', property.value, { type: property.type, ...describing(property, losses) }),
  );
  return [...notes, ...properties].map((element) => `${element}\n`).join('');
}

function describing(value: Note | Property, losses: LossCount): Record<string, string | undefined> {
  const written: Record<string, string | undefined> = { 'xml:lang': value.language };
  for (const [name, text] of Object.entries(value.attributes ?? {})) {
    if (NOTE_ATTRIBUTES.has(name)) written[name] = text;
    else losses.add('attribute', `${name}="${text}"`);
  }
  return written;
}
