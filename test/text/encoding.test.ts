import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';

import { decodeText } from '../../src/text/encoding.js';

const TEXT = 'Coördinatie kost € 5 – “veel” geld.';

describe('decodeText', () => {
  test.each([
    ['utf8', { addBOM: false }, 'utf-8', false],
    ['utf8', { addBOM: true }, 'utf-8', false],
    ['utf16le', { addBOM: true }, 'utf-16le', false],
    ['utf16be', { addBOM: true }, 'utf-16be', false],
    ['utf16le', { addBOM: false }, 'utf-16le', false],
    ['utf16be', { addBOM: false }, 'utf-16be', false],
    ['utf32le', { addBOM: true }, 'utf-32le', false],
    ['utf32be', { addBOM: true }, 'utf-32be', false],
    ['windows-1252', { addBOM: false }, 'windows-1252', true],
  ])('%s %j', (written, options, encoding, guessed) => {
    expect(decodeText(iconv.encode(TEXT, written, options))).toEqual({ text: TEXT, encoding, guessed });
  });

  const PLAIN = 'De coöperatie “Één” – vóór 1° januari – heeft café’s, reünies, naïeve idee\u00EBn en € 5.';
  test.each([
    ['windows-1252', PLAIN],
    ['macintosh', PLAIN.replace('€', '£')],
    ['iso-8859-15', 'Het café kost € 5; de reünie € 12,50.'],
    ['ibm850', 'De coöperatie heeft idee\u00EBn over één reünie in het café; dat is vóór 20° C.'],
    ['windows-1252', 'Prijs: £5 a\u0300 la carte'.normalize('NFC')],
    ['windows-1252', 'WIJ ZIJN ÉÉN EN CREËREN COÖRDINATIE'],
    ['windows-1252', 'It’s “fine”… he said—at 5 °C, ½ of it.'],
    ['macintosh', 'It’s “fine”… he said—at 5 °C.'],
  ])('%s is guessed from its letters: %s', (encoding, text) => {
    const decoded = decodeText(iconv.encode(text, encoding));
    expect(decoded).toEqual({ text, encoding, guessed: true });
  });

  test('Macintosh has the euro where it once had the sign for any currency', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('Caf'),
      0x8e,
      ...Buffer.from(': '),
      0xdb,
      ...Buffer.from(' 5'),
    ]);
    expect(decodeText(bytes)).toEqual({ text: 'Café: € 5', encoding: 'macintosh', guessed: true });
  });

  test('any text without zero characters survives UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF') && text.isWellFormed());
        fc.pre(!/^[þÿ]/u.test(text));
        expect(decodeText(Buffer.from(text, 'utf8'))).toEqual({ text, encoding: 'utf-8', guessed: false });
      }),
    );
  });

  test.each([
    ['zero bytes among others', [0x25, 0x00, 0x01, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47], 'text-binary'],
    ['a mark that lies', [0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x41], 'text-damaged'],
    ['half a surrogate pair', [0xff, 0xfe, 0x00, 0xd8], 'text-damaged'],
  ])('refuses %s', (_what, bytes, code) => {
    const decoded = decodeText(Uint8Array.from(bytes));
    expect('problem' in decoded ? decoded.problem.code : decoded).toBe(code);
  });
});
