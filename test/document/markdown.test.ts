import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { outline, piecesOf, processorTime, read } from './reading.js';

const markdown = (source: string): ReturnType<typeof read> => read(source, 'tekst.md');
const outlineOf = async (source: string): Promise<string[]> => outline(await markdown(source));

describe('blocks', () => {
  test('headings, paragraphs over lines, quotes, lists', async () => {
    const source = [
      '# Kop één #',
      'Een zin over',
      'twee regels.',
      '',
      'Onderstreept',
      '---',
      '> Een citaat',
      '> op twee regels.',
      '',
      '- Punt',
      '  gaat door.',
      '- [x] Gedaan',
      '',
      '  Nog bij het punt.',
      '1. Een',
      '    - Onder',
      '2. Twee',
      '* * *',
      'Slot in de wet van',
      '6. januari is geen lijst.',
    ].join('\n');
    expect(await outlineOf(source)).toEqual([
      'heading: Kop één',
      'paragraph: Een zin over twee regels.',
      'heading: Onderstreept',
      'paragraph: Een citaat op twee regels.',
      'listItem [-]: Punt gaat door.',
      'listItem [-]: Gedaan',
      'paragraph: Nog bij het punt.',
      'listItem: 1. Een',
      'listItem [-]: Onder',
      'listItem: 2. Twee',
      'paragraph: Slot in de wet van 6. januari is geen lijst.',
    ]);
  });

  test('tables', async () => {
    const source =
      'Voor.\n\n| Land | Aantal |\n|:-----|-------:|\n| Syrië | a \\| b |\n| **Mali** | 3 |\n\nNa | geen tabel.';
    expect(await outlineOf(source)).toEqual([
      'paragraph: Voor.',
      'tableCell: Land',
      'tableCell: Aantal',
      'tableCell: Syrië',
      'tableCell: a | b',
      'tableCell: Mali',
      'tableCell: 3',
      'paragraph: Na | geen tabel.',
    ]);
  });

  test('code, comments and the data before the text', async () => {
    const source =
      '---\ntitle: x\n---\nTekst.\n\n```js\nlet x = 1;\n# geen kop\n```\n\n    ingesprongen\n\n<!-- een\nopmerking -->\nSlot.\n[doel]: https://example.org';
    const document = await markdown(source);
    expect(outline(document)).toEqual(['paragraph: Tekst.', 'paragraph: Slot. [doel]: https://example.org']);
    expect(document.report.dropped.map(({ line, text, reason }) => `${line} ${reason}: ${text}`)).toEqual([
      '1 code: --- title: x ---',
      '7 code: let x = 1; # geen kop',
      '11 code: ingesprongen',
    ]);
  });

  test('a list of links to the titles of the file is its table of contents', async () => {
    const document = await markdown(
      '# Nota\n\n- [Wonen](#wonen)\n- [Huur](#huur)\n- [Werk](#werk)\n\n## Wonen\nA.\n### Huur\nB.\n## Werk\nC.',
    );
    expect(document.paragraphs.map(({ text }) => text)).toEqual([
      'Nota',
      'Wonen',
      'A.',
      'Huur',
      'B.',
      'Werk',
      'C.',
    ]);
    expect(document.report.dropped.map(({ line, reason }) => [line, reason])).toEqual(
      [3, 4, 5].map((line) => [line, 'table-of-contents']),
    );
  });

  test('footnotes follow their paragraph, numbered as on the page', async () => {
    const source =
      'Eerst[^b], dan[^a]. Niet [^c].\n\nSlot.\n\n[^a]: Noot a.\n[^b]: Noot b\n  gaat door.\n\n    Tweede alinea.\n\nNa de noten.';
    const document = await markdown(source);
    expect(outline(document)).toEqual([
      'paragraph: Eerst, dan. Niet [^c].',
      'footnote [1]: Noot b gaat door.',
      'footnote [1]: Tweede alinea.',
      'footnote [2]: Noot a.',
      'paragraph: Slot.',
      'paragraph: Na de noten.',
    ]);
    expect(document.report.dropped.map(({ text }) => text)).toEqual(['1', '2']);
  });
});

describe('inline marks', () => {
  test.each([
    ['**vet** en *schuin* en ***beide*** en _ook_', 'vet en schuin en beide en ook'],
    ['snake_case_naam en 2 * 3 * 4 en a*b*c', 'snake_case_naam en 2 * 3 * 4 en abc'],
    ['~~weg~~ maar ~5 en ~6', 'weg maar ~5 en ~6'],
    ['`code *met* ster` en `` een ` tik `` en `los', 'code *met* ster en een ` tik en `los'],
    ['\\*geen\\* nadruk, regel\\\neinde', '*geen* nadruk, regel einde'],
    ['een [link](https://a.nl/x_(y) "titel") en [leeg]() en [niet] (zo)', 'een link en leeg en [niet] (zo)'],
    ['[tekst][doel] en [doel] en [ander]\n\n[doel]: https://a.nl', 'tekst en doel en [ander]'],
    ['![plaatje](x.png) na [![p](y.png) tekst](z)', 'na tekst'],
    ['<https://a.nl/b_c> en <b>vet</b> 3 < 4 > 2', 'https://a.nl/b_c en vet 3 < 4 > 2'],
    ['caf&eacute; &amp; &bogus; R&D', 'café & &bogus; R&D'],
    ['**niet af en *half* zo**', 'niet af en half zo'],
  ])('%s', async (source, text) => {
    const [paragraph] = (await markdown(source)).paragraphs;
    expect(paragraph?.text).toBe(text);
  });
});

test('every piece stands in the source as it stands in the text, whatever the source', async () => {
  const bits = fc.constantFrom(
    ...[
      '# ',
      '- ',
      '1. ',
      '> ',
      '*',
      '**',
      '_',
      '`',
      '```\n',
      '[',
      ']',
      '(',
      ')',
      '!',
      '|',
      '|-|\n',
      '\n',
      '\n\n',
      '    ',
    ],
    ...['[^1]', '[^1]: ', 'woord', ' ', '&amp;', '\\', '<b>', '~~', '---\n', 'é', '<!--', '-->', '\r\n'],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(bits, { maxLength: 60 }), async (parts) => {
      const source = parts.join('');
      const document = await markdown(source);
      for (const [clean, original] of piecesOf(document, source)) expect(original).toBe(clean);
    }),
    { numRuns: 500 },
  );
});

test.each([
  '[',
  '![',
  '*a ',
  '_*',
  '`',
  '``` ` ',
  '<',
  '<a ',
  '](',
  '[^',
  '&',
  '\\',
  '|',
  '> ',
  '- ',
  '[a](b "',
  '*~_',
])('time grows no faster than the text: %s', async (bit) => {
  const time = async (size: number): Promise<number> => {
    const source = bit.repeat(size / bit.length);
    const start = processorTime();
    await markdown(source);
    return processorTime() - start;
  };
  await time(10_000);
  expect(await time(200_000)).toBeLessThan(2000);
});
