import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/format/contract.js';
import { quotedString, stringLines, unescapeString } from '../../../src/format/po/escape.js';
import { poReader } from '../../../src/format/po/reader.js';
import { poWriter } from '../../../src/format/po/writer.js';
import { plainText } from '../../../src/model/content.js';
import type { TranslationUnit } from '../../../src/model/unit.js';
import { maybe, someText } from '../arbitraries.js';
import { inPieces, readAll, refusalOf, unitsOf, warningsOf, writeUnits } from '../support.js';

const HEADER = 'msgid ""\nmsgstr ""\n"Language: nl\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n';

async function unitsIn(file: string, options: ReadOptions = {}): Promise<readonly TranslationUnit[]> {
  return unitsOf(await readAll(poReader, file, undefined, options));
}

/** `en: house | nl: huis`. */
function shown({ variants }: TranslationUnit): string {
  return variants.map(({ language, content }) => `${language}: ${plainText(content)}`).join(' | ');
}

async function codesIn(file: string | Uint8Array, options: ReadOptions = {}): Promise<readonly string[]> {
  return warningsOf(await readAll(poReader, file, undefined, options)).map(({ code }) => code);
}

describe('a PO file', () => {
  it('context, comments, references, flags and what the text was before', async () => {
    const [unit, ...others] = await unitsIn(
      `${HEADER}\n# Let op.\n# Twee regels.\n#. Button\n#: src/a.c:12\n#: src/b.c:3\n#, fuzzy, c-format\n#| msgctxt "x"\n#| msgid "Opened"\nmsgctxt "menu"\nmsgid "Open"\nmsgstr ""\n"Ope"\n"nen\\n"\n`,
    );
    expect(others).toStrictEqual([]);
    expect(unit).toStrictEqual({
      key: 'menu',
      sourceLanguage: 'en',
      variants: [
        { language: 'en', content: [{ kind: 'text', text: 'Open' }] },
        { language: 'nl', content: [{ kind: 'text', text: 'Openen\n' }] },
      ],
      status: 'unreviewed',
      notes: [{ text: 'Let op.\nTwee regels.' }],
      properties: [
        { type: 'po:msgctxt', value: 'menu' },
        { type: 'po:extracted-comment', value: 'Button' },
        { type: 'po:reference', value: 'src/a.c:12\nsrc/b.c:3' },
        { type: 'po:flags', value: 'c-format' },
        { type: 'po:previous-msgid', value: 'Opened' },
      ],
    });
  });

  it('plural forms are further units of the message', async () => {
    const events = await readAll(
      poReader,
      `${HEADER}msgid "%d house"\nmsgid_plural "%d houses"\nmsgstr[0] "%d huis"\nmsgstr[1] "%d huizen"\nmsgid "a"\nmsgid_plural "b"\n`,
    );
    expect(unitsOf(events).map(shown)).toStrictEqual([
      'en: %d house | nl: %d huis',
      'en: %d houses | nl: %d huizen',
      'en: a | nl: ',
    ]);
    expect(
      events.flatMap((event) => (event.kind === 'unit' ? [event.continued === true] : [])),
    ).toStrictEqual([false, true, false]);
  });

  it('obsolete messages are read, and not counted', async () => {
    const events = await readAll(
      poReader,
      `${HEADER}\n#~ msgctxt "x"\n#~| msgid "o"\n#~ msgid "old"\n#~ msgstr "oud"\n#~\n#~ msgid "a"\n#~ msgstr "b"\n`,
    );
    expect(unitsOf(events).map(shown)).toStrictEqual(['en: old | nl: oud', 'en: a | nl: b']);
    expect(events.filter((event) => event.kind === 'unit' && event.continued !== true)).toStrictEqual([]);
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(['no-units']);
  });

  it.each<[string, ReadOptions, string, string[]]>([
    ['Language: nl', {}, 'en nl', []],
    ['Language: en_GB', {}, 'nl en-GB', ['po-source-language-guessed']],
    ['Language: en\\nX-Source-Language: nl', {}, 'nl en', []],
    ['X-Poedit-Language: Dutch', {}, 'en nl', []],
    ['Language: de@informal', {}, 'en de', []],
    ['X: y', {}, 'en und', ['language-missing']],
    ['X: y', { from: 'nl', to: 'en' }, 'nl en', []],
  ])('%s %j: %s', async (fields, options, languages, codes) => {
    const file = `msgid ""\nmsgstr "${fields}\\nContent-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\nmsgstr "b"\n`;
    const [unit] = await unitsIn(file, options);
    expect(unit?.variants.map(({ language }) => language).join(' ')).toBe(languages);
    expect(await codesIn(file, options)).toStrictEqual(codes);
  });

  it('without header, with domains, a header without its keyword, old Macintosh lines', async () => {
    expect(
      (await unitsIn('domain "menu"\nmsgid "a"\nmsgstr "b"\n', { to: 'nl' }))[0]?.properties,
    ).toStrictEqual([{ type: 'po:domain', value: 'menu' }]);
    expect((await unitsIn('"Language: nl\\n"\n\n#.\nmsgid "a"\nmsgstr "b"')).map(shown)).toStrictEqual([
      'en: a | nl: b',
    ]);
    expect((await unitsIn(`${HEADER}msgid "a"\nmsgstr "b"`.replaceAll('\n', '\r'))).map(shown)).toStrictEqual(
      ['en: a | nl: b'],
    );
    expect(await unitsIn(`${HEADER}msgctxt "stray"\nmsgid ""\nmsgstr "x"\n`)).toStrictEqual([]);
  });

  it.each(['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le'])('in %s', async (encoding) => {
    const declared = encoding === 'utf-16le' ? 'CHARSET' : encoding;
    const text = `${HEADER.replace('UTF-8', declared)}msgid "Coordinates"\nmsgstr "Coördinaten"\n`;
    const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' });
    for (const size of [1, 7, 65_536]) {
      const events = [];
      for await (const batch of poReader.read(inPieces(bytes, size))) events.push(...batch);
      expect(unitsOf(events).map(shown)).toStrictEqual(['en: Coordinates | nl: Coördinaten']);
    }
    expect(poReader.recognizes(bytes)).toBe(true);
  });

  it('messages without translation are told of', async () => {
    const events = await readAll(
      poReader,
      `${HEADER}msgid "a"\nmsgstr ""\n\nmsgid "b"\nmsgstr "c"\n\nmsgid "d"\nmsgstr ""\n`,
    );
    expect(warningsOf(events)).toMatchObject([
      { code: 'units-untranslated', data: { count: 2 }, place: { line: 5 } },
    ]);
  });

  it('is recognised behind a long list of translators', () => {
    const list = '# Jan <jan@example.org>, 2026.\n'.repeat(200);
    expect(poReader.recognizes(new TextEncoder().encode(list).subarray(0, 4096))).toBe(true);
    expect(poReader.recognizes(new TextEncoder().encode(list.slice(0, 100)))).toBe(false);
    const glossary = `# Glossary -*- coding: utf-8 -*-\n${list}`;
    expect(poReader.recognizes(new TextEncoder().encode(glossary).subarray(0, 4096))).toBe(false);
  });

  it('without a declared encoding, bytes that are no UTF-8 are windows-1252, with a warning', async () => {
    const bytes = iconv.encode('msgid "a"\nmsgstr "é"\n', 'windows-1252');
    expect(unitsOf(await readAll(poReader, bytes, undefined, { to: 'nl' })).map(shown)).toStrictEqual([
      'en: a | nl: é',
    ]);
    expect(await codesIn(bytes, { to: 'nl' })).toStrictEqual(['encoding-guessed']);
  });

  it.each<[string, string | Uint8Array, string, object]>([
    ['an open string', `${HEADER}msgid "a\nmsgstr "b"\n`, 'po-string-open', { line: 5, column: 7 }],
    ['an open string that ends in a backslash', `${HEADER}msgid "a\\"\n`, 'po-string-open', { line: 5 }],
    ['text after a string', `${HEADER}msgid "a" b\n`, 'po-syntax', { line: 5, column: 11 }],
    ['an unknown keyword', `${HEADER}msgfoo "a"\n`, 'po-syntax', { line: 5, column: 1 }],
    ['a translation without a message', 'msgstr "b"\nmsgid "a"\n', 'po-syntax', { line: 1 }],
    ['a keyword twice', 'msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 'po-syntax', { line: 3 }],
    ['a number that is none', 'msgid[0] "a"\n', 'po-syntax', { line: 1 }],
    [
      'a string of nothing',
      'msgid "a"\nmsgstr "b"\n\n#~ msgid "c"\n#~ msgstr "d"\n\nmsgctxt "x"\n"y"\n# z\n"q"\nz\n',
      'po-syntax',
      { line: 11 },
    ],
    ['too many forms', 'msgid "a"\nmsgid_plural "b"\nmsgstr[99999] "c"\n', 'po-plural-form', { line: 3 }],
    [
      'bytes of another encoding',
      iconv.encode(`${HEADER}msgid "Coördinaten"\n`, 'windows-1252'),
      'encoding-invalid',
      { line: 5, column: 10 },
    ],
    ['an encoding nobody knows', HEADER.replace('UTF-8', 'x-klingon'), 'encoding-unknown', {}],
    ['a message without end', `msgid "${'a'.repeat(1_048_577)}"\n`, 'po-message-too-long', { line: 1 }],
    ['a line without end', `msgid "${'a'.repeat(9_000_000)}`, 'po-message-too-long', { line: 1 }],
  ])('%s is refused', async (_, file, code, place) => {
    expect(await refusalOf(poReader, file)).toMatchObject({ code, place });
  });

  it('is told of: messages twice, plural forms, escapes and control characters', async () => {
    const file = `${HEADER.replace('Language: nl', 'Language: nl\\nPlural-Forms: nplurals=999; plural=n;')}msgid "a\\q"\nmsgstr "\\001b"\nmsgid "a\\q"\nmsgstr "c"\nmsgid ""\nmsgstr "x"\n`;
    const events = await readAll(poReader, file);
    expect(warningsOf(events).map(({ code, place }) => `${code} ${String(place.line)}`)).toStrictEqual([
      'po-escape-unknown 5',
      'po-plural-forms 1',
      'po-message-repeated 7',
      'po-message-repeated 9',
      'table-control-characters 5',
    ]);
    expect(unitsOf(events).map(shown)).toStrictEqual(['en: a\\q | nl: b', 'en: a\\q | nl: c']);
  });
});

describe('strings of PO files', () => {
  it('any text comes back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), someText), (text) => {
        expect(unescapeString(quotedString(text).slice(1, -1), () => expect.unreachable())).toBe(text);
      }),
    );
  });

  it.each([
    ['\\101\\x41\\a', 'AA\u0007'],
    ['\\\\n', '\\n'],
    ['\\"\\\'', '"\''],
  ])('%s is %j', (written, text) => {
    expect(unescapeString(written, () => undefined)).toBe(text);
  });

  it('several lines stand below the keyword', () => {
    expect(stringLines('msgid', 'a\nb')).toBe('msgid ""\n"a\\n"\n"b"\n');
    expect(stringLines('msgid', 'a')).toBe('msgid "a"\n');
  });
});

const poUnit: fc.Arbitrary<TranslationUnit> = fc
  .record({
    context: maybe(someText),
    texts: fc.tuple(someText, fc.oneof(someText, fc.constant(''))),
    fuzzy: fc.boolean(),
    reference: maybe(fc.constantFrom('a.c:1', 'a.c:1\nb.c:2')),
    obsolete: fc.boolean(),
    note: maybe(fc.constantFrom('Let op.', 'een\ntwee')),
  })
  .map(({ context, texts: [from, to], fuzzy, reference, obsolete, note }) => {
    const properties = [
      ...(context === undefined ? [] : [{ type: 'po:msgctxt', value: context }]),
      ...(reference === undefined ? [] : [{ type: 'po:reference', value: reference }]),
      ...(obsolete ? [{ type: 'po:obsolete', value: 'yes' }] : []),
    ];
    return {
      ...(context === undefined ? {} : { key: context }),
      sourceLanguage: 'en',
      variants: [
        { language: 'en', content: [{ kind: 'text' as const, text: from }] },
        { language: 'nl', content: to === '' ? [] : [{ kind: 'text' as const, text: to }] },
      ],
      ...(fuzzy ? { status: 'unreviewed' as const } : {}),
      ...(note === undefined ? {} : { notes: [{ text: note }] }),
      ...(properties.length === 0 ? {} : { properties }),
    };
  });

describe('a PO file that is written', () => {
  it('gives back every unit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(poUnit, { minLength: 1, maxLength: 5 }), async (units) => {
        const { file, losses } = await writeUnits(poWriter, units);
        expect(losses).toStrictEqual([]);
        expect(await unitsIn(file)).toStrictEqual(units);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps plural forms together', async () => {
    const file = `${HEADER}#, c-format\nmsgid "%d house"\nmsgid_plural "%d houses"\nmsgstr[0] "%d huis"\nmsgstr[1] "%d huizen"\nmsgstr[2] "%d huizen!"\n\nmsgid "a"\nmsgstr "b"\n`;
    const units = await unitsIn(file);
    const written = await writeUnits(poWriter, units);
    expect(written.losses).toStrictEqual([]);
    expect(written.file.slice(written.file.indexOf('#, c'))).toBe(file.slice(HEADER.length));
    expect(await unitsIn(written.file)).toStrictEqual(units);
    const [, orphan] = units;
    const alone = await writeUnits(poWriter, orphan === undefined ? [] : [orphan]);
    expect(alone.losses).toMatchObject([{ what: 'plural', count: 1 }]);
    expect(alone.file).toContain('msgid "%d houses"\nmsgstr "%d huizen"\n');
  });

  it('says a domain once, for all messages after it', async () => {
    const units = await unitsIn(
      `${HEADER}msgid "a"\nmsgstr "b"\n\ndomain "menu"\n\nmsgid "c"\nmsgstr "d"\n\nmsgid "e"\nmsgstr "f"\n`,
    );
    const { file, losses } = await writeUnits(poWriter, units);
    expect(losses).toStrictEqual([]);
    expect(file.match(/domain/gu)).toHaveLength(1);
    expect(await unitsIn(file)).toStrictEqual(units);
    expect((await writeUnits(poWriter, units.toReversed())).losses).toMatchObject([
      { what: 'property', count: 1 },
    ]);
  });

  it('says what it lost', async () => {
    const unit: TranslationUnit = {
      key: 'x',
      variants: [
        {
          language: 'nl',
          content: [
            { kind: 'text', text: 'a ' },
            { kind: 'code', role: 'standalone', id: '1', data: '<br/>' },
          ],
          notes: [],
        },
        { language: 'en', content: [] },
        { language: 'fr', content: [] },
      ],
      status: 'confirmed',
      confidence: 0.5,
      previous: 'p',
      provenance: { createdBy: 'x' },
      properties: [{ type: 'x', value: 'y' }],
      notes: [{ text: 'n', language: 'nl', attributes: { a: 'b' } }],
      attributes: { a: 'b' },
    };
    const other: TranslationUnit = {
      sourceLanguage: 'en',
      variants: [{ language: 'nl', content: [{ kind: 'text', text: 'b' }] }],
    };
    const { file, losses } = await writeUnits(poWriter, [unit, other, { variants: [] }]);
    expect(file).toContain('msgid "a <br/>"\nmsgstr ""\n');
    expect(losses.map(({ what }) => what).sort()).toStrictEqual([
      'attribute',
      'confidence',
      'context',
      'direction',
      'inline-code',
      'key',
      'note-attribute',
      'note-language',
      'property',
      'provenance',
      'status',
      'unit',
      'variant',
    ]);
  });

  it('without units is a header', async () => {
    const { file } = await writeUnits(poWriter, []);
    expect(await codesIn(file)).toStrictEqual(['no-units']);
  });
});
