import { describe, expect, test } from 'vitest';

import { documentKind } from '../../src/document/document.js';

const kindOf = (text: string, name?: string, encoding: BufferEncoding = 'utf8'): string =>
  documentKind(Buffer.from(text, encoding), name);

describe('the kind of a document', () => {
  test.each([
    ['%PDF-1.7\n', 'pdf'],
    ['PK\u0003\u0004', 'container'],
    ['PK\u0005\u0006', 'container'],
    ['{\\rtf1', 'rtf'],
    ['<!DOCTYPE html><p>x', 'html'],
    ['\uFEFF\n <!-- a --> <HTML lang="nl">', 'html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "">', 'html'],
  ])('by its first bytes, whatever its name: %j', (text, kind) => {
    for (const name of [undefined, 'stuk.txt', 'stuk.docx', 'stuk.md']) expect(kindOf(text, name)).toBe(kind);
  });

  test('HTML in UTF-16', () => expect(kindOf('\uFEFF<html>', undefined, 'utf16le')).toBe('html'));

  test('Markdown and fragments of HTML by name; plain text when it is called so', () => {
    expect(kindOf('Tekst.', 'map/LEES.MD')).toBe('markdown');
    expect(kindOf('<p>Tekst.', 'stuk.htm')).toBe('html');
    expect(kindOf('Tekst.', 'stuk.htm')).toBe('text');
    expect(kindOf('# Kop\n\n**vet** [x](https://a.nl)', 'stuk.txt')).toBe('text');
  });

  test('Markdown without a name by two kinds of marks', () => {
    expect(kindOf('# Kop\n\nEen [link](https://a.nl).')).toBe('markdown');
    expect(kindOf('# niet genoeg\nTekst.')).toBe('text');
    expect(kindOf('2 ** 3 ** 4 en 5 # 6')).toBe('text');
  });
});
