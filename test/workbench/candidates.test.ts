// Review of candidates, from documents to entries of the glossary, over both kinds of store.

import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { ReviewDecision } from '../../src/extract/review.js';
import type { ListedCandidate } from '../../src/model/candidate-list.js';
import type { ConceptEntry } from '../../src/model/entry.js';
import { termsIn } from '../../src/model/entry.js';
import { ProblemError } from '../../src/model/problem.js';
import { decideCandidates, reviewCandidates, undoCandidateDecision } from '../../src/workbench/candidates.js';
import { exportFile } from '../../src/workbench/export.js';
import { extractForReview } from '../../src/workbench/extract.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { candidates, list } from '../store/candidate-samples.js';

const REPORT = `De kennismigrant en zijn werkgever

De kennismigrantenregeling is er voor hoogopgeleide werknemers. Een kennismigrant heeft een verblijfsvergunning nodig. Onder
blauwe kaart wordt verstaan: de verblijfsvergunning waarmee een hoogopgeleide werknemer in de Unie mag werken. De blauwe kaart
geldt in de hele Europese Unie. De salarisgrens van de blauwe kaart is verlaagd. De Immigratie- en Naturalisatiedienst toetst de
salarisgrens. Wie een blauwe kaart heeft, kan na achttien maanden in een andere lidstaat werken.
`;

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => (error instanceof ProblemError ? error.problem.code : error));
}

describe.each(['in memory', 'SQLite'])('candidates, %s', (kind) => {
  let folder: string;
  let report: string;
  let workbench: Workbench;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taalbrug-candidates-'));
    report = join(folder, 'rapport.txt');
    writeFileSync(report, REPORT);
    workbench = await openWorkbench(
      kind === 'SQLite' ? { workspace: join(folder, 'w.db'), writes: true } : {},
    );
  });
  afterEach(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const extract = (termbase = 'client') =>
    extractForReview(workbench, { kind: 'documents', paths: [report], language: 'nl' }, { termbase });
  const open = async (name = 'rapport') => (await reviewCandidates(workbench, { name })).candidates;
  const find = async (term: string): Promise<ListedCandidate> => {
    const found = (await workbench.store.candidates('rapport'))?.find(({ nl }) => nl?.term === term);
    if (found === undefined) throw new Error(`"${term}" is not in the list`);
    return found;
  };
  const entries = async (termbase = 'client'): Promise<ConceptEntry[]> => {
    const all: ConceptEntry[] = [];
    for await (const batch of workbench.store.entries({ termbase }))
      all.push(...batch.map(({ entry }) => entry));
    return all;
  };
  const decide = (wish: ReviewDecision, name = 'rapport') => decideCandidates(workbench, name, wish);

  test('a document becomes a list, best first', async () => {
    const kept = await extract();
    expect(kept).toMatchObject({ list: 'rapport', termbase: 'client', decided: 0 });
    const { lists, candidates: all } = await reviewCandidates(workbench);
    expect(lists).toMatchObject([
      { name: 'rapport', origin: [report], counts: { undecided: kept.candidates, accepted: 0 } },
    ]);
    const ranks = all.map(({ rank }) => rank.value);
    expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));
    expect(all.slice(0, 5).map(({ nl }) => nl?.term)).toContain('blauwe kaart');
  });

  test('what is accepted is in the glossary, with passage and definition; undo takes it out', async () => {
    await extract();
    const { number } = await find('blauwe kaart');
    expect(await decide({ kind: 'accept', numbers: [number] })).toMatchObject([
      { number, decision: { state: 'accepted', entry: 'c-blauwe-kaart' } },
    ]);
    const [entry] = await entries();
    expect(entry).toMatchObject({
      id: 'c-blauwe-kaart',
      sections: [
        { language: 'nl', terms: [{ text: 'blauwe kaart', contexts: [{ source: 'rapport.txt' }] }] },
      ],
    });
    expect(entry?.sections[0]?.definitions?.[0]?.source).toMatch(/^rapport\.txt, p\. 1, r\. \d+$/u);
    expect((await open()).some((candidate) => candidate.number === number)).toBe(false);
    expect((await undoCandidateDecision(workbench, 'rapport'))[0]?.decision).toEqual({ state: 'undecided' });
    expect(await entries()).toEqual([]);
    expect(await undoCandidateDecision(workbench, 'rapport')).toEqual([]);
  });

  test('extracted again, what is decided stays decided and is not asked again', async () => {
    await extract();
    const [kaart, grens] = [await find('blauwe kaart'), await find('salarisgrens')];
    await decide({ kind: 'accept', numbers: [kaart.number] });
    await decide({ kind: 'reject', numbers: [grens.number] });
    const again = await extract();
    expect(again).toMatchObject({ list: 'rapport', added: 0, decided: 2 });
    const asked = (await open()).map(({ nl }) => nl?.term);
    expect(asked).not.toContain('blauwe kaart');
    expect(asked).not.toContain('salarisgrens');
    // Also not by another document for the same glossary, but by one for another glossary.
    const other = join(folder, 'nota.txt');
    writeFileSync(other, REPORT);
    const source = { kind: 'documents', paths: [other], language: 'nl' } as const;
    await extractForReview(workbench, source, { termbase: 'client' });
    const second = (await open('nota')).map(({ nl }) => nl?.term);
    expect(second).not.toContain('salarisgrens');
    expect(second).not.toContain('blauwe kaart');
    expect(await extractForReview(workbench, source, { termbase: 'elsewhere' })).toMatchObject({
      list: 'nota (2)',
    });
    expect((await open('nota (2)')).map(({ nl }) => nl?.term)).toContain('salarisgrens');
  });

  test('merged candidates are terms of one entry', async () => {
    await extract();
    const [one, other] = [await find('kennismigrantenregeling'), await find('kennismigrant')];
    await decide({ kind: 'accept', numbers: [one.number, other.number] });
    expect(await entries()).toHaveLength(2);
    await decide({ kind: 'merge', numbers: [one.number, other.number] });
    const [entry, ...more] = await entries();
    expect(more).toEqual([]);
    expect(
      termsIn(entry ?? { id: '', sections: [] }, 'nl').map(({ text, status }) => [text, status]),
    ).toEqual([
      ['kennismigrantenregeling', 'preferred'],
      ['kennismigrant', 'admitted'],
    ]);
    await undoCandidateDecision(workbench, 'rapport');
    expect(await entries()).toHaveLength(2);
  });

  test('an edited term is what the entry gets, before and after it is accepted', async () => {
    await extract();
    const { number } = await find('blauwe kaart');
    await decide({ kind: 'edit', number, wording: { en: 'EU Blue Card', subjectField: 'migratie' } });
    await decide({ kind: 'accept', numbers: [number] });
    expect(await entries()).toMatchObject([
      { subjectField: 'migratie', sections: [{ language: 'nl' }, { terms: [{ text: 'EU Blue Card' }] }] },
    ]);
    await decide({ kind: 'edit', number, wording: { nl: 'Europese blauwe kaart', en: '' } });
    const [entry] = await entries();
    expect(entry?.id).toBe('c-blauwe-kaart');
    expect(entry?.sections.map(({ terms }) => terms[0]?.text)).toEqual(['Europese blauwe kaart']);
  });

  test('an entry that a person changed since is not taken back', async () => {
    await extract();
    const { number } = await find('blauwe kaart');
    await decide({ kind: 'accept', numbers: [number] });
    const [before] = await entries();
    if (before === undefined) throw new Error('no entry');
    const after = { ...before, subjectField: 'migratie' };
    await workbench.store.write((writer) =>
      writer.replaceEntries('client', [{ id: before.id, before, after }], {
        command: 'termbase edit',
        at: workbench.now(),
      }),
    );
    for (const refused of [
      decide({ kind: 'reject', numbers: [number] }),
      undoCandidateDecision(workbench, 'rapport'),
    ])
      expect(await codeOf(refused)).toBe('candidate-entry-changed');
    expect(await entries()).toEqual([after]);
    expect((await find('blauwe kaart')).decision.state).toBe('accepted');
  });

  test('undoing edits of the glossary passes over what decisions did', async () => {
    await extract();
    await decide({ kind: 'accept', numbers: [(await find('blauwe kaart')).number] });
    const undone = await workbench.store.write((writer) =>
      writer.undoEntryEdit({ command: 'termbase undo', at: workbench.now(), by: 'anna' }),
    );
    expect(undone).toBeUndefined();
    expect(await entries()).toHaveLength(1);
  });

  test('an id that is taken gets a number', async () => {
    const id = 'c-blauwe-kaart';
    const taken = { id, sections: [{ language: 'en', terms: [{ text: 'something else' }] }] } as const;
    await workbench.store.write((writer) =>
      writer.replaceEntries('client', [{ id, after: taken }], { command: 'import', at: workbench.now() }),
    );
    await extract();
    await decide({ kind: 'accept', numbers: [(await find('blauwe kaart')).number] });
    expect((await entries()).map((entry) => entry.id)).toEqual([id, `${id}-2`]);
  });

  test('the list as TSV, XLSX and TBX', async () => {
    await extract();
    await decide({ kind: 'reject', numbers: [(await find('salarisgrens')).number] });
    for (const ending of ['tsv', 'xlsx', 'tbx']) {
      const path = join(folder, `kandidaten.${ending}`);
      const { entries: count } = await exportFile(workbench, path, { candidates: 'rapport' });
      expect(count).toBe((await open()).length);
    }
    expect(await codeOf(exportFile(workbench, join(folder, 'k.tmx'), { candidates: 'rapport' }))).toBe(
      'export-format',
    );
    expect(await codeOf(exportFile(workbench, join(folder, 'k.tsv'), { candidates: 'nowhere' }))).toBe(
      'candidate-list-not-found',
    );
  });

  test('whatever is decided, the glossary holds what is accepted; undone, it is empty', async () => {
    const SIZE = 6;
    const arbitraryNumbers = fc.uniqueArray(fc.integer({ min: 1, max: SIZE }), {
      minLength: 1,
      maxLength: 3,
    });
    const arbitraryWish: fc.Arbitrary<ReviewDecision> = fc.oneof(
      fc.record({
        kind: fc.constantFrom('accept', 'accept', 'reject', 'postpone', 'reopen', 'merge'),
        numbers: arbitraryNumbers,
      }),
      fc.record({
        kind: fc.constant('edit'),
        number: fc.integer({ min: 1, max: SIZE }),
        wording: fc.record({ en: fc.constantFrom('', 'word', 'other word'), nl: fc.constant('woord') }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryWish, { minLength: 1, maxLength: 10 }), async (wishes) => {
        await workbench.store.write((writer) =>
          writer.putCandidates(list('random', 'rnd'), candidates(SIZE)),
        );
        let edits = 0;
        for (const wish of wishes) {
          const changed = await codeOf(decide(wish, 'random'));
          if (changed === 'candidate-merged') continue;
          if (!Array.isArray(changed)) throw new Error(String(changed));
          if (changed.length > 0) edits += 1;
          const all = (await workbench.store.candidates('random')) ?? [];
          const expected = all.flatMap((root) => {
            if (root.decision.state !== 'accepted') return [];
            const group = [root, ...all.filter(({ decision }) => decision.mergedInto === root.number)];
            const terms = group.map(({ decision, nl }) => decision.wording?.nl ?? nl?.term);
            return [[root.decision.entry, [...new Set(terms)]]];
          });
          const stored = (await entries('rnd')).map((entry) => [
            entry.id,
            termsIn(entry, 'nl').map(({ text }) => text),
          ]);
          expect(new Map(stored as [])).toEqual(new Map(expected as []));
          expect(stored).toHaveLength(expected.length);
        }
        for (let edit = 0; edit < edits; edit += 1)
          expect((await undoCandidateDecision(workbench, 'random')).length).toBeGreaterThan(0);
        expect(await workbench.store.candidates('random')).toEqual(candidates(SIZE));
        expect(await entries('rnd')).toEqual([]);
      }),
      { numRuns: kind === 'SQLite' ? 15 : 60 },
    );
  });
});
