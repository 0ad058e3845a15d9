// Our check, through the door of the workbench: an XLIFF file as a translator has it, the glossary in the workspace, the standard
// profile. Notes are no alarms; they are asked for apart.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Finding } from '../../src/model/finding.js';
import { textOf } from '../../src/model/span.js';
import { CHECK_RULES } from '../../src/check/rules/rules.js';
import { checkFiles } from '../../src/workbench/check.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import type { Checker, Found } from './checker.js';
import type { CleanSet, PairText } from './clean-text.js';
import type { SeededFamily } from './seeding.js';

export const TAALBRUG: Checker = {
  name: 'Taalbrug',
  families: ['terms', 'consistency', 'values', 'codes', 'hygiene'],
  check: async (set, segments) => {
    const findings = await findingsOf(set, segments);
    return findings.filter(({ severity }) => severity !== 'note').map(foundOf);
  },
};

/** All findings of the standard profile, notes included. */
export async function findingsOf(set: CleanSet, segments: readonly PairText[]): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'taalbrug-measure-'));
  const workbench = await openWorkbench();
  try {
    const file = join(folder, `${set.name.replaceAll(' ', '-')}.xlf`);
    await writeFile(file, xliffOf(set, segments));
    if (set.glossary.length > 0)
      await workbench.store.write((writer) =>
        writer.putEntries('glossary', set.glossary, { command: 'measure', at: workbench.now() }),
      );
    const { findings, summary } = await checkFiles(workbench, [file], { from: set.from });
    if (summary.segments !== segments.length)
      throw new Error(
        `${set.name}: ${String(summary.segments)} of ${String(segments.length)} segments were checked`,
      );
    return findings;
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true });
  }
}

export function foundOf(finding: Finding): Found {
  const { rule, number, term = '', spans, source, target } = finding;
  const about = [
    ...spans.source.map((span) => textOf(source, span)),
    '→',
    ...spans.target.map((span) => textOf(target, span)),
  ];
  return { segment: number, family: familyOf(rule), rule, key: [rule, term, ...about].join('\u0001') };
}

/** The family of a rule; rules about inline codes are counted apart from the other hygiene. */
export function familyOf(rule: string): SeededFamily {
  if (rule.startsWith('code-') || rule === 'markup-in-text') return 'codes';
  const family = CHECK_RULES.find(({ name }) => name === rule)?.family ?? 'hygiene';
  return family === 'custom' ? 'hygiene' : family;
}

/** XLIFF 1.2, codes as bpt, ept and x. */
export function xliffOf({ name, from }: CleanSet, segments: readonly PairText[]): string {
  const to = from === 'nl' ? 'en' : 'nl';
  const units = segments.map(
    ({ source, target }, number) =>
      `<trans-unit id="u${String(number)}" xml:space="preserve"><source>${marked(source)}</source><target>${marked(target)}</target></trans-unit>\n`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">' +
    `<file original="${name}" source-language="${from}" target-language="${to}" datatype="plaintext"><body>\n${units.join('')}</body></file></xliff>\n`
  );
}

function marked(text: string): string {
  const parts = text.split(/(<\/?\d+\/?>)/u);
  return parts
    .map((part) => {
      const code = /^<(\/?)(\d+)(\/?)>$/u.exec(part);
      if (code === null) return escaped(part);
      const [, close, id = '', alone] = code;
      if (alone === '/') return `<x id="s${id}"/>`;
      const element = close === '/' ? 'ept' : 'bpt';
      return `<${element} id="${id}">${escaped(`<${close ?? ''}b${id}>`)}</${element}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
