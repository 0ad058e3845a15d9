// "afvalstof: elke stof waarvan …;" – the definitions at the head of a law and the entries of a glossary. A colon
// announces many other things (a list, a quotation, a conclusion), so what follows must be a noun group with what
// tells it apart, no clause, and what stands before no label.

import type { DefinedTerm } from './defined-term.js';
import { definedTerm } from './defined-term.js';
import type { Genus } from './noun-group.js';
import { genusAt, isClause, isNominal } from './noun-group.js';
import type { DefinitionReading } from './reading.js';
import type { TaggedSentence } from './tagged-sentence.js';
import { spanOf } from './tagged-sentence.js';
import { DEFINITION_VOCABULARY } from './vocabulary.js';

/** Tokens before the colon: list mark, quotation marks, term. */
const LATEST_COLON = 14;

export function readListItem(sentence: TaggedSentence): DefinitionReading | undefined {
  const { tokens, language } = sentence;
  const colon = tokens.slice(0, LATEST_COLON).findIndex(({ text }) => text === ':');
  if (colon < 1) return undefined;
  const term = definedTerm(sentence, 0, colon);
  if (term === undefined || isLabel(sentence, term)) return undefined;
  const last = tokens.at(-1)?.text ?? '';
  const to = /^[.;,]$/u.test(last) ? tokens.length - 1 : tokens.length;
  const genus = genusAt(sentence, colon + 1, to);
  if (genus === undefined || isClause(sentence, colon + 1, to)) return undefined;
  const { indefinite } = DEFINITION_VOCABULARY[language];
  if (isOneOf(sentence, colon + 1)) return undefined;
  const tells = genus.differentia !== 'none' || (last === ';' && genus.determiner !== 'bare');
  if (!tells || genus.isMeasure || genus.isJudging) return undefined;
  if (genus.determiner === 'bare' && last !== ';' && !isEntry(sentence, term, [genus, to])) return undefined;
  if (genus.isShell && indefinite.has(tokens[colon + 1]?.form ?? '')) return undefined;
  return {
    term: spanOf(sentence, term.from, term.to),
    definition: spanOf(sentence, colon + 1, to),
    cue: 'list',
  };
}

/** "Source", "Figure 3", "See also", or a clause. */
function isLabel({ language, tokens }: TaggedSentence, { from, to }: { from: number; to: number }): boolean {
  const { labels, finite } = DEFINITION_VOCABULARY[language];
  const own = tokens.slice(from, to);
  return own.every(({ form }) => labels.has(form)) || own.some(({ form }) => finite.has(form));
}

/** Words of an entry of a glossary without article: few before the colon, more behind it. */
const LONGEST_HEADWORD = 4;
const SHORTEST_ENTRY = 5;

/** "Krimpregio: gebied waar …": the style of glossaries, unlike that of tables ("Total: 12", "Contact: name, phone"). */
function isEntry(
  { language, tokens }: TaggedSentence,
  term: DefinedTerm,
  [{ from, head }, to]: readonly [genus: Genus, to: number],
): boolean {
  const content = tokens.slice(from, to);
  if (term.reference === 'name' || term.to - term.from > LONGEST_HEADWORD || content.length < SHORTEST_ENTRY)
    return false;
  if (content.some(({ text }) => text === ':') || /^\p{Lu}/u.test(tokens[from + 1]?.text ?? '')) return false;
  const { relative, prepositions } = DEFINITION_VOCABULARY[language];
  const follows = tokens[head + 1]?.form ?? '';
  const opens = tokens[from];
  return (
    (isNominal(opens) || opens?.wordClass === 'adjective') &&
    (relative.has(follows) || prepositions.has(follows))
  );
}

function isOneOf({ tokens }: TaggedSentence, at: number): boolean {
  return /^(?:one of|een van|één van)$/u.test(`${tokens[at]?.form ?? ''} ${tokens[at + 1]?.form ?? ''}`);
}
