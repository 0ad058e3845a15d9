// Spelling variants of English: British and American, -ise and -ize, marks left out. Where one side has two
// words for the other's one (cheque and check, tyre and tire, storey and story) they are left apart.

import type { SpellingRules } from '../spelling-variant.js';

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** With the hyphen another word than without it. */
const OTHER_WORD_WITHOUT_HYPHEN = words(`
  re-form re-forms re-formed re-forming re-cover re-covers re-covered re-covering re-sign re-signs re-signed
  re-signing re-creation re-create re-creates re-created re-creating re-collect re-lease re-sent re-send
  re-dress re-press re-present re-mark re-treat re-act re-count re-sort re-serve re-store re-solve re-fuse
  re-place re-side re-prove re-pose re-lay co-op co-ops un-ionised un-ionized multi-ply`);

/** Beginnings of words, as the key has them and as they are also written; none kept begins with one replaced. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  archeo: 'archaeo',
  anem: 'anaem',
  anesth: 'anaesth',
  ameb: 'amoeb',
  celiac: 'coeliac',
  cesar: 'caesar',
  diarrhea: 'diarrhoea',
  edema: 'oedema',
  encyclopedi: 'encyclopaedi',
  esophag: 'oesophag',
  estro: 'oestro',
  esthetic: 'aesthetic',
  etiolog: 'aetiolog',
  fetal: 'foetal',
  fetus: 'foetus',
  feces: 'faeces',
  gynecolog: 'gynaecolog',
  hematolog: 'haematolog',
  hemo: 'haemo',
  hypoglycem: 'hypoglycaem',
  ischem: 'ischaem',
  leukem: 'leukaem',
  maneuv: 'manoeuv',
  medieval: 'mediaeval',
  orthopedic: 'orthopaedic',
  paleo: 'palaeo',
  pediatric: 'paediatric',
  pedophil: 'paedophil',
  septicem: 'septicaem',
  adviser: 'advisor',
  aluminium: 'aluminum',
  artefact: 'artifact',
  bylaw: 'byelaw',
  carburettor: 'carburetor',
  chilli: 'chili',
  connection: 'connexion',
  cosy: 'cozy',
  disc: 'disk',
  dispatch: 'despatch',
  doughnut: 'donut',
  gipsy: 'gypsy',
  grey: 'gray',
  gauge: 'gage',
  inflection: 'inflexion',
  inquir: 'enquir',
  jail: 'gaol',
  mollusc: 'mollusk',
  mould: 'mold',
  moult: 'molt',
  moustache: 'mustache',
  omelet: 'omelette',
  plough: 'plow',
  pyjama: 'pajama',
  sceptic: 'skeptic',
  smoulder: 'smolder',
  snowplough: 'snowplow',
  sulph: 'sulf',
  whisky: 'whiskey',
  yoghurt: 'yogurt',
  ageing: 'aging',
};

/** Words in -our, in America -or, without that ending. */
export const LIKE_COLOUR = words(`
  arb arm behavi cand clam col demean endeav enam fav ferv flav glam harb hon hum lab neighb od parl
  ranc rig rum sav savi splend succ tum val vap vig`).join('|');
/** Words in -re, in America -er, without that ending. */
export const LIKE_CENTRE = words(`
  accout cent calib fib goit lit louv lust manoeuv maneuv meag met mit och reconnoit sab salpet saltpet scept
  sepulch somb spect theat`).join('|');
/** Stems whose last consonant some double without stress on it. */
const DOUBLED = words(
  'focus bias benefit target budget worship kidnap program combat bayonet ricochet gossip',
).join('|');
const DROPS_E = words('lik siz sal liv rat mov us shak nam blam trad lov debat excus not').join('|');

const BEGINNING_OF = new Map(Object.entries(BEGINNINGS).map(([kept, other]) => [other, kept]));
const BEGINNING = new RegExp(`^(?:${[...BEGINNING_OF.keys()].join('|')})`, 'u');

export const ENGLISH_SPELLING: SpellingRules = {
  exceptions: new Set([...OTHER_WORD_WITHOUT_HYPHEN, 'axel', 'axle', 'axles']),
  accented: new Set(words('résumé résumés exposé exposés rosé rosés lamé pâté pâtés maté')),
  rules: [
    { has: 'our', pattern: new RegExp(`(${LIKE_COLOUR})our`, 'u'), by: '$1or' },
    { has: 'z', pattern: /(?<=[aeiouy].{0,12})([iy])z(?=e|ing|abl|ation)/u, by: '$1s' },
    { has: 'r', pattern: new RegExp(`(${LIKE_CENTRE})r(?:e(?=s?$)|(?=ed$|ing$))`, 'u'), by: '$1er' },
    { has: 'enc', pattern: /(def|off|lic|pret)enc(?=e|ing)/u, by: '$1ens' },
    { has: 'practis', pattern: /practis(?=e|ing)/u, by: 'practic' },
    {
      has: 'll',
      pattern:
        /([aeiouy][^aeiouy]{1,3}[ea]l|(?:fue|due|counci|penci|stenci|tranqui|caro|gambo|devi)l)l(?=(?:ed|ers?|ings?|ors?|ous(?:ly)?|ery|ity)$)/u,
      by: '$1',
    },
    { has: 'jewelery', pattern: /jewelery/u, by: 'jewelry' },
    { has: 'll', pattern: /((?:fulfi|enro|insti|disti|appa|enthra|insta)l)l(?=s?$|ments?$)/u, by: '$1' },
    { has: 'llful', pattern: /(ski|wi)llful/u, by: '$1lful' },
    { has: 'dge', pattern: /(?<=dg)e(?=ments?$)/u, by: '' },
    { has: 'eabl', pattern: new RegExp(`^((?:un|im|re)?(?:${DROPS_E}))e(?=abl[ey]$)`, 'u'), by: '$1' },
    {
      has: 'ogue',
      pattern: /((?:cata|dia|ana|mono|pro|epi|trave|homo|ideo)l|(?:peda|dema)g)ogue/u,
      by: '$1og',
    },
    { has: 'gramme', pattern: /(^pro|^kilo|^milli|^centi|^)gramme/u, by: '$1gram' },
    { has: '', pattern: new RegExp(`^(${DOUBLED})[sptm](?=ed$|ing$)`, 'u'), by: '$1' },
  ],
  beginnings: { pattern: BEGINNING, kept: BEGINNING_OF },
};
