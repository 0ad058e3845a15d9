// The grammar of XLIFF 2.0 to 2.2 (OASIS; sections are those of XLIFF 2.1), core and modules, as data for GrammarCheck.
// It says what the official XML schemas say, and what the text says of attributes that they let through: inline
// elements take attributes of modules only (4.2.3), annotations of anybody (4.2.3.6).

import type { AttributeType } from '../../../validation/attribute-type.js';
import type { ElementModel, Grammar, Particle } from '../../../validation/content-model.js';
import { OTHERS } from '../../../validation/content-model.js';
import type { XmlTag } from '../../../xml/door.js';
import { HTML_ELEMENTS } from './html-elements.js';

const CORE = /^urn:oasis:names:tc:xliff:document:2\.[0-2]$/u;
/** Modules by namespace, and the prefix their elements go by here. */
const MODULES: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:xliff:matches:2.0', 'mtc'],
  ['urn:oasis:names:tc:xliff:glossary:2.0', 'gls'],
  ['urn:oasis:names:tc:xliff:metadata:2.0', 'mda'],
  ['urn:oasis:names:tc:xliff:resourcedata:2.0', 'res'],
  ['urn:oasis:names:tc:xliff:changetracking:2.0', 'ctr'],
  ['urn:oasis:names:tc:xliff:sizerestriction:2.0', 'slr'],
  ['urn:oasis:names:tc:xliff:validation:2.0', 'val'],
]);
const FORMAT_STYLE = 'urn:oasis:names:tc:xliff:fs:2.0';
const SIZE_RESTRICTION = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';
/** ITS 2.0, its XLIFF mapping, and plural and gender selection (2.2): their attributes are not looked into. */
const OTHER_MODULES = [
  'http://www.w3.org/2005/11/its',
  'urn:oasis:names:tc:xliff:itsm:2.1',
  'urn:oasis:names:tc:xliff:pgs:1.0',
];

const YES_NO = ['yes', 'no'];
const DIRECTION = ['ltr', 'rtl', 'auto'];
const SPACE = ['default', 'preserve'];
const INLINE = ['cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em'];

const SIZE: AttributeType = { pattern: /^(?:\*|\d+|\d+,(?:\d+|\*))$/u, form: '*, n, n,m, n,*' };

const FOREIGN_ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, AttributeType>>>> = {
  [FORMAT_STYLE]: { fs: HTML_ELEMENTS, subFs: 'text' },
  [SIZE_RESTRICTION]: {
    storageRestriction: SIZE,
    sizeRestriction: SIZE,
    equivStorage: 'integer',
    sizeInfo: 'text',
    sizeInfoRef: 'name',
  },
};

function some(...names: readonly string[]): Particle {
  return { names, least: 0, most: Infinity };
}
function optional(name: string): Particle {
  return { names: [name], least: 0, most: 1 };
}
function one(name: string): Particle {
  return { names: [name], least: 1, most: 1 };
}
function oneOrMore(...names: readonly string[]): Particle {
  return { names, least: 1, most: Infinity };
}

function element(
  clause: string,
  {
    attributes = {},
    required = [],
    foreign = 'none',
    content = [],
    text = false,
  }: Partial<Omit<ElementModel, 'clause'>> = {},
): ElementModel {
  return { clause, attributes, required, foreign, content, text };
}

/** Attributes that units, groups and files pass on. */
const INHERITED = {
  canResegment: YES_NO,
  translate: YES_NO,
  srcDir: DIRECTION,
  trgDir: DIRECTION,
  'xml:space': SPACE,
};

/** Attributes of every code. */
const CODE = {
  canCopy: YES_NO,
  canDelete: YES_NO,
  canReorder: ['yes', 'firstNo', 'no'],
  copyOf: 'name',
  id: 'name',
  subType: 'own',
  type: ['fmt', 'ui', 'quote', 'link', 'image', 'other'],
} as const;
/** Attributes of codes that stand at one place. */
const ONE_PLACE = { dataRef: 'name', disp: 'text', equiv: 'text', subFlows: 'names' } as const;
const START_OR_END = { ...CODE, ...ONE_PLACE, canOverlap: YES_NO, dir: DIRECTION, isolated: YES_NO };
const ANNOTATION = {
  id: 'name',
  translate: YES_NO,
  type: { ownOr: ['generic', 'comment', 'term'] },
  ref: 'text',
  value: 'text',
} as const;

const CORE_ELEMENTS: Readonly<Record<string, ElementModel>> = {
  xliff: element('4.2.2.1 xliff', {
    attributes: {
      version: ['2.0', '2.1', '2.2'],
      srcLang: 'language',
      trgLang: 'language',
      'xml:space': SPACE,
    },
    required: ['version', 'srcLang'],
    foreign: 'any',
    // Notes and metadata here are new in 2.2.
    content: [optional('notes'), optional('mda:metadata'), oneOrMore('file')],
  }),
  file: element('4.2.2.2 file', {
    attributes: { id: 'name', original: 'text', ...INHERITED },
    required: ['id'],
    foreign: 'any',
    content: [optional('skeleton'), some(OTHERS), optional('notes'), oneOrMore('unit', 'group')],
  }),
  skeleton: element('4.2.2.3 skeleton', {
    attributes: { href: 'text' },
    content: [some(OTHERS)],
    text: true,
  }),
  group: element('4.2.2.4 group', {
    attributes: { id: 'name', name: 'text', type: 'own', ...INHERITED },
    required: ['id'],
    foreign: 'any',
    content: [some(OTHERS), optional('notes'), some('unit', 'group')],
  }),
  unit: element('4.2.2.5 unit', {
    attributes: { id: 'name', name: 'text', type: 'own', ...INHERITED },
    required: ['id'],
    foreign: 'any',
    content: [some(OTHERS), optional('notes'), optional('originalData'), oneOrMore('segment', 'ignorable')],
  }),
  segment: element('4.2.2.6 segment', {
    attributes: {
      id: 'name',
      canResegment: YES_NO,
      state: ['initial', 'translated', 'reviewed', 'final'],
      subState: 'own',
    },
    content: [one('source'), optional('target')],
  }),
  ignorable: element('4.2.2.7 ignorable', {
    attributes: { id: 'name' },
    content: [one('source'), optional('target')],
  }),
  notes: element('4.2.2.8 notes', { content: [oneOrMore('note')] }),
  note: element('4.2.2.9 note', {
    attributes: {
      id: 'name',
      appliesTo: ['source', 'target'],
      category: 'text',
      priority: { pattern: /^\s*\+?0*(?:[1-9]|10)\s*$/u, form: '1–10' },
      ref: 'text',
    },
    foreign: 'any',
    text: true,
  }),
  originalData: element('4.2.2.10 originalData', { content: [oneOrMore('data')] }),
  data: element('4.2.2.11 data', {
    attributes: { id: 'name', dir: DIRECTION, 'xml:space': ['preserve'] },
    required: ['id'],
    content: [some('cp')],
    text: true,
  }),
  source: element('4.2.2.12 source', {
    attributes: { 'xml:lang': 'language', 'xml:space': SPACE },
    content: [some(...INLINE)],
    text: true,
  }),
  target: element('4.2.2.13 target', {
    attributes: { 'xml:lang': 'language', 'xml:space': SPACE, order: 'positive integer' },
    content: [some(...INLINE)],
    text: true,
  }),
  cp: element('4.2.3.1 cp', { attributes: { hex: 'illegal character' }, required: ['hex'] }),
  ph: element('4.2.3.2 ph', { attributes: { ...CODE, ...ONE_PLACE }, required: ['id'], foreign: 'modules' }),
  pc: element('4.2.3.3 pc', {
    attributes: {
      ...CODE,
      canOverlap: YES_NO,
      dir: DIRECTION,
      dispStart: 'text',
      dispEnd: 'text',
      equivStart: 'text',
      equivEnd: 'text',
      dataRefStart: 'name',
      dataRefEnd: 'name',
      subFlowsStart: 'names',
      subFlowsEnd: 'names',
    },
    required: ['id'],
    foreign: 'modules',
    content: [some(...INLINE)],
    text: true,
  }),
  sc: element('4.2.3.4 sc', { attributes: START_OR_END, required: ['id'], foreign: 'modules' }),
  ec: element('4.2.3.5 ec', { attributes: { ...START_OR_END, startRef: 'name' }, foreign: 'modules' }),
  mrk: element('4.2.3.6 mrk', {
    attributes: ANNOTATION,
    required: ['id'],
    foreign: 'any',
    content: [some(...INLINE)],
    text: true,
  }),
  sm: element('4.2.3.7 sm', { attributes: ANNOTATION, required: ['id'], foreign: 'any' }),
  em: element('4.2.3.8 em', { attributes: { startRef: 'name' }, required: ['startRef'] }),
};

const MATCHES = '5.1 Translation Candidates Module';
const GLOSSARY = '5.2 Glossary Module';
const METADATA = '5.4 Metadata Module';
const RESOURCES = '5.5 Resource Data Module';
const CHANGES = '5.6 Change Tracking Module';
const SIZES = '5.7 Size and Length Restriction Module';
const VALIDATION = '5.8 Validation Module';
const NORMALIZATION = ['none', 'nfc', 'nfd'];

const MODULE_ELEMENTS: Readonly<Record<string, ElementModel>> = {
  'mtc:matches': element(MATCHES, { content: [oneOrMore('mtc:match')] }),
  'mtc:match': element(MATCHES, {
    attributes: {
      id: 'name',
      matchQuality: 'percentage',
      matchSuitability: 'percentage',
      origin: 'text',
      ref: 'text',
      reference: YES_NO,
      similarity: 'percentage',
      subType: 'own',
      type: ['am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'],
    },
    required: ['ref'],
    foreign: 'any',
    content: [optional('mda:metadata'), optional('originalData'), one('source'), one('target'), some(OTHERS)],
  }),
  'gls:glossary': element(GLOSSARY, { content: [oneOrMore('gls:glossEntry')] }),
  'gls:glossEntry': element(GLOSSARY, {
    attributes: { id: 'name', ref: 'text' },
    foreign: 'any',
    content: [one('gls:term'), some('gls:translation'), optional('gls:definition'), some(OTHERS)],
  }),
  'gls:term': element(GLOSSARY, { attributes: { source: 'text' }, foreign: 'any', text: true }),
  'gls:translation': element(GLOSSARY, {
    attributes: { id: 'name', ref: 'text', source: 'text' },
    foreign: 'any',
    text: true,
  }),
  'gls:definition': element(GLOSSARY, { attributes: { source: 'text' }, foreign: 'any', text: true }),
  'mda:metadata': element(METADATA, { attributes: { id: 'name' }, content: [oneOrMore('mda:metaGroup')] }),
  'mda:metaGroup': element(METADATA, {
    attributes: { id: 'name', category: 'text', appliesTo: ['source', 'target', 'ignorable'] },
    content: [oneOrMore('mda:metaGroup', 'mda:meta')],
  }),
  'mda:meta': element(METADATA, { attributes: { type: 'text' }, required: ['type'], text: true }),
  'res:resourceData': element(RESOURCES, {
    content: [some('res:resourceItemRef'), some('res:resourceItem')],
  }),
  'res:resourceItemRef': element(RESOURCES, {
    attributes: { id: 'name', ref: 'name' },
    required: ['ref'],
    foreign: 'any',
  }),
  'res:resourceItem': element(RESOURCES, {
    attributes: { id: 'name', mimeType: 'text', context: YES_NO },
    foreign: 'any',
    content: [optional('res:source'), optional('res:target'), some('res:reference')],
  }),
  'res:source': resourceText(),
  'res:target': resourceText(),
  'res:reference': element(RESOURCES, {
    attributes: { href: 'text', 'xml:lang': 'language' },
    required: ['href'],
    foreign: 'any',
  }),
  'ctr:changeTrack': element(CHANGES, { content: [oneOrMore('ctr:revisions')] }),
  'ctr:revisions': element(CHANGES, {
    attributes: { appliesTo: 'text', ref: 'name', currentVersion: 'name' },
    required: ['appliesTo'],
    foreign: 'any',
    content: [oneOrMore('ctr:revision')],
  }),
  'ctr:revision': element(CHANGES, {
    attributes: { author: 'text', datetime: 'text', version: 'name' },
    foreign: 'any',
    content: [oneOrMore('ctr:item')],
  }),
  'ctr:item': element(CHANGES, {
    attributes: { property: 'text' },
    required: ['property'],
    foreign: 'any',
    content: [some(OTHERS)],
    text: true,
  }),
  'slr:profiles': element(SIZES, {
    attributes: { generalProfile: 'text', storageProfile: 'text' },
    content: [optional('slr:normalization'), some(OTHERS)],
  }),
  'slr:normalization': element(SIZES, { attributes: { general: NORMALIZATION, storage: NORMALIZATION } }),
  'slr:data': element(SIZES, {
    attributes: { profile: 'text' },
    required: ['profile'],
    foreign: 'any',
    content: [some(OTHERS)],
  }),
  'val:validation': element(VALIDATION, { foreign: 'any', content: [oneOrMore('val:rule')] }),
  'val:rule': element(VALIDATION, {
    attributes: {
      isPresent: 'text',
      occurs: 'positive integer',
      isNotPresent: 'text',
      startsWith: 'text',
      endsWith: 'text',
      existsInSource: YES_NO,
      caseSensitive: YES_NO,
      normalization: NORMALIZATION,
      disabled: YES_NO,
    },
    foreign: 'any',
  }),
};

function resourceText(): ElementModel {
  return element(RESOURCES, {
    attributes: { href: 'text', 'xml:lang': 'language' },
    foreign: 'any',
    content: [some(OTHERS)],
  });
}

export const XLIFF_2: Grammar = {
  elements: new Map([...Object.entries(CORE_ELEMENTS), ...Object.entries(MODULE_ELEMENTS)]),
  nameOf: nameInXliff2,
  foreignAttribute: (uri, local) => {
    const known = FOREIGN_ATTRIBUTES[uri];
    if (known !== undefined) return Object.hasOwn(known, local) ? known[local] : 'unknown';
    return OTHER_MODULES.includes(uri) ? 'text' : undefined;
  },
};

/** `segment`, `mtc:match`; `undefined` for an element of another vocabulary. */
export function nameInXliff2({ uri, local }: XmlTag): string | undefined {
  if (CORE.test(uri)) return local;
  const prefix = MODULES.get(uri);
  return prefix === undefined ? undefined : `${prefix}:${local}`;
}

/** What the file writes `fs:fs`, `slr:sizeInfo` or the like of this tag as. */
export function styleAttribute(tag: XmlTag, local: 'fs' | 'subFs'): string | undefined {
  return valueOf(tag, FORMAT_STYLE, local);
}

export function sizeAttribute(
  tag: XmlTag,
  local: 'equivStorage' | 'sizeInfo' | 'sizeInfoRef',
): string | undefined {
  return valueOf(tag, SIZE_RESTRICTION, local);
}

function valueOf(tag: XmlTag, uri: string, local: string): string | undefined {
  return Object.values(tag.attributes).find((attribute) => attribute.uri === uri && attribute.local === local)
    ?.value;
}
