// Containers that are damaged, hostile or no documents: each is refused for what is wrong with it.

import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { crc32 as ownCrc32 } from '../../src/container/crc32.js';
import { CONTAINER_LIMITS } from '../../src/container/container.js';
import { createMessages } from '../../src/messages/messages.js';
import { atPlace, ProblemError } from '../../src/model/problem.js';
import { docx, paragraph } from './docx-writer.js';
import { writeAll } from './format-writers.js';
import { outline, read, refusal } from './reading.js';
import { zip } from './zip-writer.js';

const BODY = paragraph('Tekst.');
const plain = (extra: Parameters<typeof docx>[0]['extra'] = []): Uint8Array => docx({ body: BODY, extra });

async function codeOf(bytes: Uint8Array): Promise<string> {
  const problem = await refusal(bytes);
  for (const language of ['nl', 'en'] as const) {
    const sentence = createMessages(language).describe(atPlace(problem, { file: 'stuk.docx' }));
    expect(sentence).toContain('stuk.docx');
    expect(sentence.length).toBeLessThan(600);
  }
  return problem.code;
}

describe('a container is refused', () => {
  test('when its end is missing, or its middle is damaged', async () => {
    const bytes = plain();
    expect(await codeOf(bytes.subarray(0, bytes.length - 30))).toBe('document-damaged');
    const damaged = Uint8Array.from(bytes);
    damaged.fill(0, 40, 60);
    expect(await codeOf(damaged)).toBe('document-damaged');
  });

  test('when a checksum is wrong', async () => {
    const members = [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', crc: 1 }];
    expect(await codeOf(zip(members))).toBe('container-checksum');
  });

  test('when a member occurs twice, climbs out, or is encrypted', async () => {
    expect(await codeOf(plain([{ name: 'word/document.xml', content: '<a/>' }]))).toBe(
      'container-member-repeated',
    );
    expect(await codeOf(plain([{ name: '../../buiten.txt', content: 'x' }]))).toBe('container-path');
    expect(await codeOf(plain([{ name: '/etc/x', content: 'x' }]))).toBe('container-path');
    expect(await codeOf(zip([{ name: 'mimetype', content: 'x', flags: 1 }]))).toBe('document-encrypted');
  });

  test('when it has too many members', async () => {
    const members = Array.from({ length: CONTAINER_LIMITS.members + 1 }, (_, at) => ({
      name: `word/${at}.xml`,
      content: '',
    }));
    expect(await codeOf(zip(members))).toBe('container-too-many-members');
  });

  test('when a part would unpack to too much, alone or with others; parts that are not read may', async () => {
    const bomb = '<w:p/>'.repeat(400_000);
    expect(await codeOf(docx({ body: bomb }))).toBe('container-ratio');
    expect(
      outline(await read(plain([{ name: 'word/media/wit.bmp', content: '\0'.repeat(5_000_000) }]))),
    ).toEqual(['paragraph: Tekst.']);
    const size = CONTAINER_LIMITS.unpackedBytes + 1;
    const large = Buffer.from(zip([{ name: 'mimetype', content: 'x' }]));
    // The directory says how large a part is; nothing is unpacked to find out.
    large.writeUInt32LE(size, large.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    expect(await codeOf(large)).toBe('container-too-large');
  });

  test('when a part is larger than the directory says', async () => {
    const lying = Buffer.from(zip([{ name: 'mimetype', content: 'application/epub+zip' }]));
    lying.writeUInt32LE(3, lying.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    expect(await codeOf(lying)).toBe('document-damaged');
  });

  test('when it is no document, or one of another kind', async () => {
    const ofType = (type: string): Uint8Array => zip([{ name: 'mimetype', content: type }]);
    expect(await codeOf(zip([{ name: 'a.txt', content: 'x' }]))).toBe('document-unknown-container');
    expect(await codeOf(ofType('application/epub+zip'))).toBe('document-format');
    expect(await codeOf(ofType('application/vnd.oasis.opendocument.spreadsheet'))).toBe('document-format');
    expect(await codeOf(ofType('application/vnd.oasis.opendocument.text'))).toBe('document-part-missing');
  });

  test('when its text is no XML, with the part and the line', async () => {
    const problem = await refusal(docx({ body: '<w:p>\n<w:r>' }));
    expect(problem).toMatchObject({
      code: 'xml-tag-mismatch',
      place: { part: 'word/document.xml', line: 2 },
    });
  });
});

test('an old or encrypted Word file is called one', async () => {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await codeOf(Buffer.concat([head, Buffer.alloc(600)]))).toBe('document-old-office');
  const encrypted = Buffer.concat([head, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(await codeOf(encrypted)).toBe('document-encrypted');
});

test('relationships that lead out of the file are never followed', async () => {
  const relationship = (attributes: string): string =>
    `<Relationships xmlns="r"><Relationship Id="a" Type="t/footnotes" ${attributes}/></Relationships>`;
  const members = (attributes: string): Uint8Array =>
    zip([
      {
        name: '_rels/.rels',
        content:
          '<Relationships><Relationship Id="r" Type="t/officeDocument" Target="word/document.xml"/></Relationships>',
      },
      { name: 'word/_rels/document.xml.rels', content: relationship(attributes) },
      {
        name: 'word/document.xml',
        content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${BODY}</w:body></w:document>`,
      },
      { name: 'word/kapot.xml', content: 'geen XML' },
    ]);
  expect(outline(await read(members('Target="kapot.xml" TargetMode="External"')))).toEqual([
    'paragraph: Tekst.',
  ]);
  expect(outline(await read(members('Target="../../../etc/passwd"')))).toEqual(['paragraph: Tekst.']);
  expect((await refusal(members('Target="kapot.xml"'))).place.part).toBe('word/kapot.xml');
});

test('checksums are those of zlib, in any pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
      expect(ownCrc32(bytes.subarray(cut), ownCrc32(bytes.subarray(0, cut)))).toBe(crc32(bytes));
    }),
  );
});

test('damaged bytes give a problem or a document, never another error', async () => {
  const documents = Object.values(
    writeAll([
      { kind: 'heading', text: 'Kop' },
      { kind: 'number', text: 'Een punt.', note: 'Een noot.' },
    ]),
  );
  const change = fc.record({ at: fc.nat(4000), value: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      async ({ name, bytes }, changes) => {
        const damaged = Uint8Array.from(bytes);
        for (const { at, value } of changes) damaged[at % damaged.length] = value;
        expect(await outcome(damaged, name)).toMatch(/^(?:read|refused)$/u);
      },
    ),
    { numRuns: 400 },
  );
});

test('elements of any shape are read', async () => {
  const names = [
    'p',
    'r',
    't',
    'tc',
    'sdt',
    'del',
    'pPr',
    'footnote',
    'fldChar',
    'footnoteReference',
    'txbxContent',
  ];
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc
      .tuple(
        fc.constantFrom(...names),
        fc.oneof({ maxDepth: 4 }, fc.constantFrom('woord', ''), fc.array(tie('tree'), { maxLength: 4 })),
        fc.constantFrom('', ' w:id="1"', ' w:val="Kop1"', ' w:fldCharType="begin"', ' w:fldCharType="end"'),
      )
      .map(([name, inner, attribute]) => `<w:${name}${attribute}>${[inner].flat().join('')}</w:${name}>`),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { maxLength: 5 }), async (trees) => {
      const bytes = docx({ body: trees.join(''), parts: { footnotes: trees.join('') } });
      expect(await outcome(bytes, 'stuk.docx')).toBe('read');
    }),
    { numRuns: 300 },
  );
});

/** What became of a document; throws what is no problem. */
async function outcome(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  try {
    await read(bytes, name);
    return 'read';
  } catch (error) {
    if (error instanceof ProblemError) return 'refused';
    throw error;
  }
}
