// Speed and memory of term recognition with glossaries of 100,000 and of 300,000 terms, each in a process of its own
// (recognition-run.ts).

import { fileURLToPath } from 'node:url';

import type { Figure } from '../table.js';
import { runScript } from './child.js';
import type { RecognitionRun } from './recognition-run.js';

const SCRIPT = fileURLToPath(new URL('recognition-run.ts', import.meta.url));
const SIZES = [100_000, 300_000] as const;

/** Building an index, its memory, and recognising text with it. */
export function recognitionSpeed(): Figure[] {
  return SIZES.flatMap((count) => {
    const { stdout } = runScript(SCRIPT, [String(count)], ['--expose-gc']);
    return figuresOf(JSON.parse(stdout) as RecognitionRun, `${String(count / 1000)},000 terms`);
  });
}

function figuresOf({ built, bytesATerm, bytesATermInUse, texts }: RecognitionRun, terms: string): Figure[] {
  return [
    { name: `recognize: index of ${terms}, seconds`, value: built, lessIsBetter: true, decimals: 2 },
    {
      name: `recognize: index of ${terms}, bytes a term besides text`,
      value: bytesATerm,
      lessIsBetter: true,
      decimals: 0,
      remark: `heap and external arrays after collection; ${bytesATermInUse.toFixed(0)} with what is kept of all words read below`,
    },
    ...texts.flatMap(({ name, size, newWords, knownWords, ratio, found }) => [
      {
        name: `recognize: seconds a MB of ${name}, new words, ${terms}`,
        value: newWords / size,
        lessIsBetter: true,
        decimals: 2,
        remark: `${(size / newWords).toFixed(1)} MB/s; ${found.toFixed(0)} terms in 1,000 words`,
      },
      {
        name: `recognize: time / finding the words alone, ${name}, ${terms}`,
        value: ratio,
        lessIsBetter: true,
        decimals: 1,
        remark: `${(size / knownWords).toFixed(1)} MB/s on words seen before`,
      },
    ]),
  ];
}
