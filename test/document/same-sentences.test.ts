// One document gives the same sentences whatever format it is in.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { documentSentences } from '../../src/document/document.js';
import type { Paragraph } from '../../src/model/document.js';
import type { Language } from '../../src/model/language.js';
import type { Block } from './format-writers.js';
import { writeAll } from './format-writers.js';
import { outline, piecesOf, read, sentencesOf } from './reading.js';

const DOCUMENTS = resolve(fileURLToPath(new URL('../../tm/documents', import.meta.url)));
const SHIPPED = ['return-and-borders', 'asylum-reception', 'integration', 'labour-migration'].flatMap(
  (name) => (['nl', 'en'] as const).map((language) => [`${name}.${language}.txt`, language] as const),
);

/** A paragraph of plain text as a block; numbers of items are taken off, for formats make them themselves. */
function blockOf({ kind, text, mark }: Paragraph): Block {
  if (kind === 'heading') return { kind, text };
  if (kind === 'listItem' && /^\d+\. /u.test(text))
    return { kind: 'number', text: text.replace(/^\d+\. /u, '') };
  return kind === 'listItem' && mark !== undefined ? { kind: 'bullet', text } : { kind: 'paragraph', text };
}

async function shippedBlocks(
  file: string,
  language: Language,
): Promise<{ blocks: Block[]; sentences: string[] }> {
  const document = await read(readFileSync(join(DOCUMENTS, file)), file);
  return {
    blocks: document.paragraphs.filter(({ kind }) => kind !== 'footnote').map(blockOf),
    sentences: documentSentences(
      { ...document, paragraphs: document.paragraphs.filter(({ kind }) => kind !== 'footnote') },
      language,
    ).map(({ text }) => text),
  };
}

const textsOf = async (bytes: Uint8Array, name: string, language: Language): Promise<string[]> =>
  (await sentencesOf(bytes, name, language)).map(({ text }) => text);

describe.each(SHIPPED)('the shipped document %s', (file, language) => {
  test('as DOCX, ODT, HTML and Markdown', async () => {
    const { blocks, sentences } = await shippedBlocks(file, language);
    expect(sentences.length).toBeGreaterThan(30);
    for (const { name, bytes } of Object.values(writeAll(blocks)))
      expect([name, await textsOf(bytes, name, language)]).toEqual([name, sentences]);
  });
});

describe('what is written comes back', () => {
  const character = fc.constantFrom(
    ...'abcdefghijéëï ABC 0123 .,:;!?\'"()[]{}<>&*_`#|~^$%@/\\+=-–—’“”€ß\u{1F600}',
  );
  const text = fc
    .array(character, { minLength: 1, maxLength: 40 })
    .map((characters) => characters.join('').replace(/\s+/gu, ' ').trim())
    .filter((words) => /\p{L}/u.test(words));
  const block = fc.record(
    { kind: fc.constantFrom('heading', 'paragraph', 'number', 'bullet'), text, note: text },
    { requiredKeys: ['kind', 'text'] },
  ) as fc.Arbitrary<Block>;

  test('block by block, with the kind and the label of each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (blocks) => {
        const expected = expectedOutline(blocks);
        for (const { name, bytes } of Object.values(writeAll(blocks))) {
          const document = await read(bytes, name);
          const found = outline(document).map((line) => line.replace(/^listItem \[[-•]\]/u, 'bullet'));
          expect([name, found]).toEqual([name, expected]);
          const original = document.extractedText ?? Buffer.from(bytes).toString('utf8');
          for (const [clean, source] of piecesOf(document, original)) expect(source).toBe(clean);
        }
      }),
      { numRuns: 150 },
    );
  });

  function expectedOutline(blocks: readonly Block[]): string[] {
    let number = 0;
    let notes = 0;
    return blocks.flatMap(({ kind, text, note }) => {
      number = kind === 'number' ? number + 1 : 0;
      notes += note === undefined ? 0 : 1;
      const shown = kind === 'number' ? `listItem: ${number}. ${text}` : `${kind}: ${text}`;
      return note === undefined ? [shown] : [shown, `footnote [${notes}]: ${note}`];
    });
  }
});

const OFFICE = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((path) => existsSync(path));

describe.skipIf(OFFICE === undefined)('files of LibreOffice (needs soffice)', () => {
  test('DOCX, ODT and HTML made of one DOCX', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'taalbrug-office-'));
    try {
      const { blocks, sentences } = await shippedBlocks('return-and-borders.nl.txt', 'nl');
      const withNote = blocks.map((one, at) =>
        at === 1 ? { ...one, note: 'Kamerstukken II 2024/25, nr. 3.' } : one,
      );
      const [first = 0] = notePlaces(withNote, sentences);
      const expected = sentences.toSpliced(first, 0, 'Kamerstukken II 2024/25, nr. 3.');
      writeFileSync(join(folder, 'bron.docx'), writeAll(withNote)['docx']?.bytes ?? '');
      for (const format of ['odt', 'html', 'docx:MS Word 2007 XML']) convert(folder, format);
      for (const name of ['bron.docx', 'uit/bron.odt', 'uit/bron.html', 'uit/bron.docx'])
        expect([name, await textsOf(readFileSync(join(folder, name)), name, 'nl')]).toEqual([name, expected]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  /** Index of the sentence before which the note of the second block comes: after the sentences of that block. */
  function notePlaces(blocks: readonly Block[], sentences: readonly string[]): number[] {
    const next = blocks[2]?.text ?? '';
    return sentences.flatMap((sentence, at) => (next.startsWith(sentence) ? [at] : []));
  }

  function convert(folder: string, format: string): void {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const { status } = spawnSync(
      OFFICE ?? '',
      [
        profile,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'uit'),
        join(folder, 'bron.docx'),
      ],
      { timeout: 60_000, stdio: 'ignore' },
    );
    expect(status).toBe(0);
  }
});
