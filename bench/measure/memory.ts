// Fuzzy matching on real segment pairs: a segment changed in one word or number must find its original.

import { readFile } from 'node:fs/promises';

import { MatchIndex } from '../../src/memory/match.js';
import { plainContent } from '../../src/model/content.js';
import { makeUnit } from '../../src/model/unit.js';
import { tokenize } from '../../src/text/token.js';
import { sharedData } from '../../test/shared-data.js';
import type { FigureGroup } from '../table.js';

const LEAST_TOKENS = 6;
const THRESHOLD = 0.5;

export async function memoryFigures(): Promise<FigureGroup> {
  const pairs = await readPairs();
  const index = new MatchIndex();
  for (const [id, { nl, en }] of pairs.entries()) {
    index.put({ id, memory: 'eforms', unit: makeUnit(plainContent(nl), plainContent(en)) });
  }
  const asked = pairs
    .map((pair, id) => ({ ...pair, id }))
    .filter(({ nl }) => tokenize(nl).length >= LEAST_TOKENS);
  const changed = asked.map(({ nl, id }) => ({ id, nl, query: withOneChange(nl, id) }));
  const found = changed.filter(({ id, nl, query }) => {
    const matches = index.findMatches(query, 'nl', { threshold: THRESHOLD, limit: 50 });
    const best = matches[0]?.score;
    // Equally similar units are as good an answer; the original must be among the best.
    return matches.some((match) => match.score === best && (match.id === id || match.source === nl));
  });
  const exact = asked.filter(({ nl }) => index.findMatches(nl, 'nl', { limit: 1 })[0]?.similarity === 1);
  return {
    title: 'Memory matches',
    note: `${String(asked.length)} real segments of ${String(LEAST_TOKENS)} tokens or more; one word replaced, or a number changed.`,
    figures: [
      { name: 'memory exact found', value: exact.length / asked.length },
      { name: 'memory changed segment finds its original first', value: found.length / changed.length },
    ],
  };
}

async function readPairs(): Promise<{ readonly nl: string; readonly en: string }[]> {
  const path = sharedData('translation-memory', 'eforms.nl-en.tsv');
  if (path === undefined) return [];
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [, nl = '', en = ''] = line.split('\t');
    return { nl, en };
  });
}

/** The segment with its number raised, or one word, chosen by its place, replaced. */
function withOneChange(text: string, seed: number): string {
  const tokens = tokenize(text);
  const number = tokens.find((token) => token.kind === 'number');
  const words = tokens.filter((token) => token.kind === 'word');
  const token = number ?? words[seed % Math.max(1, words.length)];
  if (token === undefined) return text;
  const replacement = number === undefined ? 'vervangwoord' : `${number.text}7`;
  return text.slice(0, token.start) + replacement + text.slice(token.end);
}
