// The grammar of TMX 1.4 (LISA OSCAR, TMX 1.4b, "Content Summary" and tmx14.dtd) as data for GrammarCheck.

import type { AttributeType } from '../validation/attribute-type.js';
import type { ElementModel, Grammar, Particle } from '../validation/content-model.js';

const SEGMENT_TYPES = ['block', 'paragraph', 'sentence', 'phrase'];
const CODES = ['bpt', 'ept', 'it', 'ph', 'hi', 'ut'];

function some(...names: readonly string[]): Particle {
  return { names, least: 0, most: Infinity };
}

function texts(...names: readonly string[]): Readonly<Record<string, AttributeType>> {
  return Object.fromEntries(names.map((name) => [name, 'text' as const]));
}

function element(
  name: string,
  { attributes = {}, required = [], content = [], text = false }: Partial<ElementModel> = {},
): readonly [string, ElementModel] {
  return [name, { attributes, required, foreign: 'none', content, text, clause: `TMX 1.4b <${name}>` }];
}

/** What is known of a unit and of its variants alike. */
const HISTORY = texts(
  'o-encoding',
  'datatype',
  'usagecount',
  'lastusagedate',
  'creationtool',
  'creationtoolversion',
  'creationdate',
  'creationid',
  'changedate',
  'changeid',
  'o-tmf',
);
/** `lang` is the older name of xml:lang. */
const REMARK = texts('o-encoding', 'xml:lang', 'lang');

export const TMX_1_4: Grammar = {
  elements: new Map([
    element('tmx', {
      attributes: { version: ['1.4', '1.4a', '1.4b'] },
      required: ['version'],
      content: [
        { names: ['header'], least: 1, most: 1 },
        { names: ['body'], least: 1, most: 1 },
      ],
    }),
    element('header', {
      attributes: {
        ...texts('creationtool', 'creationtoolversion', 'o-tmf', 'adminlang', 'srclang', 'datatype'),
        ...texts('o-encoding', 'creationdate', 'creationid', 'changedate', 'changeid'),
        segtype: SEGMENT_TYPES,
      },
      required: [
        'creationtool',
        'creationtoolversion',
        'segtype',
        'o-tmf',
        'adminlang',
        'srclang',
        'datatype',
      ],
      content: [some('note', 'prop', 'ude')],
    }),
    element('body', { content: [some('tu')] }),
    element('note', { attributes: REMARK, text: true }),
    element('prop', { attributes: { ...REMARK, type: 'text' }, required: ['type'], text: true }),
    element('ude', {
      attributes: texts('name', 'base'),
      required: ['name'],
      content: [{ names: ['map'], least: 1, most: Infinity }],
    }),
    element('map', { attributes: texts('unicode', 'code', 'ent', 'subst'), required: ['unicode'] }),
    element('tu', {
      attributes: { ...HISTORY, tuid: 'text', segtype: SEGMENT_TYPES, srclang: 'text' },
      content: [some('note', 'prop'), { names: ['tuv'], least: 1, most: Infinity }],
    }),
    element('tuv', {
      attributes: { ...HISTORY, 'xml:lang': 'text', lang: 'text' },
      required: ['xml:lang'],
      content: [some('note', 'prop'), { names: ['seg'], least: 1, most: 1 }],
    }),
    element('seg', { content: [some(...CODES)], text: true }),
    element('bpt', code({ i: 'text', x: 'text', type: 'text' }, ['i'])),
    element('ept', code({ i: 'text' }, ['i'])),
    element('it', code({ pos: ['begin', 'end'], x: 'text', type: 'text' }, ['pos'])),
    element('ph', code({ x: 'text', assoc: 'text', type: 'text' })),
    element('hi', { attributes: texts('x', 'type'), content: [some(...CODES)], text: true }),
    element('ut', code({ x: 'text' })),
    element('sub', { attributes: texts('datatype', 'type'), content: [some(...CODES)], text: true }),
  ]),
  nameOf: ({ local }) => local,
  foreignAttribute: () => undefined,
};

function code(
  attributes: Readonly<Record<string, AttributeType>>,
  required: readonly string[] = [],
): Partial<ElementModel> {
  return { attributes, required, content: [some('sub')], text: true };
}
