// Gold alignments in the format of the shared data: `[source numbers]:[target numbers]`, one bead a line.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sharedData } from '../shared-data.js';

/** Sentence numbers of a bead, without anything about how it was found. */
export interface GoldBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

export interface GoldDocument {
  readonly set: string;
  readonly name: string;
  readonly nl: readonly string[];
  readonly en: readonly string[];
  /** Source is Dutch. */
  readonly beads: readonly GoldBead[];
}

/** The documents of a folder of the shared data, in order of name; empty when it is not on this machine. */
export function readGoldSet(...path: string[]): GoldDocument[] {
  const folder = sharedData(...path);
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold'))
    .sort()
    .map((file) => readDocument(folder, file.slice(0, -'.gold'.length), path.join('/')));
}

function readDocument(folder: string, name: string, set: string): GoldDocument {
  const side = (language: string): string[] => {
    const endings = [`${name}.${language}`, `${name}.${language}.txt`];
    const text = endings.map((file) => readIfThere(join(folder, file))).find((found) => found !== undefined);
    return lines(text ?? '');
  };
  const beads = lines(readFileSync(join(folder, `${name}.gold`), 'utf8')).map(parseBead);
  return { set, name, nl: side('nl'), en: side('en'), beads };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function lines(text: string): string[] {
  return text.replace(/\n$/u, '').split('\n');
}

/** `[3, 4]:[3]` as numbers. */
export function parseBead(line: string): GoldBead {
  const [source = '', target = ''] = line.split(':');
  const numbers = (list: string): number[] => (list.match(/\d+/gu) ?? []).map(Number);
  return { source: numbers(source), target: numbers(target) };
}
