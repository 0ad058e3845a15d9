// The door of this folder: text files in, paragraphs and sentences out.

export type { TextOptions } from './plain-text.js';
export { readText } from './plain-text.js';
export { documentSentences } from './sentence-place.js';
