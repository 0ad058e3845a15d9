// Writes XLIFF 2.1 core with Metadata, Translation Candidates and Glossary (OASIS 2018; modules 5.1, 5.2, 5.4).
//
//   xliff ::= file      file ::= unit+      unit ::= mtc:matches? gls:glossary? mda:metadata? notes? originalData? segment
//
// A unit is one segment. Losses: `variant` (a third language or second text), `variant-order`, `unit` (no source text),
// `status`, `state`, `attribute`, `note-attribute`, `note-side`, `glossary-term` (neither translation nor definition),
// `property-language`, and the `inline-code-…` of content-writer.ts. A file without units has an empty one. The same content
// is XLIFF 2.2 core under that version's namespace.

import type { Note, TranslationUnit } from '../../../model/unit.js';
import type {
  AnnotatedUnit,
  AnnotatedUnitWriter,
  FormatName,
  WriteOptions,
  WrittenMatch,
  WrittenTerm,
} from '../../contract.js';
import { LossCount } from '../../losses.js';
import { attributes, escapeText, textElement, XML_DECLARATION } from '../../xml/writer.js';
import {
  EMPTY_UNIT_ID,
  isNameToken,
  NAMESPACE_2,
  NAMESPACE_22,
  NAMESPACE_GLOSSARY,
  NAMESPACE_MATCHES,
  NAMESPACE_METADATA,
} from '../names.js';
import type { InformationGroup, Side, Sides } from '../side-information.js';
import { informationOf } from '../side-information.js';
import { STATES_2 } from '../state.js';
import type { AttributeRules, FileLanguages } from '../unit-writing.js';
import {
  fileLanguages,
  ANY_VALUE,
  knownAttributes,
  NO_ATTRIBUTES,
  sidesOf,
  stateOf,
  UnitIds,
  withoutAnnotations,
} from '../unit-writing.js';
import { CodeIds, OriginalData } from './code-ids.js';
import type { ContentWriting } from './content-writer.js';
import { writeContent } from './content-writer.js';

export const xliff2Writer: AnnotatedUnitWriter = writerOf('xliff-2.1', {
  version: '2.1',
  namespace: NAMESPACE_2,
});
export const xliff22Writer: AnnotatedUnitWriter = writerOf('xliff-2.2', {
  version: '2.2',
  namespace: NAMESPACE_22,
});

interface Version {
  readonly version: string;
  readonly namespace: string;
}

function writerOf(name: FormatName, version: Version): AnnotatedUnitWriter {
  const writer: AnnotatedUnitWriter = {
    name,
    write: (units, options, report) => writer.writeAnnotated(withoutAnnotations(units), options, report),
    async *writeAnnotated(units, options, report) {
      const writing = new FileWriting(fileLanguages(options.sourceLanguage));
      yield headOf(options, writing.languages, version);
      let isEmpty = true;
      for await (const batch of units) {
        const written = batch.map((unit) => writing.unit(unit)).join('');
        if (written !== '') isEmpty = false;
        yield written;
      }
      if (isEmpty) yield EMPTY_UNIT;
      yield '</file>\n</xliff>\n';
      report(writing.losses.list());
    },
  };
  return writer;
}

/** The schema wants a unit in each file; readers pass over this one. */
const EMPTY_UNIT = `<unit id="${EMPTY_UNIT_ID}" translate="no"><segment><source/></segment></unit>\n`;

function headOf(
  { original }: WriteOptions,
  languages: FileLanguages,
  { version, namespace }: Version,
): string {
  const root = attributes({
    xmlns: namespace,
    'xmlns:mtc': NAMESPACE_MATCHES,
    'xmlns:gls': NAMESPACE_GLOSSARY,
    'xmlns:mda': NAMESPACE_METADATA,
    version,
    srcLang: languages.source,
    trgLang: languages.target,
  });
  return `${XML_DECLARATION}<xliff${root}>\n<file${attributes({ id: 'f1', original, 'xml:space': 'preserve' })}>\n`;
}

const YES_NO = /^(?:yes|no)$/u;
const DIRECTION = /^(?:ltr|rtl|auto)$/u;

const UNIT_ATTRIBUTES: AttributeRules = new Map([
  ['name', ANY_VALUE],
  ['canResegment', YES_NO],
  ['translate', YES_NO],
  ['srcDir', DIRECTION],
  ['trgDir', DIRECTION],
  ['type', /^[^\s:]+:[^\s:]+$/u],
]);

class FileWriting {
  readonly losses = new LossCount();
  readonly languages: FileLanguages;
  readonly #ids = new UnitIds(isNameToken);

  constructor(languages: FileLanguages) {
    this.languages = languages;
  }

  unit({ unit, matches = [], glossary = [] }: AnnotatedUnit): string {
    const { losses } = this;
    const sides = sidesOf(unit, this.languages, losses);
    if (sides === undefined) return '';
    const { id, name } = this.#ids.take(unit.key);
    const others = knownAttributes(unit.attributes, UNIT_ATTRIBUTES, { losses, handled: ['segment'] });
    if (name !== undefined && others['name'] !== undefined)
      losses.add('attribute', `name="${others['name']}"`);
    const own = attributes({ id, ...others, ...(name === undefined ? {} : { name }) });
    const content = { ids: new CodeIds(), data: new OriginalData(), losses };
    const segmentId = segmentIdOf(unit, { isNeeded: matches.length > 0, losses });
    const segment = this.#segment(unit, sides, { content, segmentId });
    const parts = [
      matchesOf(matches, segmentId),
      this.#glossary(glossary),
      metadataOf(informationOf(unit, sides, this.languages, losses)),
      this.#notes(unit, sides),
      originalDataOf(content.data),
      segment,
    ];
    return `<unit${own}>\n${parts.join('')}</unit>\n`;
  }

  #segment(
    unit: TranslationUnit,
    { source, target }: Sides,
    { content, segmentId }: { readonly content: ContentWriting; readonly segmentId: string | undefined },
  ): string {
    const { losses } = this;
    knownAttributes(source.attributes, NO_ATTRIBUTES, { losses });
    knownAttributes(target?.attributes, NO_ATTRIBUTES, { losses, handled: ['state', 'subState'] });
    const { state, subState } = stateOf(STATES_2, unit, target, losses);
    const start = `<segment${attributes({ id: segmentId, state, subState })}>`;
    const sourceElement = `<source>${writeContent(source.content, content)}</source>`;
    content.ids.nextSide();
    const targetElement =
      target === undefined ? '' : `<target>${writeContent(target.content, content)}</target>`;
    return `${start}${sourceElement}${targetElement}</segment>\n`;
  }

  #notes(unit: TranslationUnit, { source, target }: Sides): string {
    const notes = [
      ...this.#notesOf(unit.notes, undefined),
      ...this.#notesOf(source.notes, 'source'),
      ...this.#notesOf(target?.notes, 'target'),
    ];
    return notes.length === 0 ? '' : `<notes>${notes.join('')}</notes>\n`;
  }

  #notesOf(notes: readonly Note[] = [], appliesTo: Side | undefined): readonly string[] {
    return notes.map(({ text, language, attributes: others = {} }) => {
      const known = noteAttributes(others);
      for (const name of Object.keys(others)) {
        if (!Object.hasOwn(known, name)) this.losses.add('note-attribute', name);
      }
      return textElement('note', text, { ...known, appliesTo, 'xml:lang': language });
    });
  }

  #glossary(terms: readonly WrittenTerm[]): string {
    const entries = terms.flatMap(({ term, translations, definition }) => {
      if (translations.length === 0 && definition === undefined) {
        this.losses.add('glossary-term', term);
        return [];
      }
      const inner = [
        textElement('gls:term', term),
        ...translations.map((translation) => textElement('gls:translation', translation)),
        definition === undefined
          ? ''
          : textElement('gls:definition', definition.text, { source: definition.source }),
      ];
      return [`<gls:glossEntry>${inner.join('')}</gls:glossEntry>`];
    });
    return entries.length === 0 ? '' : `<gls:glossary>${entries.join('')}</gls:glossary>\n`;
  }
}

/** Attributes of a note that keep the schema's rules. */
function noteAttributes(others: Readonly<Record<string, string>>): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(others)) {
    const isPriority = name === 'priority' && /^(?:[1-9]|10)$/u.test(value);
    if (name === 'category' || isPriority || (name === 'id' && isNameToken(value))) known[name] = value;
  }
  return known;
}

/** Matches point to their segment by its id, so that one with matches has one. */
function segmentIdOf(
  unit: TranslationUnit,
  { isNeeded, losses }: { readonly isNeeded: boolean; readonly losses: LossCount },
): string | undefined {
  const own = unit.attributes?.['segment'];
  if (own !== undefined && isNameToken(own)) return own;
  if (own !== undefined) losses.add('attribute', `segment="${own}"`);
  return isNeeded ? 'tb-1' : undefined;
}

function matchesOf(matches: readonly WrittenMatch[], segmentId = ''): string {
  if (matches.length === 0) return '';
  const ordered = [...matches].sort((one, other) => other.score - one.score);
  const written = ordered.map((match) => {
    const own = attributes({
      ref: `#${segmentId}`,
      similarity: percentage(match.similarity),
      matchSuitability: percentage(match.score),
      origin: match.memory,
      type: match.kind === 'context' ? 'icm' : 'tm',
    });
    const texts = `<source>${escapeText(match.source)}</source><target>${escapeText(match.target)}</target>`;
    return `<mtc:match${own}>${texts}</mtc:match>`;
  });
  return `<mtc:matches>${written.join('')}</mtc:matches>\n`;
}

/** A share as XLIFF's decimal from 0 to 100, with at most two decimals. */
function percentage(share: number): string {
  return String(Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100);
}

function metadataOf(groups: readonly InformationGroup[]): string {
  if (groups.length === 0) return '';
  const written = groups.map(({ name, side, values }) => {
    const metas = values.map(([type, value]) => textElement('mda:meta', value, { type }));
    return `<mda:metaGroup${attributes({ category: `taalbrug:${name}`, appliesTo: side })}>${metas.join('')}</mda:metaGroup>`;
  });
  return `<mda:metadata>${written.join('')}</mda:metadata>\n`;
}

function originalDataOf(data: OriginalData): string {
  const entries = data
    .entries()
    .map(([text, id]) => textElement('data', text, { id, 'xml:space': 'preserve' }));
  return entries.length === 0 ? '' : `<originalData>${entries.join('')}</originalData>\n`;
}
