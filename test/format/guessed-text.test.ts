import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeGuessedHead, GuessingDecoder } from '../../src/format/guessed-text.js';

function decode(bytes: Uint8Array, pieceSize = bytes.length + 1): { text: string; encoding: string } {
  const decoder = new GuessingDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceSize)
    text += decoder.push(bytes.subarray(at, at + pieceSize));
  text += decoder.finish();
  return { text, encoding: decoder.encoding };
}

/** Longer than the head from which the encoding is guessed. */
const LONG = 'huis;house\n'.repeat(500);

describe('the encoding of a text that does not say it', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('%s by its mark', (encoding) => {
    const text = `${LONG}café\n`;
    expect(decode(iconv.encode(text, encoding, { addBOM: true }))).toStrictEqual({ text, encoding });
  });

  it.each(['utf-16le', 'utf-16be'])('%s by its zeros', (encoding) => {
    expect(decode(iconv.encode('huis;house\ncafé;café\n', encoding, { addBOM: false }))).toMatchObject({
      encoding,
    });
  });

  it.each([1, 2, 3, 7, 4096, 100_000])(
    'windows-1252 where UTF-8 breaks, read in pieces of %i bytes',
    (size) => {
      const text = `${LONG}coördinatie;€ “x”\n`;
      expect(decode(iconv.encode(text, 'windows-1252'), size)).toStrictEqual({
        text,
        encoding: 'windows-1252',
      });
    },
  );

  it.each([1, 2, 3, 5000])('UTF-8 in pieces of %i bytes', (size) => {
    const text = `${LONG}é😀ü`;
    expect(decode(new TextEncoder().encode(text), size)).toStrictEqual({ text, encoding: 'utf-8' });
  });

  it.each(['iso-8859-1', 'shift_jis', 'windows-1251'])('%s by a magic comment', (encoding) => {
    const text = `# Glossary -*- coding: ${encoding} -*-\nhuis\t${encoding === 'iso-8859-1' ? 'café' : encoding === 'shift_jis' ? '紹介' : 'дом'}\n`;
    const bytes = iconv.encode(text, encoding);
    expect(decode(bytes, 5)).toStrictEqual({ text, encoding });
    expect(decodeGuessedHead(bytes)).toBe(text);
    const unknown = new TextEncoder().encode('# -*- coding: x-klingon -*-\né\n');
    expect(decode(unknown).encoding).toBe('utf-8');
  });

  it('any text comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        const bytes = new TextEncoder().encode(`${LONG}${text}`);
        expect(decode(bytes, size).text).toBe(`${LONG}${text}`);
      }),
    );
  });

  it.each([
    ['a byte of windows-1252 after UTF-8', [...new TextEncoder().encode('é\n'), 0xe9, 0x0a], 'utf-8', 'é\n'],
    ['a byte that windows-1252 does not have', [0x61, 0x81, 0x0a], 'windows-1252', 'a'],
    ['half a pair of UTF-16', [0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00], 'utf-16le', ''],
    ['a zero byte', [0x61, 0x0a, 0x00, 0x62, 0x62], 'utf-8', 'a\n'],
  ])('%s is damage', (_, bytes, encoding, before) => {
    expect(() => decode(Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ name: 'DamagedText', encoding, before }),
    );
  });

  it('the head of a file is text, or nothing', () => {
    expect(decodeGuessedHead(Uint8Array.from([0x63, 0xe9, 0x0a]))).toBe('cé\n');
    expect(decodeGuessedHead(Uint8Array.from([0x63, 0xc3]))).toBe('c');
    expect(decodeGuessedHead(Uint8Array.from([0x50, 0x4b, 0x00, 0x01, 0x02]))).toBeUndefined();
    expect(decodeGuessedHead(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]))).toBeUndefined();
  });
});
