// Is a table a glossary or a list of segments? Some columns only one of them has; else the length of the texts tells:
// terms are a few words, segments are sentences.

import type { TableKind } from '../contract.js';
import type { Column } from './columns.js';
import type { FieldName } from '../field-name.js';

const ONLY_GLOSSARIES: ReadonlySet<FieldName> = new Set([
  'synonyms',
  'rowLanguage',
  'definition',
  'definitionSource',
  'forbidden',
  'doNotTranslate',
  'partOfSpeech',
  'gender',
  'termType',
  'reference',
  'languageNote',
  'crossReference',
]);
const ONLY_MEMORIES: ReadonlySet<FieldName> = new Set([
  'key',
  'previous',
  'next',
  'confidence',
  'sourceLanguage',
]);

/** "concept id", "begripnummer": rows have ids in lists of segments too, concepts have not. */
const NUMBER_OF_CONCEPT = /concept|begrip|iate/iu;

/** A text of so many words is no term; so many with a full stop, question or exclamation mark are a sentence. */
const WORDS_OF_SEGMENT = 12;
const WORDS_OF_SENTENCE = 4;
/** Share of rows with a sentence from which a table is a list of segments. */
const SENTENCE_SHARE = 0.3;

/** The kind by columns and by the texts of the first rows (each the texts of one row's term columns). */
export function guessKind(columns: readonly Column[], rows: readonly (readonly string[])[]): TableKind {
  if (columns.some(({ field }) => ONLY_GLOSSARIES.has(field))) return 'glossary';
  if (columns.some(({ field, name }) => field === 'id' && NUMBER_OF_CONCEPT.test(name))) return 'glossary';
  if (columns.some(({ field }) => ONLY_MEMORIES.has(field))) return 'memory';
  const sentences = rows.filter((texts) => texts.some(isSentence)).length;
  return sentences > 0 && sentences >= SENTENCE_SHARE * rows.length ? 'memory' : 'glossary';
}

function isSentence(text: string): boolean {
  const words = text.split(/\s+/u).length;
  return words >= WORDS_OF_SEGMENT || (words >= WORDS_OF_SENTENCE && /[.!?…]["'”’)]?$/u.test(text));
}
