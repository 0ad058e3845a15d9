// The segmentation rules in force: the shipped ones, or those of the workspace. Rules go in and out as SRX, and are
// known by a version made of their text, so that a memory can say by which rules it was split.

import { createHash } from 'node:crypto';

import type { SrxFile } from '../format/srx/reader.js';
import { readSrx } from '../format/srx/reader.js';
import { writeSrx } from '../format/srx/writer.js';
import type { StoredSegmentationRules } from '../store/contract.js';
import type { SegmentationRuleSet, SentenceSplitter } from '../text/segmentation/rule-set.js';
import { sentenceSplitter, shippedRules } from '../text/segmentation/rule-set.js';
import { sentences } from '../text/sentence.js';
import { readChunks, writeWhole } from './file.js';
import { askWorkspace } from './rules-workspace.js';
import { only } from './only.js';
import type { Workbench } from './workbench.js';

/** Hexadecimal digits of a version: few enough to read out, and no two rule sets of a workspace share them. */
const VERSION_DIGITS = 12;

/** The text by which rules are compared and kept: SRX without notes. The same rules always have the same text. */
export function canonicalSrx(rules: SegmentationRuleSet): string {
  return writeSrx(rules, { notes: false });
}

/** The version of rules by their canonical text: the first digits of its SHA-256. */
export function rulesVersion(srx: string): string {
  return createHash('sha256').update(srx).digest('hex').slice(0, VERSION_DIGITS);
}

/** How texts are split, and the version of the rules that say so. */
export interface RulesInForce {
  readonly splitter: SentenceSplitter;
  readonly version: string;
}

let shipped: RulesInForce | undefined;

/** The shipped rules, in the form that is ready at once. */
function shippedInForce(): RulesInForce {
  return (shipped ??= { splitter: sentences, version: rulesVersion(canonicalSrx(shippedRules())) });
}

/** Rules made ready for a workbench, so that a second document does not wait for them. */
const ready = new WeakMap<Workbench, RulesInForce>();

/** The rules in force in the workspace. Throws ProblemError when those kept there cannot be read. */
export async function splitterOf(workbench: Workbench): Promise<RulesInForce> {
  const stored = await storedRules(workbench);
  if (stored === undefined || stored.version === shippedInForce().version) return shippedInForce();
  const known = ready.get(workbench);
  if (known?.version === stored.version) return known;
  const { rules } = await parseRules(stored.srx);
  const made = { splitter: sentenceSplitter(rules), version: stored.version };
  ready.set(workbench, made);
  return made;
}

/** Rules of the workbench's own store, or of the workspace that it takes its rules from. */
async function storedRules(workbench: Workbench): Promise<StoredSegmentationRules | undefined> {
  return askWorkspace(workbench, (store) => store.segmentationRules());
}

async function parseRules(srx: string): Promise<SrxFile> {
  return readSrx(only(new TextEncoder().encode(srx)));
}

/** Reads a file of rules. Throws ProblemError when it is refused. */
export async function readRules(path: string, signal?: AbortSignal): Promise<SrxFile> {
  return readSrx(readChunks(path, signal));
}

/** What an import of rules did. */
export interface ImportedRules extends Pick<SrxFile, 'losses' | 'warnings'> {
  /** What the file itself says: the version of SRX. */
  readonly format: string;
  /** Version of the rules. */
  readonly version: string;
  /** Rules in the file, for both languages. */
  readonly rules: number;
  /** False when the same rules were in force already. */
  readonly changed: boolean;
}

/** Puts the rules of a file in force for the workspace, or only reads them. Throws ProblemError when it is refused. */
export async function importRules(
  workbench: Workbench,
  chunks: AsyncIterable<Uint8Array>,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<ImportedRules> {
  const { rules, version: format, losses, warnings } = await readSrx(chunks);
  const srx = canonicalSrx(rules);
  const version = rulesVersion(srx);
  const changed = ((await storedRules(workbench))?.version ?? shippedInForce().version) !== version;
  if (changed && !dryRun) await workbench.store.write((writer) => writer.putSegmentationRules(srx, version));
  return { format, version, rules: countRules(rules), changed, losses, warnings };
}

/** Writes the rules in force as SRX 2.0; the number of rules. Throws ProblemError when the file cannot be written. */
export async function exportRules(workbench: Workbench, path: string): Promise<number> {
  const stored = await storedRules(workbench);
  const isShipped = stored === undefined || stored.version === shippedInForce().version;
  const rules = isShipped ? shippedRules() : (await parseRules(stored.srx)).rules;
  await writeWhole(path, only(writeSrx(rules, { notes: true })));
  return countRules(rules);
}

function countRules({ rules }: SegmentationRuleSet): number {
  return rules.nl.length + rules.en.length;
}
