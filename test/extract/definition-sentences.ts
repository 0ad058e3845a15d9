// The sentences that define or only tempt (definition-sentences.{nl,en}.tsv), and how well they are told apart. They
// were written before the miner was tuned; half of them, chosen by a hash, were never read while tuning (figures were seen).

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { FoundDefinition } from '../../src/model/candidate.js';
import type { Language } from '../../src/model/language.js';
import { normalForm } from '../../src/text/normal-form.js';
import { words } from '../../src/text/token.js';

export type Half = 'dev' | 'test';

export interface DefinitionSentence {
  readonly text: string;
  /** Absent for sentences that define nothing. */
  readonly gold?: { readonly term: string; readonly definition: string };
  readonly half: Half;
}

export function readDefinitionSentences(language: Language): DefinitionSentence[] {
  const file = fileURLToPath(new URL(`definition-sentences.${language}.tsv`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[+-]\t/u.test(line))
    .map((line) => sentenceOf(line.slice(2)));
}

function sentenceOf(marked: string): DefinitionSentence {
  const text = marked.replace(/\[\[|\]\]|\{\{|\}\}/gu, '');
  const term = /\[\[(.*)\]\]/u.exec(marked)?.[1];
  const definition = /\{\{(.*)\}\}/u.exec(marked)?.[1];
  const half = hash(text) % 2 === 0 ? 'dev' : 'test';
  return term === undefined || definition === undefined
    ? { text, half }
    : { text, half, gold: { term, definition } };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

export interface DefinitionScores {
  readonly positives: number;
  readonly negatives: number;
  readonly precision: number;
  readonly recall: number;
  /** Sentences missed and sentences where something wrong was found, for people. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Least share of words (of the union) that a found definition has in common with the right one. */
const LEAST_OVERLAP = 0.8;

/** Every definition found counts: right when term and definition are those of the sentence. */
export function scoreDefinitions(
  sentences: readonly DefinitionSentence[],
  find: (sentence: string) => readonly FoundDefinition[],
): DefinitionScores {
  const [missed, wrong]: [string[], string[]] = [[], []];
  let [right, found] = [0, 0];
  for (const sentence of sentences) {
    const definitions = find(sentence.text);
    const hits = definitions.filter((definition) => isRight(definition, sentence));
    found += definitions.length;
    right += Math.min(1, hits.length);
    if (sentence.gold !== undefined && hits.length === 0) missed.push(sentence.text);
    for (const { cue, term, text } of definitions.filter((definition) => !hits.includes(definition)))
      wrong.push(`[${cue}] ${term} = ${text} <- ${sentence.text}`);
  }
  const positives = sentences.filter(({ gold }) => gold !== undefined).length;
  return {
    positives,
    negatives: sentences.length - positives,
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, positives),
    missed,
    wrong,
  };
}

function isRight({ term, text }: FoundDefinition, { gold }: DefinitionSentence): boolean {
  if (gold === undefined || bare(term) !== bare(gold.term)) return false;
  const [one, other] = [formsOf(text), formsOf(gold.definition)];
  const shared = [...one].filter((form) => other.has(form)).length;
  return shared / new Set([...one, ...other]).size >= LEAST_OVERLAP;
}

function bare(term: string): string {
  return normalForm(term).replace(/^(?:de|het|een|the|an?) /u, '');
}

function formsOf(text: string): Set<string> {
  return new Set(words(text).map((word) => normalForm(word.text)));
}
