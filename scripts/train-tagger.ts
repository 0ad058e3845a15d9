// Trains the part-of-speech taggers on Universal Dependencies treebanks and writes lexicon/tagger.{nl,en}.tsv.
//
//   npx tsx scripts/train-tagger.ts FOLDER [--check]
//
// FOLDER holds *.conllu.gz files named <language>_<treebank>….conllu.gz. `--check` trains on nine sentences
// of ten, prints the accuracy on the tenth, and writes nothing. The same input gives the same file.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { TaggerModel } from '../src/text/tagger.js';
import { accuracy, readTreebank, train } from './tagger-training.js';

const CHECK_EVERY = 10;

function write(language: string, model: TaggerModel, sources: readonly string[]): void {
  const lines = [...model].map(([feature, weights]) => {
    const pairs = [...weights.entries()].filter(([, weight]) => weight !== 0);
    return `${feature}\t${pairs.map(([tag, weight]) => `${tag}:${weight}`).join(' ')}`;
  });
  const notice = `# Part-of-speech weights trained on ${sources.join(', ')}; CC BY-SA 4.0, see NOTICE-tagger.md`;
  const path = fileURLToPath(new URL(`../lexicon/tagger.${language}.tsv`, import.meta.url));
  writeFileSync(path, `${[notice, ...lines.sort()].join('\n')}\n`);
}

function trainLanguage(folder: string, language: string, check: boolean): void {
  const files = readdirSync(folder).filter(
    (name) => name.startsWith(`${language}_`) && name.endsWith('.conllu.gz'),
  );
  const sentences = files.sort().flatMap((name) => readTreebank(join(folder, name)));
  if (!check) {
    write(
      language,
      train(sentences),
      files.map((name) => name.replace('.conllu.gz', '')),
    );
    return;
  }
  const model = train(sentences.filter((_, index) => index % CHECK_EVERY !== 0));
  const share = accuracy(
    model,
    sentences.filter((_, index) => index % CHECK_EVERY === 0),
  );
  console.log(`${language}: ${(100 * share).toFixed(2)} % of held-out words right, ${model.size} features`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder of the treebanks.');
for (const language of ['nl', 'en']) trainLanguage(folder, language, process.argv.includes('--check'));
