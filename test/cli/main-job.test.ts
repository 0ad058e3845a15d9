// The main job through the command line, as a translator does it, and the promises made of it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lookUpText } from '../../src/workbench/look-up.js';
import { searchMemory } from '../../src/workbench/search.js';
import { findConcordance } from '../../src/workbench/concordance.js';
import { SHIPPED_GLOSSARY, SHIPPED_MEMORY, shippedPath } from '../../src/workbench/shipped-data.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { jsonLines, run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-main-job-'));
const workspace = join(folder, 'shipped.db');
const inWorkspace = ['--workspace', workspace];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const { code } = await run(
    'import',
    shippedPath(SHIPPED_GLOSSARY),
    shippedPath(SHIPPED_MEMORY),
    ...inWorkspace,
  );
  if (code !== 0) throw new Error(`import ended with ${String(code)}`);
});

interface LookUpAnswer {
  readonly entries: readonly {
    readonly how: string;
    readonly nl: readonly string[];
    readonly en: readonly string[];
  }[];
  readonly matches: readonly unknown[];
  readonly concordance: readonly { readonly source: string }[];
}

describe('lookup', () => {
  test.each([
    ['blauwe kaart', 'exact', 'EU Blue Card'],
    ['blauwe kaarten', 'inflected', 'EU Blue Card'],
    ['kennismigrantenregeling', 'compound', 'highly skilled migrant'],
    ['EU Blue Card', 'exact', 'EU Blue Card'],
  ])('%s: the entry, found as %s, and concordance', async (query, how, english) => {
    const { out } = await run('lookup', query, '--json', ...inWorkspace);
    const answer = JSON.parse(out) as LookUpAnswer;
    expect(answer.entries[0]?.how).toBe(how);
    expect(answer.entries[0]?.en).toContain(english);
    expect(answer.concordance.length).toBeGreaterThan(0);
  });
});

describe('the same question by library and by --json', () => {
  const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  let workbench: Awaited<ReturnType<typeof openWorkbench>>;
  beforeAll(async () => {
    workbench = await openWorkbench({ workspace });
  });
  afterAll(() => workbench.close());

  test.each(['blauwe kaarten', 'residence permit', 'Het kabinet heeft de regeling geëvalueerd.'])(
    'lookup %s',
    async (query) => {
      const { out } = await run('lookup', query, '--json', ...inWorkspace);
      expect(jsonLines(out)).toEqual([asJson(await lookUpText(workbench, query))]);
    },
  );

  test('search', async () => {
    const query = 'In 2025 zijn 25.120 verblijfsvergunningen verleend aan werknemers uit derde landen.';
    const { out } = await run('search', query, '--threshold', '50', '--json', ...inWorkspace);
    expect(jsonLines(out)).toEqual(asJson(await searchMemory(workbench, [query], { threshold: 0.5 })));
    expect((jsonLines(out)[0] as { matches: unknown[] }).matches.length).toBeGreaterThan(0);
  });

  test('search --batch gives what one at a time gives, in query order', async () => {
    const queries = [
      'De Europese blauwe kaart',
      'Samenvatting',
      'niets zoals dit',
      'Summary',
      'Inburgering',
      'Introduction',
    ];
    const batch = join(folder, 'queries.txt');
    writeFileSync(batch, `${queries.join('\n')}\n`);
    const { out } = await run('search', '--batch', batch, '--json', ...inWorkspace);
    const single: unknown[] = [];
    for (const query of queries) single.push(...(await searchMemory(workbench, [query])));
    expect(jsonLines(out)).toEqual(asJson(single));
  });

  test('concordance', async () => {
    const { out } = await run('concordance', 'vergunning', '--json', ...inWorkspace);
    expect(jsonLines(out)).toEqual(asJson(await findConcordance(workbench, 'vergunning')));
  });
});

describe('what is exported and imported again is the same', () => {
  test.each(['tmx', 'xliff-1.2', 'xliff-2.1', 'xliff-2.2'])('units by %s', async (format) => {
    const file = join(folder, `memory.${format}.xml`);
    expect((await run('export', file, '--format', format, ...inWorkspace)).code).toBe(0);
    const again = join(folder, `${format}.db`);
    expect((await run('import', file, '--into', 'migration-reports', '--workspace', again)).code).toBe(0);
    expect(await allTexts(again)).toEqual(await allTexts(workspace));
    const twice = JSON.parse(
      (await run('import', file, '--into', 'migration-reports', '--json', '--workspace', again)).out,
    ) as { files: { added: number }[] };
    expect(twice.files[0]?.added).toBe(0);
  });

  test('entries by tbx, every field', async () => {
    const file = join(folder, 'glossary.tbx');
    expect((await run('export', file, ...inWorkspace)).code).toBe(0);
    const again = join(folder, 'tbx.db');
    expect((await run('import', file, '--workspace', again)).code).toBe(0);
    expect(await allEntries(again)).toEqual(await allEntries(workspace));
  });

  test('the same file again adds nothing', async () => {
    const { out } = await run(
      'import',
      shippedPath(SHIPPED_GLOSSARY),
      shippedPath(SHIPPED_MEMORY),
      '--json',
      ...inWorkspace,
    );
    const { files } = JSON.parse(out) as { files: { added: number; updated: number; duplicates: number }[] };
    expect(files.map(({ added, updated }) => [added, updated])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(files.every(({ duplicates }) => duplicates > 0)).toBe(true);
  });
});

async function allTexts(file: string): Promise<unknown[]> {
  const workbench = await openWorkbench({ workspace: file });
  const found: unknown[] = [];
  for await (const batch of workbench.store.units()) {
    for (const { unit } of batch)
      found.push({
        key: unit.key,
        variants: unit.variants.map(({ language, content }) => ({ language, content })),
      });
  }
  await workbench.close();
  return found;
}

async function allEntries(file: string): Promise<unknown[]> {
  const workbench = await openWorkbench({ workspace: file });
  const found: unknown[] = [];
  for await (const batch of workbench.store.entries()) for (const { entry } of batch) found.push(entry);
  await workbench.close();
  return found;
}

describe('refusals', () => {
  test('one refused file does not stop the others; the exit code is 3', async () => {
    const broken = join(folder, 'broken.tmx');
    writeFileSync(broken, readFileSync(shippedPath(SHIPPED_MEMORY), 'utf8').slice(0, 5000));
    const target = join(folder, 'refusals.db');
    const { code, out } = await run(
      'import',
      broken,
      join(folder, 'no-such.tmx'),
      shippedPath(SHIPPED_MEMORY),
      '--json',
      '--workspace',
      target,
    );
    const { files } = JSON.parse(out) as {
      files: { refused?: { code: string; message: string; line?: number }; added?: number }[];
    };
    expect(code).toBe(3);
    expect(files[0]?.refused?.line).toBeGreaterThan(1);
    expect(files[0]?.refused?.message).toContain('broken.tmx');
    expect(files[1]?.refused?.code).toBe('file-not-found');
    expect(files[2]?.added).toBeGreaterThan(100);
    const doctor = JSON.parse((await run('doctor', '--json', '--workspace', target)).out) as {
      memories: { name: string }[];
    };
    expect(doctor.memories.map(({ name }) => name)).toEqual(['migration-reports']);
  });

  test.each([
    ['a document in one language', 'Gewone tekst.\n', 'file-not-bilingual'],
    ['an empty file', '', 'file-empty'],
  ])('%s', async (_what, text, expected) => {
    const file = join(folder, `${expected}.txt`);
    writeFileSync(file, text);
    const { code, out } = await run('import', file, '--json', '--workspace', join(folder, 'none.db'));
    const { files } = JSON.parse(out) as { files: { refused?: { code: string } }[] };
    expect([code, files[0]?.refused?.code]).toEqual([3, expected]);
  });

  test.each([
    ['report.pdf', '%PDF-1.7\n'],
    ['report.docx', 'PK\u0003\u0004rest'],
  ])('segment refuses a broken %s with advice', async (name, head) => {
    const file = join(folder, name);
    writeFileSync(file, head);
    const { code, out, error } = await run('segment', file, '--language', 'nl');
    expect([code, out]).toEqual([3, '']);
    expect(error).toContain(name);
  });

  test('a dry run keeps nothing and says what it would', async () => {
    const target = join(folder, 'dry.db');
    const { out } = await run(
      'import',
      shippedPath(SHIPPED_MEMORY),
      '--dry-run',
      '--json',
      '--workspace',
      target,
    );
    expect((JSON.parse(out) as { files: { added: number }[] }).files[0]?.added).toBeGreaterThan(100);
    const doctor = JSON.parse((await run('doctor', '--json', '--workspace', target)).out) as {
      units: number;
    };
    expect(doctor.units).toBe(0);
  });

  test('an export that cannot be written leaves nothing behind', async () => {
    const { code, error } = await run('export', join(folder, 'shipped.db', 'x.tmx'), ...inWorkspace);
    expect(code).toBe(3);
    expect(error).toContain('x.tmx');
  });

  test('a workspace that is none ends with 4', async () => {
    const file = join(folder, 'foreign.db');
    writeFileSync(file, 'this is no database, whatever it is called'.repeat(50));
    const { code, error } = await run('lookup', 'x', '--workspace', file);
    expect(code).toBe(4);
    expect(error).toContain('foreign.db');
  });
});

describe('align', () => {
  const nl = shippedPath('tm', 'documents', 'integration.nl.txt');
  const en = shippedPath('tm', 'documents', 'integration.en.txt');

  test('--beads covers every sentence of both sides once', async () => {
    const { out } = await run('align', nl, en, '--beads');
    const beads = out
      .trimEnd()
      .split('\n')
      .map((line) => /^\[([\d, ]*)\]:\[([\d, ]*)\]\t(\d\.\d{4})$/u.exec(line));
    expect(beads.every((bead) => bead !== null)).toBe(true);
    for (const side of [1, 2]) {
      const numbers = beads.flatMap((bead) =>
        (bead?.[side] ?? '')
          .split(', ')
          .filter((text) => text !== '')
          .map(Number),
      );
      expect(numbers).toEqual([...numbers.keys()]);
    }
  });

  test('--lines takes each line as a sentence, --into and --out keep the pairs', async () => {
    const [nlLines, enLines] = [join(folder, 'lines.nl'), join(folder, 'lines.en')];
    writeFileSync(nlLines, 'Een vergunning. Echt.\nDe minister besloot in 2024.\n');
    writeFileSync(enLines, 'A permit. Really.\nThe minister decided in 2024.\n');
    const out = join(folder, 'pairs.tmx');
    const target = join(folder, 'pairs.db');
    const result = await run(
      'align',
      nlLines,
      enLines,
      '--lines',
      '--json',
      '--out',
      out,
      '--into',
      'pairs',
      '--workspace',
      target,
    );
    expect(jsonLines(result.out).map((bead) => (bead as { sourceText: string }).sourceText)).toEqual([
      'Een vergunning. Echt.',
      'De minister besloot in 2024.',
    ]);
    expect(readFileSync(out, 'utf8')).toContain('The minister decided in 2024.');
    const found = await run('search', 'De minister besloot in 2024.', '--json', '--workspace', target);
    const [answer] = jsonLines(found.out) as { matches: { kind: string; penalties: { name: string }[] }[] }[];
    expect(answer?.matches[0]?.penalties.map(({ name }) => name)).toEqual(['unreviewed']);
  });
});
