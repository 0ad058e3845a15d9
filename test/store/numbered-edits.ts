// Edits of numbered entries, for the process that is killed and for those who look at what it left.

import type { ConceptEntry } from '../../src/model/entry.js';
import { numberedEntry } from './samples.js';

export const GLOSSARY_ORIGIN = { command: 'termbase edit', at: '2026-11-24T08:15:00Z', by: 'anna' };

export function changedEntry(number: number): ConceptEntry {
  return { ...numberedEntry(number), subjectField: 'law' };
}
