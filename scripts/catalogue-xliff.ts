// Message catalogues to XLIFF 1.2 and back, through the `xliff` package. Keys are flat (`problem.disk-full`).

import type { CatalogueDocument } from 'xliff';
import { jsToXliff12, xliff12ToJs } from 'xliff';

export type FlatCatalogue = Readonly<Record<string, string>>;

interface CatalogueTree {
  readonly [key: string]: string | CatalogueTree;
}

const FILE = 'messages';

/** A nested catalogue with its keys joined by dots, in order. */
export function flatCatalogue(tree: CatalogueTree, path = ''): FlatCatalogue {
  const parts = Object.entries(tree).map(([key, value]): FlatCatalogue =>
    typeof value === 'string' ? { [path + key]: value } : flatCatalogue(value, `${path}${key}.`),
  );
  return Object.assign({}, ...parts) as FlatCatalogue;
}

// The package's writer (xml-js) turns `&amp;` into `&` before it escapes, so a sentence that shows the
// five characters `&amp;` would come back as one. Written twice, it comes back as it was.
function guarded(sentence: string): string {
  return sentence.replaceAll('&amp;', '&amp;amp;');
}

/** English as the source, Dutch as the target. */
export function writeCatalogues(english: FlatCatalogue, dutch: FlatCatalogue): Promise<string> {
  const units = Object.entries(english).map(
    ([key, source]) => [key, { source: guarded(source), target: guarded(dutch[key] ?? '') }] as const,
  );
  const document: CatalogueDocument = {
    sourceLanguage: 'en',
    targetLanguage: 'nl',
    resources: { [FILE]: Object.fromEntries(units) },
  };
  return jsToXliff12(document);
}

/** Both sides of a file that `writeCatalogues` made and somebody reviewed. */
export async function readCatalogues(
  text: string,
): Promise<{ readonly english: FlatCatalogue; readonly dutch: FlatCatalogue }> {
  const units = Object.entries((await xliff12ToJs(text)).resources[FILE] ?? {});
  return {
    english: Object.fromEntries(units.map(([key, { source }]) => [key, source])),
    dutch: Object.fromEntries(units.map(([key, { target = '' }]) => [key, target])),
  };
}

/** Sentences that differ, with both wordings. */
export function changedSentences(
  before: FlatCatalogue,
  after: FlatCatalogue,
): { readonly key: string; readonly before: string; readonly after: string }[] {
  return Object.entries(before)
    .map(([key, sentence]) => ({ key, before: sentence, after: after[key] ?? '' }))
    .filter((change) => change.before !== change.after);
}
