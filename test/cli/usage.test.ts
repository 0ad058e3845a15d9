import { describe, expect, test } from 'vitest';

import { COMMANDS } from '../../src/cli/definitions.js';
import { nearestWord } from '../../src/cli/usage-error.js';
import { run, runProcess } from './cli.js';

describe('wrong usage ends with 2 and says what would be right', () => {
  test.each([
    [['lokup', 'x'], 'There is no command "lokup". Did you mean lookup?'],
    [['opzoeken'], 'There is no command "opzoeken". taalbrug --help shows what there is.'],
    [['segment', 'a.txt', '--langage', 'nl'], 'There is no option --langage here. Did you mean --language?'],
    [['segment'], 'Something is missing: file.'],
    [['segment', 'a.txt'], '--language nl or --language en'],
    [['segment', 'a.txt', '--language', 'de'], '"de" is not a language I know. Write nl or en.'],
    [['lookup', 'x', '--limit', 'veel'], '--limit must be a whole number of 1 or more, not "veel".'],
    [['export', 'x.tmx', '--format', 'docx'], '"docx" is no format that I can write.'],
    [['extract', '--pair', 'a.txt'], '--pair takes two files'],
    [['search'], 'Something is missing: text.'],
  ])('%j', async (words, sentence) => {
    const { code, out, error } = await run(...words);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
  });

  test('in Dutch too', async () => {
    const { code, error } = await run('lokup', 'x', '--ui', 'nl');
    expect([code, error]).toEqual([2, 'De opdracht "lokup" bestaat niet. Bedoelde u lookup?\n']);
  });
});

describe('help', () => {
  test.each(['nl', 'en'])('of every command in %s, with examples and without a leftover', async (ui) => {
    for (const { name } of COMMANDS) {
      const { code, out } = await run(name, '--help', '--ui', ui);
      expect([name, code]).toEqual([name, 0]);
      expect(out).toContain(ui === 'nl' ? 'Voorbeelden:' : 'Examples:');
      expect(out).toContain(ui === 'nl' ? 'Gebruik:' : 'Usage:');
      expect(out).toContain(`  taalbrug ${name}`);
      expect(out).not.toMatch(/command\.|\{\{|undefined/u);
    }
  });

  test('without words is the help of the program', async () => {
    const { code, out } = await run('--ui', 'nl');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name}`);
  });

  test('the version is the package’s', async () => {
    const { VERSION } = await import('../../src/workbench/version.js');
    const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;
    expect(VERSION).toBe(version);
    expect((await run('--version')).out).toBe(`${version}\n`);
  });
});

test('a command writes its result to standard output and nothing else', () => {
  const { code, out, error } = runProcess(['segment', '-', '--language', 'nl', '--json'], {
    input: 'Een zin. Nog een.',
  });
  expect([code, error]).toEqual([0, '']);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string });
  expect(lines.map(({ text }) => text)).toEqual(['Een zin.', 'Nog een.']);
});

test('the nearest word is near', () => {
  expect(nearestWord('improt', ['import', 'export'])).toBe('import');
  expect(nearestWord('zzz', ['import', 'export'])).toBeUndefined();
});
