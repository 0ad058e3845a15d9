import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { readSrx, recognizesSrx } from '../../../src/format/srx/reader.js';
import type { SrxFile } from '../../../src/format/srx/reader.js';
import { writeSrx } from '../../../src/format/srx/writer.js';
import type { Language } from '../../../src/model/language.js';
import type { Problem } from '../../../src/model/problem.js';
import { ProblemError } from '../../../src/model/problem.js';
import type { SegmentationRuleSet } from '../../../src/text/segmentation/rule-set.js';
import { sentenceSplitter, shippedRules } from '../../../src/text/segmentation/rule-set.js';
import { sentences } from '../../../src/text/sentence.js';
import { shippedPath } from '../../../src/workbench/shipped-data.js';
import { sharedData } from '../../shared-data.js';
import { anyText } from '../../text/segmentation/texts.js';
import { SCHEMAS, xsdSchema } from '../schemas.js';
import { inPieces } from '../support.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array): Promise<SrxFile> =>
  readSrx(inPieces(typeof text === 'string' ? bytesOf(text) : text));

async function refusal(text: string): Promise<Problem> {
  try {
    await read(text);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('the file was read');
}

const rule = (patterns: string, attributes = 'break="yes"'): string =>
  `<rule ${attributes}>${patterns}</rule>`;
const MARK_RULE = rule('<beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak>');

/** A file with these sets of rules and maps (pattern, name). */
function file(
  sets: Readonly<Record<string, string>>,
  maps: readonly (readonly [string, string])[],
  header = 'segmentsubflows="yes" cascade="yes"',
): string {
  const rules = Object.entries(sets).map(
    ([name, body]) => `<languagerule languagerulename="${name}">${body}</languagerule>`,
  );
  const mapped = maps.map(
    ([pattern, name]) => `<languagemap languagepattern="${pattern}" languagerulename="${name}"/>`,
  );
  return `<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header ${header}/>
<body><languagerules>
${rules.join('\n')}
</languagerules><maprules>${mapped.join('')}</maprules></body></srx>`;
}

const count = ({ rules }: SrxFile): readonly number[] => [rules.rules.nl.length, rules.rules.en.length];

describe('writing', () => {
  const text = writeSrx(shippedRules(), { notes: true });

  test('the shipped rules come back as they are, but for their notes', async () => {
    const { rules, warnings, losses, version } = await read(text);
    expect([warnings, losses, version]).toEqual([[], [], '2.0']);
    const { nl, en } = shippedRules().rules;
    const bare = [nl, en].map((all) => all.map(({ breaks, before, after }) => ({ breaks, before, after })));
    expect([rules.rules.nl, rules.rules.en]).toEqual(bare);
    expect(rules.enumerations).toBe(true);
    expect(writeSrx(rules, { notes: false })).toBe(writeSrx(shippedRules(), { notes: false }));
  });

  test('and split as the shipped rules do', async () => {
    const split = sentenceSplitter((await read(text)).rules);
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>('nl', 'en'), (text, language) => {
        expect(split(text, language)).toEqual(sentences(text, language));
      }),
      { numRuns: 300 },
    );
    const folder = shippedPath('tm/documents');
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const document = readFileSync(join(folder, name), 'utf8');
      const language = name.endsWith('.nl.txt') ? 'nl' : 'en';
      expect(split(document, language)).toEqual(sentences(document, language));
    }
  });

  test('any rules come back', async () => {
    const pattern = fc.constantFrom('', 'a', ' ', '\\.&amp;', '<b>', '"', "'", '\t', 'é😀', ']]>', 'a\nb');
    const some = fc.record({ breaks: fc.boolean(), before: pattern, after: pattern });
    const sets = fc.record({
      rules: fc.record({ nl: fc.array(some, { minLength: 1 }), en: fc.array(some, { minLength: 1 }) }),
      enumerations: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(sets, async (set: SegmentationRuleSet) => {
        expect((await read(writeSrx(set, { notes: false }))).rules).toEqual(set);
      }),
    );
  });

  test('a note never breaks the comment it stands in', async () => {
    const noted = { breaks: true, before: 'a', after: '', note: 'x --> <rule> & -' };
    const set = { rules: { nl: [noted], en: [noted] }, enumerations: false };
    expect(count(await read(writeSrx(set, { notes: true })))).toEqual([1, 1]);
  });

  test('one language alone is written and read', async () => {
    const set = { rules: { nl: [], en: [{ breaks: true, before: 'a', after: '' }] }, enumerations: false };
    const back = await read(writeSrx(set, { notes: false }));
    expect(back.rules).toEqual(set);
    expect(back.warnings).toMatchObject([
      { code: 'segmentation-language-unsplit', data: { language: 'nl' } },
    ]);
  });

  describe.skipIf(SCHEMAS === undefined)(
    'is valid by the official schema (skipped where it is absent)',
    () => {
      const schema = SCHEMAS === undefined ? undefined : xsdSchema('srx', ['srx20.xsd']);
      afterAll(() => schema?.dispose());

      test.each([true, false])('with notes: %s', (notes) => {
        expect(schema?.errors(writeSrx(shippedRules(), { notes }))).toEqual([]);
        expect(schema?.errors(writeSrx({ ...shippedRules(), enumerations: false }, { notes }))).toEqual([]);
      });

      test('which finds faults', () => {
        expect(schema?.errors(text.replace('cascade="no"', ''))).not.toEqual([]);
      });
    },
  );
});

describe('reading', () => {
  test('cascade takes all sets that fit, in order; without it the first', async () => {
    const sets = { Dutch: rule('<beforebreak>A</beforebreak>', 'break="no"'), Default: MARK_RULE };
    const maps = [
      ['NL.*', 'Dutch'],
      ['.*', 'Default'],
    ] as const;
    const all = await read(file(sets, maps));
    expect(count(all)).toEqual([2, 1]);
    expect(all.rules.rules.nl.map(({ breaks }) => breaks)).toEqual([false, true]);
    expect(count(await read(file(sets, maps, 'segmentsubflows="yes" cascade="no"')))).toEqual([1, 1]);
    // OmegaT leaves the attribute out and cascades.
    expect(count(await read(file(sets, maps, '')))).toEqual([2, 1]);
  });

  test('patterns of languages: bare, with a country, by LanguageTool, for all', async () => {
    const one = { One: MARK_RULE, Two: MARK_RULE + MARK_RULE };
    const counts = async (...maps: (readonly [string, string])[]): Promise<readonly number[]> =>
      count(await read(file(one, maps, 'cascade="no"')));
    expect(await counts(['nl-NL', 'One'], ['[Ee][Nn](-US)?', 'Two'])).toEqual([1, 2]);
    expect(await counts(['en-gb', 'Two'], ['.*', 'One'])).toEqual([1, 2]);
    expect(await counts(['(nl|af)_(one|two)', 'One'], ['en.*', 'Two'])).toEqual([1, 2]);
    expect(await counts(['nl|en', 'Two'])).toEqual([2, 2]);
    expect(await counts(['en', 'One'], ['n', 'Two'])).toEqual([0, 1]);
  });

  test('rules without one or both patterns, without break, with comments and CDATA', async () => {
    const body =
      rule('<afterbreak>\\n</afterbreak>') +
      rule('<!-- why --><beforebreak>a<!-- b -->c<![CDATA[<&]]></beforebreak>', '') +
      rule('', 'break="no"');
    const { rules } = await read(file({ Any: body }, [['.*', 'Any']]));
    expect(rules.rules.nl).toEqual([
      { breaks: true, before: '', after: '\\n' },
      { breaks: true, before: 'ac<&', after: '' },
      { breaks: false, before: '', after: '' },
    ]);
  });

  test('SRX 1.0: no namespace, map rules inside map rules, no cascade', async () => {
    const old = `<?xml version="1.0" encoding="UTF-16"?>
<srx version="1.0"><header segmentsubflows="yes"><formathandle type="start" include="no"/>
<maprule maprulename="Header"/></header><body><languagerules>
<languagerule languagerulename="Default">${MARK_RULE}</languagerule>
<languagerule languagerulename="Dutch">${MARK_RULE}${MARK_RULE}</languagerule></languagerules>
<maprules><maprule maprulename="All"><languagemap languagepattern="NL.*" languagerulename="Dutch"/>
<languagemap languagepattern=".*" languagerulename="Default"/></maprule></maprules></body></srx>`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(old, 'utf16le')]);
    const back = await read(utf16);
    expect([back.version, ...count(back)]).toEqual(['1.0', 2, 1]);
    expect(back.warnings).toEqual([]);
  });

  test('what stands in the header in another namespace is left alone', async () => {
    const text = file({ Any: MARK_RULE }, [['.*', 'Any']]).replace(
      /<header (.*)\/>/u,
      '<header $1><formathandle type="end" include="yes"/><o:options xmlns:o="urn:o"><o:rule break="no"/></o:options></header>',
    );
    expect(count(await read(text))).toEqual([1, 1]);
  });

  test('rules for other languages are not kept, and said', async () => {
    const sets = { Any: MARK_RULE, Polish: rule('<beforebreak>(faulty</beforebreak>'), Thai: MARK_RULE };
    const maps = [
      ['pl.*', 'Polish'],
      ['.*', 'Any'],
    ] as const;
    const { losses } = await read(file(sets, maps));
    expect(losses).toEqual([{ what: 'language-rules', count: 2, example: 'Polish' }]);
  });

  test('a version that is not known is read with a warning', async () => {
    const text = file({ Any: MARK_RULE }, [['.*', 'Any']]).replace('version="2.0"', 'version="3000"');
    expect((await read(text)).warnings).toMatchObject([
      { code: 'format-version', data: { format: 'SRX', version: '3000' } },
    ]);
  });

  test('is known by its root element', () => {
    expect(recognizesSrx(bytesOf(writeSrx(shippedRules(), { notes: true }).slice(0, 300)))).toBe(true);
    expect(recognizesSrx(bytesOf('<tmx version="1.4">'))).toBe(false);
    expect(recognizesSrx(bytesOf('plain'))).toBe(false);
  });
});

describe('refused, with the line', () => {
  test('a pattern that cannot be used', async () => {
    const text = file({ Any: `${MARK_RULE}\n${rule('<beforebreak>(a)\\1</beforebreak>')}` }, [['.*', 'Any']]);
    expect(await refusal(text)).toEqual({
      code: 'segmentation-rule-faulty',
      place: { line: 5, unit: 'Any' },
      data: { pattern: '(a)\\1', fault: 'back-reference', at: 4 },
    });
  });

  test('a language pattern that cannot be used', async () => {
    expect(await refusal(file({ Any: MARK_RULE }, [['*', 'Any']]))).toMatchObject({
      code: 'segmentation-rule-faulty',
      place: { line: 5 },
    });
  });

  test('rules that are not there', async () => {
    expect(await refusal(file({ Any: MARK_RULE }, [['nl.*', 'Dutch']]))).toMatchObject({
      code: 'segmentation-rules-missing',
      place: { line: 5 },
      data: { name: 'Dutch' },
    });
  });

  test('a file without rules for Dutch and English', async () => {
    const text = file({ Polish: MARK_RULE }, [['pl.*', 'Polish']]);
    expect((await refusal(text)).code).toBe('segmentation-language-missing');
  });

  test('rules that would cost too much together', async () => {
    const large = rule('<beforebreak>(?:a{1000}){15}</beforebreak>').repeat(10);
    expect((await refusal(file({ Any: large }, [['.*', 'Any']]))).code).toBe('segmentation-rules-too-large');
  });

  test('another format, and XML that is none', async () => {
    expect(await refusal('<tmx version="1.4"/>')).toMatchObject({
      code: 'format-root',
      data: { format: 'SRX', element: 'tmx' },
    });
    expect((await refusal('<srx><body></srx>')).code).toBe('xml-tag-mismatch');
  });

  test('a file that is too large', async () => {
    const comment = '<rule/>'.repeat(700_000);
    expect((await refusal(`<srx>${comment}</srx>`)).code).toBe('entry-too-long');
  });
});

const folder = sharedData('segmentation');
test.skipIf(folder === undefined)(
  'the shipped rules split the evaluation data alike after SRX (skipped where it is absent)',
  async () => {
    const split = sentenceSplitter((await read(writeSrx(shippedRules(), { notes: true }))).rules);
    for (const name of readdirSync(folder ?? '').filter((name) => name.endsWith('.jsonl'))) {
      for (const line of readFileSync(join(folder ?? '', name), 'utf8')
        .trim()
        .split('\n')) {
        const { text, lang } = JSON.parse(line) as { readonly text: string; readonly lang: Language };
        expect(split(text, lang)).toEqual(sentences(text, lang));
      }
    }
  },
);
