// `natural` ships no types for its deep files, and its root must not be loaded: it prints to standard
// output, reads .env and opens five database clients. Only what Taalbrug uses is declared.

declare module 'natural/lib/natural/stemmers/porter_stemmer_nl.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/util/stopwords_nl.js' {
  const list: { readonly words: readonly string[] };
  export default list;
}
declare module 'natural/lib/natural/util/stopwords.js' {
  const list: { readonly words: readonly string[] };
  export default list;
}
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(tokens: readonly string[], key?: string): void;
    tfidf(terms: readonly string[], document: number): number;
    idf(term: string, force?: boolean): number;
  }
}
