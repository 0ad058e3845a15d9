import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { XmlTag } from '../../../src/format/xml/door.js';
import { attributeOf, readXml } from '../../../src/format/xml/door.js';
import { firstInvalidUtf8, incompleteEnd } from '../../../src/format/xml/utf8.js';
import { attributes, escapeText, textElement } from '../../../src/format/xml/writer.js';
import type { Place, Problem } from '../../../src/model/problem.js';
import { ProblemError } from '../../../src/model/problem.js';
import { someText, text } from '../arbitraries.js';
import { inPieces } from '../support.js';

type Seen = string | Problem;

/** Start tags as `<name`, texts as they are, end tags as `>`, warnings as problems. */
async function eventsOf(file: string | Uint8Array, pieceSize?: number): Promise<readonly Seen[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const seen: Seen[] = [];
  const batches = readXml<Seen>(
    inPieces(bytes, pieceSize),
    (door) => ({
      open: (tag: XmlTag) => door.emit(`<${tag.name}`),
      text: (found: string) => door.emit(found),
      close: () => door.emit('>'),
    }),
    (problem) => problem,
  );
  for await (const batch of batches) seen.push(...batch);
  return seen;
}

async function refusal(file: string | Uint8Array): Promise<{ readonly code: string; readonly place: Place }> {
  try {
    await eventsOf(file);
  } catch (error) {
    if (error instanceof ProblemError) return { code: error.problem.code, place: error.problem.place };
    throw error;
  }
  throw new Error('the file was read');
}

async function textOf(file: Uint8Array): Promise<string> {
  const seen = await eventsOf(file);
  return seen.filter((one) => typeof one === 'string' && !/^[<>]/u.test(one)).join('');
}

function nested(depth: number): string {
  return `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
}

describe('what the door refuses', () => {
  it.each([
    ['nothing', '', 'xml-empty', 1],
    ['a bare ampersand', '<a>\nb & c; d\n</a>', 'xml-ampersand', 2],
    ['a bare ampersand with no semicolon after it', '<a>\n<b>x</b> R&D\n\n</a>', 'xml-ampersand', 2],
    ['a bare ampersand in an attribute', '<a>\n<b c="R&D"/></a>', 'xml-ampersand', 2],
    ['an entity of HTML', '<a>\n&nbsp;</a>', 'xml-entity-unknown', 2],
    ['a declared entity', '<!DOCTYPE a [\n<!ENTITY b "c">\n]><a>&b;</a>', 'xml-entity-declared', 2],
    ['a parameter entity', '<!DOCTYPE a [ <!ENTITY % b SYSTEM "c"> ]><a/>', 'xml-entity-declared', 1],
    ['a control character', '<a>\n\u000B</a>', 'xml-character', 2],
    ['a reference to one', '<a>\n&#x1E;</a>', 'xml-character', 2],
    ['half a surrogate pair', '<a>\n&#xD83D;</a>', 'xml-character', 2],
    ['a wrong end tag', '<a>\n<b></a></b>', 'xml-tag-mismatch', 2],
    ['a file cut off', '<a>\n<b>c', 'xml-unfinished', 2],
    ['a file cut off in a tag', '<a>\n<b', 'xml-unfinished', 2],
    ['two attributes of one name', '<a>\n<b c="1" c="2"/></a>', 'xml-not-well-formed', 2],
    ['depth', `\n${nested(257)}`, 'xml-too-deep', 2],
    ['a long attribute', `<a>\n<b c="${'x'.repeat(65_537)}"/></a>`, 'xml-attribute-too-long', 2],
    ['many attributes', `<a>\n<b${attributes(manyAttributes(257))}/></a>`, 'xml-too-many-attributes', 2],
    ['an unknown encoding', '<?xml version="1.0" encoding="utf-7"?><a/>', 'encoding-unknown', 1],
  ])('%s', async (_, file, code, line) => {
    const refused = await refusal(file);
    expect([refused.code, refused.place.line]).toStrictEqual([code, line]);
    expect(refused.place.column).toBeGreaterThan(0);
  });

  it('takes what lies just within the limits', async () => {
    expect(await eventsOf(nested(256))).toHaveLength(512);
    expect(await eventsOf(`<a b="${'x'.repeat(65_536)}"/>`)).toHaveLength(2);
    expect(await eventsOf(`<a${attributes(manyAttributes(256))}/>`)).toHaveLength(2);
  });

  it('takes the name of a document type and looks for nothing', async () => {
    expect(await eventsOf('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>b</a>')).toStrictEqual([
      '<a',
      'b',
      '>',
    ]);
  });

  it('warns once of a prefix that is not declared', async () => {
    const seen = await eventsOf('<a><x:b/><x:c/></a>');
    expect(seen.filter((one) => typeof one !== 'string').map(({ code }) => code)).toStrictEqual([
      'xml-prefix-undeclared',
    ]);
  });
});

function manyAttributes(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`a${number}`, '']));
}

describe('encodings', () => {
  const sentence = 'Één reële café – “€ 5”';
  const declared = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><a>${sentence}</a>`;

  it.each([
    ['UTF-8', new TextEncoder().encode(declared('UTF-8'))],
    ['UTF-8 with byte order mark', iconv.encode(declared('UTF-8'), 'utf8', { addBOM: true })],
    ['UTF-16 little endian', iconv.encode(declared('UTF-16'), 'utf16le', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(declared('UTF-16'), 'utf16be', { addBOM: true })],
    ['UTF-16 without byte order mark', iconv.encode(declared('UTF-16'), 'utf16le', { addBOM: false })],
    ['UTF-16 that says UTF-8', iconv.encode(declared('UTF-8'), 'utf16le', { addBOM: true })],
    ['Windows-1252', iconv.encode(declared('windows-1252'), 'windows-1252')],
    ['Windows-1252 that says Latin-1', iconv.encode(declared('ISO-8859-1'), 'windows-1252')],
  ])('%s is read exactly, in pieces of any size', async (_, bytes) => {
    expect(await textOf(bytes)).toBe(sentence);
    const whole = await eventsOf(bytes);
    for (const size of [1, 3, 50])
      expect((await eventsOf(bytes, size)).join('')).toStrictEqual(whole.join(''));
  });

  it('follows the bytes where UTF-8 says it is Latin-1, with a warning', async () => {
    const bytes = new TextEncoder().encode(declared('ISO-8859-1'));
    expect((await eventsOf(bytes)).find((one) => typeof one !== 'string')).toMatchObject({
      code: 'encoding-doubtful',
      data: { declared: 'iso-8859-1', used: 'UTF-8' },
    });
    expect(await textOf(bytes)).toContain(sentence);
  });

  it.each([
    [
      'Windows-1252 that says UTF-8',
      iconv.encode('<?xml version="1.0"?>\n<a>\ncafé</a>', 'windows-1252'),
      3,
      4,
    ],
    ['half a character at the end', new Uint8Array([0x3c, 0x61, 0x3e, 0x0a, 0xc3]), 2, 1],
    ['an overlong form', new Uint8Array([0x3c, 0x61, 0x3e, 0xc0, 0xaf, 0x3c]), 1, 4],
    ['half a surrogate pair', iconv.encode('<a>\nb', 'utf16le', { addBOM: true }).subarray(0, -1), 2, 1],
  ])('refuses %s, and says where', async (_, bytes, line, column) => {
    const { code, place } = await refusal(bytes);
    expect([code, place]).toStrictEqual(['encoding-invalid', { line, column }]);
  });

  it('finds where UTF-8 ends as TextDecoder does', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
        (noise, start) => {
          const valid = new TextEncoder().encode(start);
          const bytes = new Uint8Array([...valid, ...noise]);
          const at = firstInvalidUtf8(bytes);
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, at))).not.toThrow();
          const rest = bytes.subarray(at);
          const isWhole = rest.length === 0;
          const decode = (): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
          expect(isDecodable(decode)).toBe(isWhole);
          expect(incompleteEnd(bytes).length).toBeLessThanOrEqual(3);
        },
      ),
    );
  });
});

function isDecodable(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

describe('writing XML', () => {
  it('gives back any text and attribute exactly', async () => {
    await fc.assert(
      fc.asyncProperty(someText, text, async (content, value) => {
        let read: string | undefined;
        let found = '';
        const file = new TextEncoder().encode(textElement('a', content, { b: value }));
        const batches = readXml<never>(
          inPieces(file),
          () => ({
            open: (tag) => (read = attributeOf(tag, 'b')),
            text: (part) => (found += part),
            close: () => undefined,
          }),
          () => {
            throw new Error('no warning is due');
          },
        );
        for await (const _ of batches) void _;
        expect([found, read]).toStrictEqual([content, value]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['\u0000', '\u000B', '\uFFFE', '\uFFFF', '\uD800', 'a\uDC00b'])('throws on %j', (bad) => {
    expect(() => escapeText(bad)).toThrow(RangeError);
    expect(() => attributes({ a: bad })).toThrow(RangeError);
  });
});
