// The recurrent terms of what is checked, with the translations that it establishes itself: as entries, so that they are found as those of
// a glossary are.

import type { KnownTerms } from '../check/checked-segment.js';
import type { TextPair } from '../check/stretch-alignment.js';
import { extractPairs } from '../extract/pairs.js';
import type { CandidatePair } from '../model/candidate.js';
import type { ConceptEntry } from '../model/entry.js';
import { makeEntry } from '../termbase/entry-change.js';
import { askedByRules } from './check-terms.js';
import { recognizerOf } from './recognize.js';
import { termKnowledge } from './shipped-data.js';
import type { Workbench } from './workbench.js';

/** Name of the termbase that they are in while they are looked for. */
const LEARNT = 'learnt';
/** A term and a translation stand together in so many segments at least. */
const FEWEST = 2;
/** A translation is established when it is this frequent beside the most frequent one. */
const LEAST_SHARE = 0.3;

/** Learns from pairs of segments, whose number the caller bounds. The same pairs give the same terms. */
export async function learnTerms(workbench: Workbench, pairs: readonly TextPair[]): Promise<KnownTerms> {
  const { data } = workbench;
  const [nl, en] = [await termKnowledge(data, 'nl'), await termKnowledge(data, 'en')];
  const found = extractPairs(pairs, {
    frequencies: { nl: nl.frequencies, en: en.frequencies },
    general:
      nl.general === undefined || en.general === undefined ? undefined : { nl: nl.general, en: en.general },
    lexicon: await data.translations(),
    minFrequency: FEWEST,
  });
  const entries = entriesOf(found.filter((pair) => pair.nl.kind === 'term' && pair.en.kind === 'term'));
  const inTermbase = entries.map((entry) => ({ termbase: LEARNT, entry }));
  return askedByRules(await recognizerOf(workbench, 'nl', inTermbase));
}

/** One for each Dutch term, with its established translations. */
function entriesOf(pairs: readonly CandidatePair[]): ConceptEntry[] {
  const byTerm = new Map<string, CandidatePair[]>();
  for (const pair of pairs) byTerm.set(pair.nl.lemma, [...(byTerm.get(pair.nl.lemma) ?? []), pair]);
  return [...byTerm.values()].map((group, place) => {
    const most = Math.max(...group.map(({ frequency }) => frequency));
    const established = group.filter(({ frequency }) => frequency >= LEAST_SHARE * most);
    const [first] = established;
    return makeEntry(String(place), {
      nl: [{ text: first?.nl.term ?? '' }],
      en: established.map(({ en }) => ({ text: en.term })),
    });
  });
}
