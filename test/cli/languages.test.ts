// Documents and files whose language is not what was said.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { shippedPath } from '../../src/workbench/shipped-data.js';
import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-languages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nl = shippedPath('tm', 'documents', 'integration.nl.txt');
const en = shippedPath('tm', 'documents', 'integration.en.txt');
const german = join(folder, 'bericht.txt');
writeFileSync(
  german,
  `Die Behörde hat im vergangenen Jahr mehr Anträge bearbeitet als im Jahr davor. Trotzdem ist die Wartezeit für viele
Menschen länger geworden, weil die Prüfung der Unterlagen oft mehrere Monate dauert. Der Minister kündigte deshalb an,
dass zusätzliche Mitarbeiter eingestellt werden und dass einfache Fälle künftig schneller entschieden werden sollen.
Ob das genügt, wird sich erst zeigen, wenn die neuen Regeln in Kraft getreten sind und sich die Zahlen verändert haben.`,
);

const afrikaans = join(folder, 'verslag.txt');
writeFileSync(
  afrikaans,
  `Die regering het vandag besluit dat die geld vir behuising verhoog word. Die minister het gesê dat dit nie genoeg is nie.
Baie mense wag al jare lank vir ’n huis, en die pryse styg steeds. Volgende jaar sal twintigduisend huise gebou word.`,
);
const frisian = join(folder, 'ferslach.txt');
writeFileSync(
  frisian,
  `De regearing hat hjoed besletten dat it jild foar de wenningbou ferhege wurdt. De minister sei dat dit net genôch is. In protte
minsken wachtsje al jierren op in hûs en de prizen fan de huzen wurde hieltyd heger. Dat is it gefolch fan de krapte yn it lân.`,
);

const blank = join(folder, 'blank.txt');
writeFileSync(blank, '\n  \n');

describe('align refuses, and writes nothing', () => {
  test.each([
    ['two files the wrong way round', en, nl, 'Give the Dutch document first'],
    ['the same language twice', nl, nl, 'should be in en but reads as nl'],
    ['a document without text', nl, blank, 'has no text to align'],
    ['a third language', nl, german, 'should be in en but reads as de'],
    ['Afrikaans, whose function words are Dutch', afrikaans, en, 'should be in nl but reads as af'],
    ['Frisian', frisian, en, 'should be in nl but reads as fy'],
  ])('%s', async (_what, first, second, sentence) => {
    const out = join(folder, 'never.tmx');
    const { code, out: printed, error } = await run('align', first, second, '--out', out);
    expect([code, printed]).toEqual([3, '']);
    expect(error).toContain(sentence);
  });
});

test('segment warns and goes on', async () => {
  const { code, out, error } = await run('segment', german, '--language', 'nl', '--ui', 'nl');
  expect(code).toBe(0);
  expect(out).toContain('Die Behörde');
  expect(error).toContain('bericht.txt: zou in het nl moeten zijn, maar leest als de.');
});

test('import warns of a file that has its languages the wrong way round', async () => {
  const file = join(folder, 'swapped.tmx');
  const unit = (dutch: string, english: string): string =>
    `<tu><tuv xml:lang="nl"><seg>${english}</seg></tuv><tuv xml:lang="en"><seg>${dutch}</seg></tuv></tu>`;
  const units = [
    unit('De aanvraag is door de dienst afgewezen.', 'The application was rejected by the service.'),
    unit(
      'Het besluit treedt in werking op een later moment.',
      'The decision will enter into force at a later date.',
    ),
  ];
  const header =
    '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="nl" datatype="plaintext"/>';
  writeFileSync(file, `<tmx version="1.4">${header}<body>${units.join('')}</body></tmx>`);
  const { code, out } = await run('import', file, '--json', '--workspace', join(folder, 'swapped.db'));
  const { files } = JSON.parse(out) as { files: { added: number; warnings: { code: string }[] }[] };
  expect(code).toBe(0);
  expect(files[0]?.warnings.map((warning) => warning.code)).toEqual(['languages-swapped']);
});
