// Two volumes in one: what the newer says of its units, and the older of the rest. Nothing is read or compared again.

import { LANGUAGES } from '../model/language.js';
import type { ByLanguage, MatchVolume } from './match-volume.js';
import { placeOf, VolumeDraft } from './match-volume.js';
import type { SegmentSymbols } from './segment-symbols.js';

/** Joins a volume with the next newer one. Units that are gone stay known as such: an older volume may have them. */
export function joinVolumes(
  older: MatchVolume,
  newer: MatchVolume,
  symbols: ByLanguage<SegmentSymbols>,
): MatchVolume {
  const texts: string[] = [];
  const draft = new VolumeDraft(symbols, (text) => texts.push(text));
  const joined = fillWithJoined(draft, [older, newer], symbols);
  return { ...draft.finish(joined.gone), textOf: (row) => texts[row] ?? '', inMemory: true };
}

/** Adds to a draft what volumes say together, the newer against the older. */
export function fillWithJoined(
  draft: VolumeDraft,
  volumes: readonly MatchVolume[],
  symbols: ByLanguage<SegmentSymbols>,
): { readonly gone: readonly number[] } {
  const speaks = volumes.map((_, place) => speaker(volumes, place));
  for (const { volume, row } of rowsInOrder(volumes, speaks)) draft.addKept(volume, row);
  for (const language of LANGUAGES)
    for (const [place, volume] of volumes.entries())
      for (const part of volume.parts[language])
        for (let number = 0; number < part.size; number++)
          if (speaks[place]?.(part.owner(number)) === true) {
            const sequence = part.at(number);
            symbols[language].translate(sequence.items, volume.vocabularies[language]);
            draft.lists[language].add(sequence);
          }
  const gone = new Set<number>();
  for (const [place, { touched, ids }] of volumes.entries())
    for (const id of touched) if (speaks[place]?.(id) === true && placeOf(ids, id) < 0) gone.add(id);
  return { gone: [...gone] };
}

/** Whether a volume has the last word about a unit. */
function speaker(volumes: readonly MatchVolume[], place: number): (id: number) => boolean {
  const newer = volumes.slice(place + 1);
  return (id) => newer.every(({ touched }) => placeOf(touched, id) < 0);
}

function* rowsInOrder(
  volumes: readonly MatchVolume[],
  speaks: readonly ((id: number) => boolean)[],
): Generator<{ readonly volume: MatchVolume; readonly row: number }> {
  const rows = volumes.map(() => 0);
  for (;;) {
    let least: { readonly place: number; readonly id: number } | undefined;
    for (const [place, { ids }] of volumes.entries()) {
      const id = ids[rows[place] ?? 0];
      if (id !== undefined && (least === undefined || id <= least.id)) least = { place, id };
    }
    if (least === undefined) return;
    const { place, id } = least;
    const volume = volumes[place];
    const row = rows[place] ?? 0;
    rows[place] = row + 1;
    if (volume !== undefined && speaks[place]?.(id) === true) yield { volume, row };
  }
}
