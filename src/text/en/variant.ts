// British or American, -ise or -ize: what the spelling of an English word shows. British writing with -ize (Oxford) is a variety of
// its own, so the two are told apart one by one.

import { LIKE_CENTRE, LIKE_COLOUR } from './spelling.js';

export type EnglishVariant =
  | { readonly group: 'ise'; readonly variant: '-ise' | '-ize' }
  | { readonly group: 'region'; readonly variant: 'GB' | 'US' };

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** A stem of three letters and more that ends in a consonant: raise, noise and rise are words of another kind. */
const ISE = /^([a-z]{2,}[^aeiou])(is|iz)(?:e|es|ed|er|ers|ing|ation|ations|able)$/u;
/** Stems of words that have only one of the two in all varieties (advise, exercise; capsize). */
const ONE_WAY = new Set(
  words(`
    adv advert anyw appr apprent arr caps chast circumc clockw compr comprom conc crossw dem desp dev disenfranch downs enfranch enterpr
    exc exerc expert franch improv inc lengthw likew merch merchand moonr mort otherw outs overs parad pract prec prem
    prom repr res rev stepw sunr superv surm surpr telev tort treat turqu underpr`),
);

const COLOUR = new RegExp(
  `^(?:dis|un|mis)?(?:${LIKE_COLOUR})(ou?r)(?:s|ed|ing|able|ful|ite|ites|less|hood|ers?|ly|al|ably|ism|ist)?$`,
  'u',
);
const CENTRE = new RegExp(`^(?:epi|kilo|milli|centi)?(?:${LIKE_CENTRE})(re|er)s?$`, 'u');
/** Words that are others too, or that hardly any text measures by. */
const NOT_CENTRE = new Set(words('meter meters miter miters ocher luster sober louver accouter reconnoiter'));
/** What the endings do not show. Words that both varieties have (licence and license, program, tire, ageing) show nothing. */
const BRITISH = words(`
  defence defences offence offences pretence cheque cheques catalogue catalogues programme programmes travelled travelling
  traveller travellers cancelled cancelling labelled labelling modelled modelling counselling signalling fulfil fulfils
  enrol enrolment instalment instalments skilful wilful analyse analysed analysing catalyse paralyse paralysed aluminium
  jewellery grey sceptical plough storey`);
const AMERICAN = words(`
  defense defenses offense offenses pretense catalogs traveled traveling traveler travelers canceled canceling labeled
  labeling modeled modeling counseling signaling fulfill fulfills enroll enrollment installment installments skillful
  willful analyze analyzed analyzing catalyze paralyze paralyzed aluminum jewelry gray skeptical plow`);
const REGION_OF = new Map<string, 'GB' | 'US'>([
  ...BRITISH.map((word) => [word, 'GB'] as const),
  ...AMERICAN.map((word) => [word, 'US'] as const),
]);

/** What a word in small letters shows, or nothing. */
export function englishVariant(word: string): EnglishVariant | undefined {
  const [, stem = '', ending] = ISE.exec(word) ?? [];
  if (ending !== undefined && !ONE_WAY.has(stem))
    return { group: 'ise', variant: ending === 'is' ? '-ise' : '-ize' };
  const our = COLOUR.exec(word)?.[1];
  if (our !== undefined) return { group: 'region', variant: our === 'our' ? 'GB' : 'US' };
  const re = NOT_CENTRE.has(word) ? undefined : CENTRE.exec(word)?.[1];
  if (re !== undefined) return { group: 'region', variant: re === 're' ? 'GB' : 'US' };
  const variant = REGION_OF.get(word);
  return variant === undefined ? undefined : { group: 'region', variant };
}
