// What the memory and the files themselves have for each segment of some files: the ground of `statistics` and `pretranslate`.

import { plainContent } from '../model/content.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match } from '../model/match.js';
import type { TranslationUnit } from '../model/unit.js';
import { MatchIndex } from '../memory/match.js';
import { segmentKey } from '../text/normal-form.js';
import type { SearchOptions } from './search.js';
import { searchMemory } from './search.js';
import type { TranslatableFile } from './translatable-file.js';
import type { Workbench } from './workbench.js';

/** Matches for each segment of a file, in order; those around a segment count as its context. */
export async function matchesOfFile(
  workbench: Workbench,
  { segments, language }: TranslatableFile,
  options: Omit<SearchOptions, 'from' | 'previous' | 'next'>,
): Promise<(readonly Match[])[]> {
  const asked = segments.map(({ text }, place) => ({
    text,
    previous: segments[place - 1]?.text ?? '',
    next: segments[place + 1]?.text ?? '',
  }));
  const found = await searchMemory(workbench, asked, { ...options, from: language });
  return found.map(({ matches }) => matches);
}

/** What the segments seen so far have for the next one. */
export class SeenSegments {
  readonly #keys = new Set<string>();
  readonly #index: MatchIndex;
  readonly #language: Language;
  readonly #threshold: number;

  constructor(language: Language, threshold: number) {
    this.#language = language;
    this.#threshold = threshold;
    this.#index = new MatchIndex(language);
  }

  /** Whether the segment stood there before, and how like an earlier one it is at best; then it counts as seen. */
  look(text: string): { readonly repeated: boolean; readonly internal?: number } {
    const key = segmentKey(text);
    if (this.#keys.has(key)) return { repeated: true };
    const [best] = this.#index.findMatches(text, { threshold: this.#threshold, limit: 1 });
    this.#keys.add(key);
    this.#index.add({ id: this.#keys.size, memory: '', unit: this.#unitOf(text) });
    return best === undefined ? { repeated: false } : { repeated: false, internal: best.score };
  }

  /** Its own translation: only what has one is found. */
  #unitOf(text: string): TranslationUnit {
    const content = plainContent(text);
    return {
      variants: [
        { language: this.#language, content },
        { language: otherLanguage(this.#language), content },
      ],
    };
  }
}
