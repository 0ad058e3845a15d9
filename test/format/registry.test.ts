import { describe, expect, it } from 'vitest';
import {
  annotatedWriter,
  detectFormat,
  entryWriter,
  formatByEnding,
  READERS,
  unitWriter,
  WRITABLE_FORMATS,
} from '../../src/format/registry.js';
import { readAll, refusalOf, warningsOf, writeEntries, writeUnits } from './support.js';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('the formats', () => {
  it.each([
    ['tmx', '<?xml version="1.0"?>\n<!-- c --><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/>'],
    ['tbx', '<tbx type="TBX-Basic" style="dct" xml:lang="nl" xmlns="urn:iso:std:iso:30042:ed-2">'],
    ['tbx', '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX">'],
    ['xliff-1.2', '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file>'],
    ['xliff-1.2', '<xliff version="1.0"><file>'],
    ['xliff-2.1', '<xlf:xliff xmlns:xlf="urn:oasis:names:tc:xliff:document:2.0" version="2.1">'],
    ['xliff-2.1', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2">'],
    ['multiterm', '<?xml version="1.0" encoding="UTF-8"?><mtf><conceptGrp>'],
    ['po', '# Comment\n\nmsgid ""\nmsgstr ""\n'],
    ['csv', 'nl;en\r\nhuis;house\r\n'],
    ['csv', 'huis\thouse\nboom\ttree\n'],
  ])('%s is recognised by its content', (name, head) => {
    expect(detectFormat(bytes(head))?.name).toBe(name);
    expect(READERS.filter((reader) => reader.recognizes(bytes(head)))).toHaveLength(1);
  });

  it.each([
    'Beste Jan,\nhet huis, dat groot is, staat leeg.\n',
    'Inleiding\t3\nSamenvatting\t5\n',
    '{"nl": "huis",\n"en": "house"}',
    'een regel',
  ])('prose and other text is no table: %j', (head) => {
    expect(detectFormat(bytes(head))).toBeUndefined();
  });

  it.each(['', 'gewone tekst', '<html><tmx/></html>', '<tmx', 'PK\u0003\u0004', '\u0000\u0001'])(
    '%j is none of them',
    (head) => {
      expect(detectFormat(bytes(head))).toBeUndefined();
    },
  );

  it('has a writer for every name it says it can write', () => {
    for (const name of WRITABLE_FORMATS) {
      const writers = [unitWriter(name), entryWriter(name)].filter((writer) => writer !== undefined);
      expect(writers.length).toBeGreaterThan(0);
      for (const writer of writers) expect(writer.name).toBe(name);
    }
    expect(annotatedWriter('xliff-2.1')?.name).toBe('xliff-2.1');
    expect(annotatedWriter('tmx')).toBeUndefined();
  });

  it.each([
    ['a.tmx', 'tmx'],
    ['/x.y/a.TBX', 'tbx'],
    ['a.b.xlf', 'xliff-2.1'],
    ['a.sdlxliff', 'xliff-1.2'],
    ['tmx', undefined],
    ['a.tmx/b', undefined],
    ['woordenlijst.csv', 'csv'],
    ['woordenlijst.tab', 'tsv'],
    ['glossary.utf8', 'omegat'],
    ['a.xlsx', 'xlsx'],
    ['nl.po', 'po'],
  ])('%s is for writing %s', (path, format) => {
    expect(formatByEnding(path)).toBe(format);
  });
});

const OF_XML = READERS.filter(({ name }) => /^(?:tmx|tbx|xliff|multiterm)/u.test(name));

describe.each(OF_XML.map((reader) => [reader.name, reader] as const))('the reader of %s', (name, reader) => {
  it('refuses a file that is something else, and an empty one', async () => {
    expect(await refusalOf(reader, '<?xml version="1.0"?>\n<html/>')).toMatchObject({
      code: 'format-root',
      place: { line: 2, column: 1 },
    });
    expect((await refusalOf(reader, '')).code).toBe('xml-empty');
  });

  it('warns of a file without units, and its writer makes one', async () => {
    const writer = unitWriter(name);
    const entries = entryWriter(name);
    const written =
      writer === undefined ? entries && (await writeEntries(entries, [])) : await writeUnits(writer, []);
    const events = await readAll(reader, written?.file ?? '');
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(['no-units']);
    expect(events.filter(({ kind }) => kind === 'header')).toHaveLength(1);
  });
});

describe('a segment that is too long', () => {
  const long = 'x'.repeat(1_048_577);
  const many = '<ph id="1"/>'.repeat(70_000);

  it.each([
    ['tmx', `<tu><tuv xml:lang="nl"><seg>${long}</seg></tuv></tu>`, 'segment-too-long'],
    ['tmx', `<tu><tuv xml:lang="nl"><seg>${many}</seg></tuv></tu>`, 'segment-too-long'],
    [
      'xliff-1.2',
      `<file><body><trans-unit id="1"><source>${long}</source></trans-unit></body></file>`,
      'segment-too-long',
    ],
    [
      'xliff-2.1',
      `<file><unit id="1"><segment><source>a</source><target>${long}</target></segment></unit></file>`,
      'segment-too-long',
    ],
    ['tbx', `<conceptEntry id="a">${'<note>x</note>'.repeat(530_000)}</conceptEntry>`, 'entry-too-long'],
  ])('is refused in %s', async (name, inside, code) => {
    const root = { tmx: 'tmx', tbx: 'tbx' }[name] ?? 'xliff';
    const version = { tmx: '1.4', 'xliff-1.2': '1.2', 'xliff-2.1': '2.1' }[name] ?? '';
    const reader = READERS.find((one) => one.name === name);
    if (reader === undefined) throw new Error(`no reader for ${name}`);
    expect((await refusalOf(reader, `<${root} version="${version}">${inside}</${root}>`)).code).toBe(code);
  });
});
