// What the memory and the files themselves have for each segment of some files: the ground of `statistics` and `pretranslate`.

import { plainContent } from '../model/content.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match } from '../model/match.js';
import type { TranslationUnit } from '../model/unit.js';
import { MatchIndex } from '../memory/match.js';
import { segmentKey } from '../text/normal-form.js';
import type { SearchOptions } from './search.js';
import { LONGEST_QUERY, searchMemory } from './search.js';
import type { TranslatableFile } from './translatable-file.js';
import type { Workbench } from './workbench.js';

/** Matches for each segment of a file, in order; those around a segment count as its context. */
export async function matchesOfFile(
  workbench: Workbench,
  { segments, language }: TranslatableFile,
  options: Omit<SearchOptions, 'from' | 'previous' | 'next'>,
): Promise<(readonly Match[])[]> {
  const asked = segments.map(({ text }, place) => ({
    text: isSearchable(text) ? text : '',
    previous: segments[place - 1]?.text ?? '',
    next: segments[place + 1]?.text ?? '',
  }));
  const found = await searchMemory(workbench, asked, { ...options, from: language });
  return found.map(({ matches }) => matches);
}

/** Longer segments have no matches but themselves. */
function isSearchable(text: string): boolean {
  return text.length <= LONGEST_QUERY;
}

/** What the segments seen so far have for the next one. */
export class SeenSegments {
  readonly #keys = new Set<string>();
  readonly #index: MatchIndex;
  readonly #language: Language;
  readonly #threshold: number;

  constructor(language: Language, threshold: number, { data }: Pick<Workbench, 'data'>) {
    this.#index = new MatchIndex({ split: data.splitCompound });
    this.#language = language;
    this.#threshold = threshold;
  }

  /** Whether the segment stood there before, and how like an earlier one it is at best; then it counts as seen. */
  look(text: string): { readonly repeated: boolean; readonly internal?: number } {
    const key = segmentKey(text);
    if (this.#keys.has(key)) return { repeated: true };
    if (!isSearchable(text)) {
      this.#keys.add(key);
      return { repeated: false };
    }
    const [best] = this.#index.findMatches(text, this.#language, { threshold: this.#threshold, limit: 1 });
    this.#keys.add(key);
    this.#index.put({ id: this.#keys.size, memory: '', unit: this.#unitOf(text) });
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
