// Personal data out of memories: shown first, replaced by placeholders, and forgotten for good when that is asked for.

import { readFile } from 'node:fs/promises';

import type { PersonalData } from '../memory/care/personal-data.js';
import { Anonymiser, readDataList } from '../memory/care/personal-data.js';
import { unitText } from '../model/unit.js';
import { asFileProblem } from './file.js';
import type { CareOptions, CareResult, UnitPreview } from './memory-edit.js';
import { keepReplacements } from './memory-edit.js';
import type { ChosenUnits } from './memory.js';
import { chosenUnits } from './memory.js';
import type { Workbench } from './workbench.js';

export interface AnonymiseOptions extends CareOptions {
  /** Only these: `E-MAIL`, `URL`, `IBAN`, `BSN`, `TEL`. Default all. */
  readonly kinds?: readonly string[];
  /** File with more to look for: a text a line, or /pattern/, with a tab and a label behind it. */
  readonly list?: string;
  /** Forget the history of all units, so that what they were is in no byte of the workspace. Default false. */
  readonly forget?: boolean;
}

/** Where in the workspace a value stands that is not in the units that were looked at. */
export interface OtherPlace {
  readonly where: 'unit' | 'entry' | 'alignment' | 'candidates';
  /** Name of the memory, glossary, alignment or list. */
  readonly name: string;
  readonly count: number;
}

export interface AnonymiseResult extends CareResult {
  /** What was found, each value once. */
  readonly found: readonly PersonalData[];
  /** Edits that were forgotten. */
  readonly forgotten: number;
  readonly elsewhere: readonly OtherPlace[];
}

/**
 * Puts placeholders in the place of personal data, in all texts of the units that are meant, as one edit. Throws ProblemError
 * `pattern-invalid`, and when the list cannot be read.
 */
export async function anonymiseMemory(
  workbench: Workbench,
  chosen: ChosenUnits,
  { kinds, list, forget = false, ...options }: AnonymiseOptions = {},
): Promise<AnonymiseResult> {
  const listed = list === undefined ? [] : readDataList(await readList(list));
  const anonymiser = new Anonymiser({ list: listed, ...(kinds === undefined ? {} : { kinds }) });
  for await (const batch of chosenUnits(workbench, chosen))
    for (const { unit } of batch) anonymiser.learn(`${unitText(unit, 'nl')}\n${unitText(unit, 'en')}`);
  const previews: UnitPreview[] = [];
  for await (const batch of chosenUnits(workbench, chosen))
    for (const { id, memory, unit: before } of batch) {
      const after = anonymiser.unit(before);
      if (after !== before) previews.push({ id, memory, before, after });
    }
  const result = await keepReplacements(workbench, 'memory anonymise', previews, options);
  const forgotten = forget && options.dryRun !== true ? await forgetTexts(workbench) : 0;
  const { found } = anonymiser;
  return { ...result, found, forgotten, elsewhere: await otherPlaces(workbench, found, previews) };
}

/** What units were goes from the store, and from the index that is saved beside it. */
async function forgetTexts({ store, matches }: Workbench): Promise<number> {
  const edits = await store.forgetUnitEdits();
  await matches.discard();
  return edits;
}

async function readList(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw asFileProblem(error, path, 'read');
  }
}

/** Where else these values stand: units that were not meant, glossaries, documents of alignments, candidates. */
async function otherPlaces(
  { store }: Workbench,
  found: readonly PersonalData[],
  previews: readonly UnitPreview[],
): Promise<readonly OtherPlace[]> {
  if (found.length === 0) return [];
  const values = found.map(({ value }) => value);
  const done = new Set(previews.map(({ id }) => id));
  const counts = new Map<string, OtherPlace>();
  const look = (where: OtherPlace['where'], name: string, item: unknown): void => {
    const text = JSON.stringify(item);
    if (!values.some((value) => text.includes(JSON.stringify(value).slice(1, -1)))) return;
    const place = counts.get(`${where} ${name}`) ?? { where, name, count: 0 };
    counts.set(`${where} ${name}`, { ...place, count: place.count + 1 });
  };
  for await (const batch of store.units())
    for (const { id, memory, unit } of batch) if (!done.has(id)) look('unit', memory, unit);
  for await (const batch of store.entries())
    for (const { termbase, entry } of batch) look('entry', termbase, entry);
  for (const { name } of await store.alignments()) {
    const alignment = await store.alignment(name);
    for (const sentence of [...(alignment?.source.sentences ?? []), ...(alignment?.target.sentences ?? [])])
      look('alignment', name, sentence);
  }
  for (const { name } of await store.candidateLists())
    for (const candidate of (await store.candidates(name)) ?? []) look('candidates', name, candidate);
  return [...counts.values()];
}
