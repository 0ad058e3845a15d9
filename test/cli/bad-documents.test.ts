// Documents that cannot be read: every command that takes one says in one sentence which file it is, what is wrong
// and what to do, in both languages, and writes nothing.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { deflateSync } from 'node:zlib';

import { afterAll, describe, expect, test } from 'vitest';

import { shippedPath } from '../../src/workbench/shipped-data.js';
import { docx } from '../document/docx-writer.js';
import { makePdf } from '../workbench/pdf-maker.js';
import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const dutch = shippedPath('tm', 'documents', 'integration.nl.txt');
const sound = readFileSync(new URL('../document/pdf/asylum-reception.en.pdf', import.meta.url));
const SHAPES = Buffer.from('0.8 g 72 600 300 100 re f\n');

/** A PDF that asks for a password (ISO 32000-1, section 7.6.3): the check values fit no password that is empty. */
function locked(): Uint8Array {
  const keys = '0'.repeat(64);
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${keys}> /U <${keys}> >> /ID [<00> <00>]`;
  const plain = Buffer.from(makePdf(Buffer.from('BT /F1 11 Tf 72 770 Td (Een woord) Tj ET\n'))).toString(
    'latin1',
  );
  return Buffer.from(plain.replace('/Root 1 0 R', `/Root 1 0 R ${encryption}`), 'latin1');
}

const UNREADABLE: readonly (readonly [string, string, string, string])[] = [
  [
    'a truncated PDF',
    write('half.pdf', sound.subarray(0, sound.length / 2)),
    'damaged or cut off',
    'beschadigd of afgebroken',
  ],
  ['an encrypted PDF', write('locked.pdf', locked()), 'has a password', 'heeft een wachtwoord'],
  [
    'a PDF that unfolds without end',
    write('bomb.pdf', makePdf(deflateSync(Buffer.alloc(1_000_000_000, 0x20)), '/Filter /FlateDecode')),
    'more memory or time than a document may',
    'meer geheugen of tijd dan een document',
  ],
  [
    'a zip bomb',
    write('bomb.docx', docx({ body: '<w:p/>'.repeat(400_000) })),
    'looks like a zip bomb and is refused',
    'lijkt op een zipbom',
  ],
  ['noise', write('noise.txt', new Uint8Array(2000)), 'is no text', 'is geen tekst'],
];

describe.each(UNREADABLE)('%s', { timeout: 120_000 }, (_what, path, english, inDutch) => {
  const workspace = join(folder, 'never.db');
  const out = join(folder, 'never.tmx');

  test.each([
    ['segment', ['segment', path, '--language', 'en']],
    ['extract', ['extract', path, '--language', 'en']],
    ['recognize', ['recognize', path, '--language', 'en']],
    ['align', ['align', dutch, path, '--out', out]],
    ['align into a memory', ['align', dutch, path, '--into', 'reports']],
  ])('is refused by %s', async (_command, words) => {
    const { code, out: printed, error } = await run(...words, '--workspace', workspace);
    expect([code, printed]).toEqual([3, '']);
    expect(error).toContain(`${basename(path)}: `);
    expect(error).toContain(english);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect([existsSync(out), existsSync(workspace)]).toEqual([false, false]);
  });

  test('is refused in Dutch', async () => {
    const { code, error } = await run('segment', path, '--language', 'en', '--ui', 'nl');
    expect(code).toBe(3);
    expect(error).toContain(inDutch);
  });
});

describe('a PDF of pictures', () => {
  const scan = write('scan.pdf', makePdf(SHAPES));

  test('has no sentences, and segment says what to do', async () => {
    const { code, out, error } = await run('segment', scan, '--language', 'nl');
    expect([code, out]).toEqual([0, '']);
    expect(error).toContain('scan.pdf: there is no text in this PDF; it may be a scan.');
  });

  test('cannot be aligned', async () => {
    const out = join(folder, 'scan.tmx');
    const { code, error } = await run('align', dutch, scan, '--out', out);
    expect([code, existsSync(out)]).toEqual([3, false]);
    expect(error).toContain('scan.pdf: has no text to align');
  });
});
