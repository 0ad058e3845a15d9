// Keywords: the few words that tell one document from the others beside it, by tf-idf (Spärck Jones 1972)
// with `natural`'s TfIdf over our own tokens (its own tokeniser cuts Dutch words at every accent).
// Useful for saying what a document is about; terms are found by terms.ts.

import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';

import type { Language } from '../model/language.js';
import { normalForm } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import { words } from '../text/token.js';

interface KeywordDocument {
  readonly sentences: readonly { readonly text: string }[];
}

/** Shorter words seldom name a subject. */
const SHORTEST_KEYWORD = 4;

/** The `count` most characteristic words of each document, best first, in normal form; fewer where it has fewer. */
export function documentKeywords(
  documents: readonly KeywordDocument[],
  { language, count }: { readonly language: Language; readonly count: number },
): string[][] {
  const tokens = documents.map((document) => contentWords(document, language));
  const model = new TfIdf();
  for (const ofDocument of tokens) model.addDocument(ofDocument);
  return tokens.map((ofDocument, number) => {
    const weighed = [...new Set(ofDocument)].map((word) => ({ word, weight: model.tfidf([word], number) }));
    return weighed
      .sort((one, other) => other.weight - one.weight || (one.word < other.word ? -1 : 1))
      .slice(0, count)
      .map(({ word }) => word);
  });
}

function contentWords({ sentences }: KeywordDocument, language: Language): string[] {
  return sentences
    .flatMap(({ text }) => words(text))
    .map((token) => normalForm(token.text))
    .filter((word) => word.length >= SHORTEST_KEYWORD && !/^-|-$/u.test(word) && !isStopWord(word, language));
}
