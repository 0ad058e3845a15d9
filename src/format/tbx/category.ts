// The data categories of TBX-Basic (ISO 30042:2019 annexes; LTAC-Global Min and Basic modules): where each may
// stand, which values it takes, and the other names and values under which older files have them.

import type { Gender, PartOfSpeech, TermStatus, TermType } from '../../model/entry.js';

export type Level = 'concept' | 'language' | 'term';

/** A category that TBX-Basic knows. `module` is its namespace in DCT style, `element` its element in DCA style. */
export interface Category {
  readonly module: 'min' | 'basic';
  readonly element: 'admin' | 'descrip' | 'termNote' | 'ref' | 'xref' | 'transac' | 'transacNote';
  readonly levels: readonly Level[];
  readonly values?: ReadonlySet<string>;
}

/** TBX's names for the administrative status. */
export const STATUS_VALUES: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  superseded: 'supersededTerm-admn-sts',
};

const PARTS_OF_SPEECH: readonly PartOfSpeech[] = ['noun', 'verb', 'adjective', 'adverb', 'other'];
const GENDERS: readonly Gender[] = ['masculine', 'feminine', 'neuter', 'other'];
const TERM_TYPES: readonly TermType[] = [
  'fullForm',
  'acronym',
  'abbreviation',
  'shortForm',
  'variant',
  'phrase',
];
const TERM_LOCATIONS = [
  'checkBox',
  'comboBox',
  'comboBoxElement',
  'dialogBox',
  'groupBox',
  'informativeMessage',
  'interactiveMessage',
  'menuItem',
  'progressBar',
  'pushButton',
  'radioButton',
  'slider',
  'spinBox',
  'tab',
  'tableText',
  'textBox',
  'toolTip',
  'user-definedType',
];

const ALL_LEVELS: readonly Level[] = ['concept', 'language', 'term'];

export const CATEGORIES: ReadonlyMap<string, Category> = new Map<string, Category>([
  ['subjectField', { module: 'min', element: 'descrip', levels: ['concept'] }],
  ['customerSubset', { module: 'min', element: 'admin', levels: ['concept', 'term'] }],
  ['externalCrossReference', { module: 'min', element: 'xref', levels: ALL_LEVELS }],
  [
    'administrativeStatus',
    { module: 'min', element: 'termNote', levels: ['term'], values: new Set(Object.values(STATUS_VALUES)) },
  ],
  [
    'partOfSpeech',
    { module: 'min', element: 'termNote', levels: ['term'], values: new Set(PARTS_OF_SPEECH) },
  ],
  ['definition', { module: 'basic', element: 'descrip', levels: ['concept', 'language'] }],
  ['context', { module: 'basic', element: 'descrip', levels: ['term'] }],
  ['source', { module: 'basic', element: 'admin', levels: ALL_LEVELS }],
  ['projectSubset', { module: 'basic', element: 'admin', levels: ['concept', 'term'] }],
  ['crossReference', { module: 'basic', element: 'ref', levels: ['concept', 'term'] }],
  ['xGraphic', { module: 'basic', element: 'xref', levels: ['concept', 'language'] }],
  ['grammaticalGender', { module: 'basic', element: 'termNote', levels: ['term'], values: new Set(GENDERS) }],
  ['termType', { module: 'basic', element: 'termNote', levels: ['term'], values: new Set(TERM_TYPES) }],
  ['geographicalUsage', { module: 'basic', element: 'termNote', levels: ['term'] }],
  [
    'termLocation',
    { module: 'basic', element: 'termNote', levels: ['term'], values: new Set(TERM_LOCATIONS) },
  ],
  [
    'transactionType',
    {
      module: 'basic',
      element: 'transac',
      levels: ALL_LEVELS,
      values: new Set(['origination', 'modification']),
    },
  ],
  ['responsibility', { module: 'basic', element: 'transacNote', levels: ALL_LEVELS }],
]);

/** Categories that point somewhere. */
export const CROSS_REFERENCES: ReadonlySet<string> = new Set([
  'crossReference',
  'externalCrossReference',
  'xGraphic',
]);

/** True when TBX-Basic lets the category stand at this level with this value. */
export function isBasic(type: string, level: Level, value: string): boolean {
  const category = CATEGORIES.get(type);
  if (category === undefined || !category.levels.includes(level)) return false;
  return category.values === undefined || category.values.has(value);
}

// TBX-Min 1 and TBX files of before the 2019 edition call these differently.
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['termStatus', 'administrativeStatus'],
  ['usageStatus', 'administrativeStatus'],
  ['customer', 'customerSubset'],
]);

/** The name of a category in the 2019 edition. */
export function currentName(type: string): string {
  return OTHER_NAMES.get(type) ?? type;
}

const STATUSES: ReadonlyMap<string, TermStatus> = new Map([
  ...Object.entries(STATUS_VALUES).map(([status, written]) => [written, status as TermStatus] as const),
  ['preferred', 'preferred'],
  ['preferredterm', 'preferred'],
  ['admitted', 'admitted'],
  ['admittedterm', 'admitted'],
  ['deprecated', 'deprecated'],
  ['deprecatedterm', 'deprecated'],
  ['notrecommended', 'deprecated'],
  ['superseded', 'superseded'],
  ['supersededterm', 'superseded'],
  ['obsolete', 'superseded'],
]);

/** The status a file means, or undefined when it is none of ours. */
export function readStatus(value: string): TermStatus | undefined {
  return STATUSES.get(value) ?? STATUSES.get(value.toLowerCase());
}

export function readPartOfSpeech(value: string): PartOfSpeech | undefined {
  return PARTS_OF_SPEECH.find((part) => part === value.toLowerCase());
}

export function readGender(value: string): Gender | undefined {
  return value === 'otherGender' ? 'other' : GENDERS.find((gender) => gender === value.toLowerCase());
}

export function readTermType(value: string): TermType | undefined {
  if (value === 'phraseologicalUnit') return 'phrase';
  return TERM_TYPES.find((type) => type.toLowerCase() === value.toLowerCase());
}
