// Results of a check made by hand, with the texts that reports go wrong on.

import { createMessages } from '../../../src/messages/messages.js';
import type { Language } from '../../../src/model/language.js';
import type { CheckResult, ReportedFinding } from '../../../src/workbench/check.js';
import type { ReportMaking } from '../../../src/workbench/check-report/making.js';

export function makingIn(language: Language): ReportMaking {
  return { messages: createMessages(language), now: () => '2026-12-01T08:00:00Z' };
}

export const HOSTILE = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  '</script><script>window.hacked = 1</script>',
  '{{constructor}} &lt;b&gt; \u202Eedcba\u0000\u001B[31m',
  '=HYPERLINK("http://example.org";"x")',
  "javascript:alert('x')",
  'half a pair: \uD800.',
];

export function sampleFinding(number: number, own: Partial<ReportedFinding> = {}): ReportedFinding {
  const target = `The permit was was granted (${String(number)}).`;
  return {
    rule: 'doubled-word',
    severity: 'error',
    file: 'brief.xlf',
    number,
    unit: `u${String(number)}`,
    line: number * 2 + 1,
    languages: { source: 'nl', target: 'en' },
    source: `De vergunning is verleend (${String(number)}).`,
    target,
    spans: { source: [], target: [{ start: 11, end: 18 }] },
    expected: ['was'],
    said: { word: 'was' },
    others: [],
    fingerprint: number.toString(16).padStart(16, '0'),
    message: '"was" staat hier twee keer achter elkaar.',
    ...own,
  };
}

/** Findings of several rules, severities, files and terms, each hostile text in each place. */
export function sampleResult(): CheckResult {
  const hostile = HOSTILE.map((text, place) =>
    sampleFinding(10 + place, {
      rule: 'term-missing',
      severity: 'warning',
      file: `map/${text}.xlf`,
      unit: text,
      source: text,
      target: text,
      term: text,
      message: text,
      expected: [text, text],
      spans: {
        source: [{ start: 0, end: 3 }],
        target: [
          { start: 2, end: 5 },
          { start: 0, end: 4 },
        ],
      },
      others: [{ file: text, number: 1, text }],
    }),
  );
  const note = sampleFinding(20, {
    severity: 'note',
    rule: 'inconsistent-source',
    isNew: true,
    expected: [],
  });
  const findings = [sampleFinding(0), sampleFinding(1), ...hostile, note];
  return {
    findings,
    ignored: [{ ...sampleFinding(30), reason: '<b>naam</b> van een band' }],
    summary: {
      segments: 31,
      ignored: 0,
      errors: 2,
      warnings: hostile.length,
      notes: 1,
      rules: { 'doubled-word': 2, 'term-missing': hostile.length, 'inconsistent-source': 1 },
    },
  };
}

export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all).toString('utf8');
}
