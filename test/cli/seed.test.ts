// The page this project grew from: text of a PDF with broken lines, line-end hyphens, footnotes and a footer.

import { describe, expect, test } from 'vitest';

import { sharedData } from '../shared-data.js';
import { jsonLines, run } from './cli.js';

const SEED = sharedData('seed', 'staat-van-migratie-2023-p21.nl.txt');

describe.skipIf(SEED === undefined)('the seed page (skipped without ../shared/data)', () => {
  test('segment gives clean sentences, footnotes apart, no footer', async () => {
    const { out } = await run('segment', SEED ?? '', '--language', 'nl', '--json');
    const sentences = jsonLines(out) as { text: string; kind: string; line: number }[];
    const body = sentences.filter(({ kind }) => kind !== 'footnote').map(({ text }) => text);
    expect(body).toContain(
      'Een Europese blauwe kaart is een werk- en verblijfsvergunning voor hoogopgeleide werknemers (expats) met een nationaliteit van een land buiten de EU, Europese Economische Ruimte of Zwitserland.',
    );
    expect(body.join(' ')).toContain('Regeling Verblijfsvergunning voor buitenlandse startups');
    expect(body.join(' ')).toContain('migratievraagstukken het hoofd te bieden');
    expect(body.join(' ')).not.toMatch(/\s[6-9]\s|Staat van Migratie 2023 21|-\s(?!en\b)/u);
    const notes = sentences.filter(({ kind }) => kind === 'footnote').map(({ text }) => text);
    expect(notes[0]).toMatch(/^Richtlijn \(EU\) 2021\/1883 .* hooggekwalificeerde baan.*Raad\.$/u);
    expect(notes.at(-1)).toBe('Tweede Kamer, vergaderjaar 2022-2023, 29 861, nr. 99.');
    expect(sentences.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Migratie van buiten en binnen de EU',
      'Asiel',
    ]);
  });

  test('extract has the terms that matter among its first 40', async () => {
    const { out } = await run('extract', SEED ?? '', '--language', 'nl', '--limit', '40', '--json');
    const terms = (jsonLines(out) as { term: string; variants: string[] }[]).flatMap(({ term, variants }) => [
      term,
      ...variants,
    ]);
    const wanted: readonly (readonly string[])[] = [
      ['kennismigratie'],
      ['blauwe kaart', 'Europese blauwe kaart'],
      ['whole-of-Commission approach'],
      ['verblijfsvergunning'],
      ['arbeidsmigranten', 'arbeidsmigrant'],
      ['asiel- en opvangstelsel', 'asielstelsel', 'opvangstelsel'],
      ['derde landen', 'derde land'],
    ];
    expect(wanted.filter((forms) => !forms.some((form) => terms.includes(form)))).toEqual([]);
  });
});
