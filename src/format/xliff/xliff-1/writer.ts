// Writes XLIFF 1.2 (OASIS 2008), valid by its strict schema.
//
//   xliff ::= file      file ::= header body      body ::= trans-unit*
//   trans-unit ::= source target? (context-group | note | alt-trans)*
//
// Losses: `variant`, `variant-order`, `unit`, `status`, `state`, `attribute`, `note-attribute`, `glossary` (1.2 has no
// place for terms), `property` (a type with white space), `property-language`, and the `inline-code-…`
// of content-writer.ts.

import type { Note, TranslationUnit, Variant } from '../../../model/unit.js';
import type { AnnotatedUnit, AnnotatedUnitWriter, WriteOptions, WrittenMatch } from '../../contract.js';
import { LossCount } from '../../losses.js';
import { attributes, escapeText, textElement, XML_DECLARATION } from '../../xml/writer.js';
import { NAMESPACE_1 } from '../names.js';
import type { InformationGroup, Side } from '../side-information.js';
import { informationOf } from '../side-information.js';
import { STATES_1 } from '../state.js';
import type { FileLanguages } from '../unit-writing.js';
import {
  fileLanguages,
  knownAttributes,
  NO_ATTRIBUTES,
  sidesOf,
  stateOf,
  UnitIds,
  withoutAnnotations,
} from '../unit-writing.js';
import { TARGET_ATTRIBUTES, UNIT_ATTRIBUTES } from './attributes.js';
import { writeContent } from './content-writer.js';

export const xliff1Writer: AnnotatedUnitWriter = {
  name: 'xliff-1.2',
  write: (units, options, report) => xliff1Writer.writeAnnotated(withoutAnnotations(units), options, report),
  async *writeAnnotated(units, options, report) {
    const writing = new FileWriting(fileLanguages(options.sourceLanguage));
    yield headOf(options, writing.languages);
    for await (const batch of units) yield batch.map((unit) => writing.unit(unit)).join('');
    yield '</body>\n</file>\n</xliff>\n';
    report(writing.losses.list());
  },
};

function headOf({ original, toolVersion, now }: WriteOptions, languages: FileLanguages): string {
  const file = attributes({
    original,
    'source-language': languages.source,
    'target-language': languages.target,
    datatype: 'plaintext',
    date: Number.isNaN(Date.parse(now)) ? undefined : new Date(Date.parse(now)).toISOString(),
    'tool-id': 'taalbrug',
  });
  const tool = attributes({ 'tool-id': 'taalbrug', 'tool-name': 'Taalbrug', 'tool-version': toolVersion });
  return (
    `${XML_DECLARATION}<xliff${attributes({ xmlns: NAMESPACE_1, version: '1.2' })}>\n<file${file}>\n` +
    `<header><tool${tool}/></header>\n<body>\n`
  );
}

class FileWriting {
  readonly losses = new LossCount();
  readonly languages: FileLanguages;
  readonly #ids = new UnitIds(() => true);

  constructor(languages: FileLanguages) {
    this.languages = languages;
  }

  unit({ unit, matches = [], glossary = [] }: AnnotatedUnit): string {
    const { losses } = this;
    const sides = sidesOf(unit, this.languages, losses);
    if (sides === undefined) return '';
    for (const { term } of glossary) losses.add('glossary', term);
    const { source, target } = sides;
    knownAttributes(source.attributes, NO_ATTRIBUTES, { losses });
    const parts = [
      `<source>${writeContent(source.content, 'source', losses)}</source>`,
      this.#target(unit, target),
      ...informationOf(unit, sides, this.languages, losses).map((group) => this.#contextGroup(group)),
      ...this.#notes(unit.notes, undefined),
      ...this.#notes(source.notes, 'source'),
      ...this.#notes(target?.notes, 'target'),
      ...alternatives(matches),
    ];
    return `<trans-unit${this.#attributes(unit, target)}>\n${parts.filter((part) => part !== '').join('\n')}\n</trans-unit>\n`;
  }

  #attributes(unit: TranslationUnit, target: Variant | undefined): string {
    const { id, name } = this.#ids.take(unit.key);
    const others = knownAttributes(unit.attributes, UNIT_ATTRIBUTES, { losses: this.losses });
    const resname = others['resname'];
    if (name !== undefined && resname !== undefined) this.losses.add('attribute', `resname="${resname}"`);
    const isApproved = unit.status === 'confirmed' && target !== undefined;
    const approved = isApproved ? { approved: 'yes' } : {};
    return attributes({
      id,
      ...approved,
      ...others,
      ...(name === undefined ? {} : { resname: name }),
      'xml:space': 'preserve',
    });
  }

  #target(unit: TranslationUnit, target: Variant | undefined): string {
    const { state } = stateOf(STATES_1, unit, target, this.losses);
    if (target === undefined) return '';
    const others = knownAttributes(target.attributes, TARGET_ATTRIBUTES, {
      losses: this.losses,
      handled: ['state'],
    });
    return `<target${attributes({ state, ...others })}>${writeContent(target.content, 'target', this.losses)}</target>`;
  }

  #contextGroup({ name, side, values }: InformationGroup): string {
    const contexts = values.flatMap(([type, value]) => {
      if (/^\S+$/u.test(type)) return [textElement('context', value, { 'context-type': `x-${type}` })];
      this.losses.add('property', `${type}: ${value}`);
      return [];
    });
    if (contexts.length === 0) return '';
    const purpose = side === undefined ? `x-taalbrug-${name}` : `x-taalbrug-${name}-${side}`;
    return `<context-group${attributes({ purpose })}>${contexts.join('')}</context-group>`;
  }

  #notes(notes: readonly Note[] = [], annotates: Side | undefined): readonly string[] {
    return notes.map(({ text, language, attributes: others = {} }) => {
      const known: Record<string, string> = {};
      for (const [name, value] of Object.entries(others)) {
        if (name === 'from' || (name === 'priority' && /^(?:[1-9]|10)$/u.test(value))) known[name] = value;
        else this.losses.add('note-attribute', name);
      }
      return textElement('note', text, { 'xml:lang': language, ...known, annotates });
    });
  }
}

function alternatives(matches: readonly WrittenMatch[]): readonly string[] {
  const ordered = [...matches].sort((one, other) => other.score - one.score);
  return ordered.map(({ score, memory, source, target }) => {
    const own = attributes({
      'match-quality': String(Math.round(Math.min(1, Math.max(0, score)) * 100)),
      origin: memory,
      'xml:space': 'preserve',
    });
    return `<alt-trans${own}><source>${escapeText(source)}</source><target>${escapeText(target)}</target></alt-trans>`;
  });
}
