import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ReadEvent, ReadOptions, TableGuess } from '../../../src/format/contract.js';
import { tableReader } from '../../../src/format/table/reader.js';
import type { ConceptEntry } from '../../../src/model/entry.js';
import { entriesOf, readAll, refusalOf, unitsOf, warningsOf } from '../support.js';

async function read(file: string | Uint8Array, options: ReadOptions = {}): Promise<readonly ReadEvent[]> {
  return readAll(tableReader, file, undefined, options);
}

async function guessOf(file: string, options: ReadOptions = {}): Promise<TableGuess> {
  const tables = (await read(file, options)).flatMap((event) =>
    event.kind === 'table' ? [event.table] : [],
  );
  expect(tables).toHaveLength(1);
  return tables[0] ?? { kind: 'glossary', columns: [] };
}

/** Columns as "name → field (languages)". */
async function columnsOf(
  header: string,
  row = 'a,b,c,d,e,f,g,h,i',
  options: ReadOptions = {},
): Promise<readonly string[]> {
  const width = header.split(',').length;
  const cells = row.split(',').slice(0, width).join(',');
  const { columns } = await guessOf(`${header}\n${cells}\n`, options);
  return columns.map(({ field, languages }) =>
    languages === undefined ? field : `${field} ${languages.join('+')}`,
  );
}

/** Terms by language: `nl: huis, woning; en: house`. */
function termsOf({ sections }: ConceptEntry): string {
  return sections
    .map(({ language, terms }) => `${language}: ${terms.map(({ text }) => text).join(', ')}`)
    .join('; ');
}

describe('what a column holds', () => {
  it.each([
    ['nl,en', ['term nl', 'term en']],
    ['Nederlands,Engels', ['term nl', 'term en']],
    ['Dutch (Belgium),English (UK)', ['term nl-BE', 'term en-GB']],
    ['NL_be,eng', ['term nl-BE', 'term en']],
    ['1043,2057', ['term nl-NL', 'term en-GB']],
    ['Nederlandse term,Engelse term,vakgebied', ['term nl', 'term en', 'domain']],
    ['Term NL,Term EN,Status EN', ['term nl', 'term en', 'status en']],
    ['nl,Synoniemen NL,en,Synonyms EN', ['term nl', 'synonyms nl', 'term en', 'synonyms en']],
    ['nl,en,definitie,bron definitie', ['term nl', 'term en', 'definition', 'definitionSource']],
    ['nl,definitie_nl,en,definition (English)', ['term nl', 'definition nl', 'term en', 'definition en']],
    ['nl,en,bron,opmerking', ['term nl', 'term en', 'reference', 'note']],
    ['Frans,Duits,Engels', ['term fr', 'term de', 'term en']],
    ['nl,en,prijs en korting', ['term nl', 'term en', 'extra']],
    [
      'nl,en,woordsoort,geslacht,status',
      ['term nl', 'term en', 'partOfSpeech nl+en', 'gender nl', 'status en'],
    ],
    ['en,Notes,nl,Notes', ['term en', 'note en', 'term nl', 'note nl']],
    ['en,status,nl', ['term en', 'status en', 'term nl']],
    ['Forbidden,nl,en', ['forbidden en', 'term nl', 'term en']],
    ['Concept ID,Taal,Term,Voorkeur', ['id', 'rowLanguage', 'term', 'extra']],
    ['nl,en,voorbeeldzin', ['term nl', 'term en', 'context en']],
    [
      'Entry_ID,Entry_Subject,Entry_Note,English_Def,English,Term_Info,Term_Example,Dutch,Term_Info',
      ['id', 'domain', 'note', 'definition en', 'term en', 'note en', 'context en', 'term nl', 'note nl'],
    ],
    ['conceptId,conceptDomain,en,en_note,nl', ['id', 'domain', 'term en', 'note en', 'term nl']],
    ['id,nl,nl 2,en', ['id', 'term nl', 'term nl', 'term en']],
  ])('%s', async (header, expected) => {
    expect(await columnsOf(header)).toStrictEqual(expected);
  });

  it.each([
    ['source,target', 'het huis van de buren,the house of the neighbours', ['term nl', 'term en']],
    ['term_source,term_target', 'het huis van de buren,the house', ['term nl', 'term en']],
    ['bron,doel', 'the house of the neighbours,het huis van de buren', ['term en', 'term nl']],
    ['term,vertaling,definitie', 'het huis,the house,x', ['term nl', 'term en', 'definition']],
    ['nl,vertaling', 'a,b', ['term nl', 'term en']],
    ['term,en', 'a,b', ['term nl', 'term en']],
  ])('%s: languages by what is named and by the texts', async (header, row, expected) => {
    expect(await columnsOf(header, row)).toStrictEqual(expected);
  });

  it('what the user says goes first', async () => {
    expect(await columnsOf('source,target', 'a,b', { from: 'en', to: 'nl' })).toStrictEqual([
      'term en',
      'term nl',
    ]);
    expect(await columnsOf('source,target', 'a,b', { to: 'nl' })).toStrictEqual(['term en', 'term nl']);
    expect(await columnsOf('fr,de', 'a,b', { from: 'nl', to: 'en' })).toStrictEqual(['term nl', 'term en']);
    expect(await columnsOf('nl,en', 'a,b', { from: 'en', to: 'nl' })).toStrictEqual(['term nl', 'term en']);
    const events = await read('huis\thouse\n', { from: 'nl-BE', to: 'en-GB' });
    expect(warningsOf(events)).toStrictEqual([]);
    expect(entriesOf(events).map(termsOf)).toStrictEqual(['nl-BE: huis; en-GB: house']);
  });

  it('without a header: source, target and a comment, and says that the languages are a guess', async () => {
    const events = await read('het huis\tthe house\teen gebouw\nde boom\tthe tree\n');
    expect(entriesOf(events).map(termsOf)).toStrictEqual([
      'nl: het huis; en: the house',
      'nl: de boom; en: the tree',
    ]);
    expect(entriesOf(events)[0]?.notes).toStrictEqual([{ text: 'een gebouw' }]);
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(['table-languages-guessed']);
  });

  it('a title and a blank row may stand before the header', async () => {
    const guess = await guessOf('Woordenlijst 2026\n\nnl;en\nhuis;house\n');
    expect(guess).toMatchObject({ headerRow: 3, kind: 'glossary', separator: ';' });
  });

  it('columns without a name are told of when they hold something', async () => {
    expect(warningsOf(await read('nl,en,\nhuis,house,\n'))).toStrictEqual([]);
    expect(warningsOf(await read('nl,en,\nhuis,house,x\n'))).toMatchObject([
      { code: 'table-column-unnamed', data: { columns: '3' } },
    ]);
  });
});

describe('a glossary', () => {
  it('reads status, flags, part of speech, gender and the rest', async () => {
    const events = await read(
      'nl;en;status nl;niet gebruiken;woordsoort;geslacht;vakgebied;definitie;bron definitie;opmerking;voorbeeld nl;klant;prijs;aangemaakt op\n' +
        'besluit;decision;voorkeursterm;ja;zn;onzijdig;recht;een besluit;Awb;let op;Het besluit valt.;Rijk;1,50;2026-11-24\n',
    );
    expect(entriesOf(events)).toMatchObject([
      {
        subjectField: 'recht',
        customer: 'Rijk',
        definitions: [{ text: 'een besluit', source: 'Awb' }],
        notes: [{ text: 'let op' }],
        extras: [{ type: 'prijs', value: '1,50' }],
        provenance: { createdAt: '2026-11-24' },
        sections: [
          {
            language: 'nl',
            terms: [
              {
                text: 'besluit',
                status: 'preferred',
                partOfSpeech: 'noun',
                gender: 'neuter',
                contexts: [{ text: 'Het besluit valt.' }],
              },
            ],
          },
          { language: 'en', terms: [{ text: 'decision', forbidden: true, partOfSpeech: 'noun' }] },
        ],
      },
    ]);
    expect(warningsOf(events)).toStrictEqual([]);
  });

  it('keeps a value that it does not know, and says so once', async () => {
    const events = await read('nl,en,status\na,b,misschien\nc,d,misschien\ne,f,ok\n');
    expect(entriesOf(events)[0]?.sections[1]?.terms[0]?.extras).toStrictEqual([
      { type: 'status', value: 'misschien' },
    ]);
    expect(warningsOf(events)).toMatchObject([
      { code: 'table-value-unknown', data: { count: 2, rows: '2, 3', values: '"misschien"' } },
    ]);
  });

  it('rows with one concept id are one concept, wherever they stand', async () => {
    const events = await read('id,nl,en\n1,huis,house\n2,boom,tree\n1,woning,dwelling\n1,,home\n');
    expect(entriesOf(events).map(({ id }) => id)).toStrictEqual(['1', '2']);
    expect(entriesOf(events).map(termsOf)).toStrictEqual([
      'nl: huis, woning; en: house, dwelling, home',
      'nl: boom; en: tree',
    ]);
  });

  it('a row for each term, with its language', async () => {
    const events = await read(
      'concept;taal;term;status\n7;Nederlands;huis;voorkeur\n7;EN;house;\n7;fr;maison;\n',
    );
    expect(entriesOf(events).map(termsOf)).toStrictEqual(['nl: huis; en: house; fr: maison']);
    expect(entriesOf(events)[0]?.sections[0]?.terms[0]?.status).toBe('preferred');
  });

  it.each([
    ['nl,en\nhuis; woning,house\nauto; wagen,car\n', 'nl: huis, woning; en: house', ';'],
    ['nl,en\nhuis|woning,house\nauto|wagen,car\n', 'nl: huis, woning; en: house', '|'],
    ['nl,en\nhuis; woning,house\nauto,car\n', 'nl: huis; woning; en: house', undefined],
    ['nl,en\na|b,a|b\nc|d,c|d\n', 'nl: a|b; en: a|b', undefined],
    [
      `nl,en\nzout; suiker,salt\nmeel; gist,flour\n${'huis,house\n'.repeat(80)}`,
      'nl: zout; suiker; en: salt',
      undefined,
    ],
    ['nl,en\nf(a; b),x\ng(a; b),y\n', 'nl: f(a; b); en: x', undefined],
  ])('several terms in one cell only where the table shows it: %j', async (file, first, separator) => {
    const events = await read(file);
    expect(entriesOf(events).map(termsOf)[0]).toBe(first);
    expect((await guessOf(file)).synonymSeparator).toBe(separator);
  });

  it('a column of synonyms is a list', async () => {
    const events = await read('nl;synoniemen nl;en\nhuis;woning, pand;house\n');
    expect(entriesOf(events).map(termsOf)).toStrictEqual(['nl: huis, woning, pand; en: house']);
  });

  it('names a concept by its terms, so that the corrected table finds it again', async () => {
    const [before] = entriesOf(await read('nl,en,noot\nhuis,house,fout\n'));
    const [after] = entriesOf(await read('nl,en,noot\nboom,tree,\nhuis,house,goed\n')).slice(1);
    expect(after?.id).toBe(before?.id);
    const twice = entriesOf(await read('nl,en,definitie\nbank,bank,zitmeubel\nbank,bank,instelling\n'));
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
  });

  it('a concept whose rows lie too far apart becomes two, and is told of', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => `${String(at)},a,b`).join('\n');
    const events = await read(`concept id,nl,en\n${rows}\n0,c,d\n`);
    expect(entriesOf(events).filter(({ id }) => id.startsWith('0'))).toHaveLength(2);
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(['table-concept-scattered']);
  });

  it('one language is read with a warning', async () => {
    const events = await read('verboden,nl\nja,bureau\n');
    expect(entriesOf(events)[0]?.sections[0]?.terms[0]?.forbidden).toBe(true);
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(['table-one-language']);
  });
});

describe('a list of segments', () => {
  const SENTENCES =
    'nl\ten\nDit is een zin van het rapport.\tThis is a sentence of the report.\nEn nog een.\tAnd one more.\n';

  it.each([
    [SENTENCES, 'memory'],
    ['nl,en\nhuis,house\nde opvang van asielzoekers,reception of asylum seekers\n', 'glossary'],
    ['key,nl,en\na,huis,house\n', 'memory'],
    ['nl,en,definitie\nDit is een zin van het rapport.,This is a sentence of it.,x\n', 'glossary'],
  ] as const)('%j is a %s', async (file, kind) => {
    expect((await guessOf(file)).kind).toBe(kind);
  });

  it('is read as units, the source first', async () => {
    const events = await read(SENTENCES, { from: 'en', to: 'nl' });
    expect(unitsOf(events)[0]).toStrictEqual({
      sourceLanguage: 'en',
      variants: [
        { language: 'en', content: [{ kind: 'text', text: 'This is a sentence of the report.' }] },
        { language: 'nl', content: [{ kind: 'text', text: 'Dit is een zin van het rapport.' }] },
      ],
    });
  });

  it('can be said to be one', async () => {
    expect(unitsOf(await read('nl,en\nhuis,house\n', { as: 'memory' }))).toHaveLength(1);
    expect(entriesOf(await read(SENTENCES, { as: 'glossary' }))).toHaveLength(2);
  });

  it('keeps key, context, status, notes and unknown columns', async () => {
    const events = await read(
      'key,nl,en,previous,status,confidence,note,Scherm,created at,changed by\nk1,huis,house,Eerst.,confirmed,"0,9",let op,start,2026-11-24T08:15:00Z,Jan\n',
    );
    expect(unitsOf(events)).toMatchObject([
      {
        key: 'k1',
        previous: 'Eerst.',
        status: 'confirmed',
        confidence: 0.9,
        notes: [{ text: 'let op' }],
        properties: [{ type: 'Scherm', value: 'start' }],
        provenance: { createdAt: '2026-11-24T08:15:00Z', changedBy: 'Jan' },
      },
    ]);
  });

  it('a cell without text is no variant', async () => {
    const events = await read('key,nl,en\na,huis,\nb,,\n');
    expect(unitsOf(events).map(({ variants }) => variants.length)).toStrictEqual([1]);
    expect(warningsOf(events)).toMatchObject([
      { code: 'table-rows-without-term', data: { count: 1, rows: '3' } },
      { code: 'units-untranslated', data: { count: 1 }, place: { row: 2 } },
    ]);
  });
});

describe('what is wrong with a table', () => {
  it.each([
    ['too many cells', 'nl,en\nhuis,house\nkat,cat,extra\n', 'table-row-too-long', { row: 3, line: 3 }],
    [
      'cells after a record of two lines',
      'nl,en\n"een\ntwee",x\na,b,c\n',
      'table-row-too-long',
      { row: 3, line: 4 },
    ],
    ['too many columns', `nl,en\n${','.repeat(1001)}\n`, 'table-too-many-columns', { row: 2, line: 2 }],
    [
      'a concept without end',
      `id,nl,en\n${'1,a,b\n'.repeat(10_001)}`,
      'table-concept-too-long',
      { row: 10_002 },
    ],
    ['an open quote', 'nl,en\n"huis,house\n', 'table-quote-open', { row: 2, line: 2 }],
    ['no language', 'sep=,\na,b,c,d\ne,f,g,h\n', 'table-columns-unclear', { row: 1, line: 1 }],
    ['a term that is none', `nl,en\n${'x'.repeat(20_001)},y\n`, 'term-too-long', { row: 2, line: 2 }],
    ['a text that is no table', 'Beste Jan,\n', 'file-not-bilingual', {}],
    ['nothing', '', 'file-empty', {}],
  ])('%s is refused', async (_, file, code, place) => {
    expect(await refusalOf(tableReader, file)).toMatchObject({ code, place });
  });

  it('damaged UTF-8 is refused with its line, in the first piece and later', async () => {
    const good = 'nl,en\ncafé,café\n';
    const bad = iconv.encode('coördinatie,x\n', 'windows-1252');
    const short = Buffer.concat([Buffer.from(good), bad]);
    expect(await refusalOf(tableReader, short)).toMatchObject({
      code: 'encoding-broken',
      place: { line: 3, column: 3 },
    });
    const lines = 'huis,house\n'.repeat(10_000);
    const long = Buffer.concat([Buffer.from(good + lines), bad]);
    await expect(readAll(tableReader, long, 1000)).rejects.toMatchObject({
      problem: { code: 'encoding-broken', place: { line: 10_003, column: 3 } },
    });
  });

  it('windows-1252 far into the file is still found', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`nl;en\n${'huis;house\n'.repeat(10_000)}`),
      iconv.encode('coördinatie;x\n', 'windows-1252'),
    ]);
    const events = await readAll(tableReader, bytes, 1000);
    expect(entriesOf(events).at(-1)?.sections[0]?.terms[0]?.text).toBe('coördinatie');
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(['encoding-guessed']);
  });

  it('rows that are short, text after quotes and control characters are told of, each kind once', async () => {
    const events = await read('nl,en,noot\na,b\n"c" x,d,e\nf\u0007,g\u001b,h\u000bi\n,,x\n');
    expect(warningsOf(events)).toMatchObject([
      { code: 'table-quote-stray', data: { count: 1, rows: '3' } },
      { code: 'table-rows-short', data: { count: 1, rows: '2' } },
      { code: 'table-control-characters', data: { count: 1, rows: '4' } },
      { code: 'table-rows-without-term', data: { count: 1, rows: '5' } },
    ]);
    expect(entriesOf(events)[2]?.notes).toStrictEqual([{ text: 'h\ni' }]);
  });

  it('a table without rows says so', async () => {
    expect(warningsOf(await read('nl,en\n')).map(({ code }) => code)).toStrictEqual(['no-units']);
    expect(
      warningsOf(await read('# Glossary -*- coding: utf-8 -*-\n')).map(({ code }) => code),
    ).toStrictEqual(['no-units']);
  });
});
