// An alignment of any size with a unit for each bead, apart so that a process of its own can make it without the test
// runner.

import type { BeadEdit, BeadState, ReviewedBead } from '../../src/model/alignment.js';
import { unitText } from '../../src/model/unit.js';
import type { AlignmentHead, PlacedBead } from '../../src/store/contract.js';
import { numberedUnit, numberedUnits } from './numbered-units.js';

export function numberedHead(name: string, count: number): AlignmentHead {
  const text = (language: 'nl' | 'en') => ({
    language,
    path: `${name}.${language}.txt`,
    sentences: numberedUnits(0, count).map((unit, index) => ({
      text: unitText(unit, language),
      line: index + 1,
    })),
  });
  return { name, memory: 'm', segmentation: 'rules-1', source: text('nl'), target: text('en') };
}

export function numberedBead(number: number, state: BeadState = 'unreviewed'): ReviewedBead {
  return { source: [number], target: [number], confidence: 0.75, evidence: { length: number }, state };
}

export function numberedBeads(count: number): readonly PlacedBead[] {
  return Array.from({ length: count }, (_, number) => ({
    bead: numberedBead(number),
    unit: numberedUnit(number),
  }));
}

export function acceptance(number: number): BeadEdit {
  return { name: 'accept', removed: [numberedBead(number)], inserted: [numberedBead(number, 'accepted')] };
}
