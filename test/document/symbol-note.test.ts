// Footnotes marked with symbols in plain text.

import { describe, expect, it } from 'vitest';

import { readText } from '../../src/document/document.js';
import { unaccounted } from './accounting.js';
import { outline } from './reading.js';

const BODY = [
  'De gemeente beslist binnen zes weken over de aanvraag* en deelt het',
  'besluit schriftelijk mee aan de aanvrager en aan de instelling die',
  'hem op grond van de regeling† heeft bijgestaan, en doet dat in elk',
  'geval binnen een jaar nadat hij daarom heeft gevraagd.',
];
const TEXT = BODY.join(' ').replace(/[*†]/gu, '');

function read(...lines: string[]): string[] {
  const text = lines.join('\n');
  const document = readText(text, { language: 'nl' });
  expect(unaccounted(text, document)).toEqual([]);
  return outline(document);
}

describe('a note with a symbol', () => {
  it('is found by its mark in the text above', () => {
    expect(
      read(
        ...BODY,
        '* Artikel 4 van de Regeling opvang, zoals deze luidt na de wijziging',
        'van 2024.',
        '† Zie aldaar.',
      ),
    ).toEqual([
      `paragraph: ${TEXT}`,
      'footnote [*]: Artikel 4 van de Regeling opvang, zoals deze luidt na de wijziging van 2024.',
      'footnote [†]: Zie aldaar.',
    ]);
  });

  it('may have its marks on lines of their own', () => {
    const [first = '', ...rest] = BODY.map((line) => line.replace(/[*†]/gu, ''));
    expect(read('*', first, ...rest, '*', 'Artikel 4 van de Regeling.')).toEqual([
      `paragraph: ${TEXT}`,
      'footnote [*]: Artikel 4 van de Regeling.',
    ]);
  });

  it('ends where the text goes on', () => {
    const [first = '', second = '', ...rest] = BODY.map((line) => line.replace('†', ''));
    expect(read(first, second, '* Zie aldaar.', ...rest)).toEqual([
      `paragraph: ${TEXT}`,
      'footnote [*]: Zie aldaar.',
    ]);
  });
});

describe('a symbol is no mark', () => {
  const kinds = (lines: readonly string[]): string[] =>
    read(...lines).map((line) => line.split(':')[0] ?? '');

  it('before the items of a list', () => {
    expect(kinds([...BODY, '* eerste punt', '* tweede punt'])).toEqual([
      'paragraph',
      'listItem [*]',
      'listItem [*]',
    ]);
  });

  it('when nothing above answers', () => {
    expect(read(...BODY.map((line) => line.replace(/[*†]/gu, '')), '* Los punt.')[0]).toBe(
      `paragraph: ${TEXT}`,
    );
  });

  it('around a word', () => {
    const [first = '', ...rest] = BODY.map((line) => line.replace(/[*†]/gu, ''));
    const starred = first.replace('gemeente', '*gemeente*');
    expect(read(starred, ...rest)).toEqual([`paragraph: ${TEXT.replace('gemeente', '*gemeente*')}`]);
  });

  it('before the number of a section', () => {
    const lines = [...BODY.map((line) => line.replace(/[*†]/gu, '')), '§ 4 is van toepassing.'];
    expect(read(...lines).join(' ')).toContain('§ 4 is van toepassing.');
  });
});
