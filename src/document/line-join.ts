// Lines into one running text: spaces between them, line-end hyphens decided, every character traced back.

import type { HyphenDecision } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { CleanText } from './clean-text.js';
import { CleanTextBuilder } from './clean-text.js';
import { decideHyphen } from './hyphen.js';
import type { Line } from './line.js';
import { endsWithHyphen, firstWord, lastWord } from './line-shape.js';
import type { WordEvidence } from './word-evidence.js';

export interface PlacedLine {
  readonly line: Line;
  readonly page: number;
}

export interface JoinedLines {
  readonly clean: CleanText;
  readonly hyphens: readonly HyphenDecision[];
}

interface Joint {
  /** Characters to drop at the end of the line, and what to put between the lines. */
  readonly cut: number;
  readonly between: string;
  /** Characters of the next line that `between` replaces. */
  readonly skip: number;
  readonly hyphen?: HyphenDecision;
}

/** Joins the lines of one paragraph. `skip` leaves out that many characters of the first line. */
export function joinLines(
  lines: readonly PlacedLine[],
  skip: number,
  { language, evidence }: { language: Language; evidence: WordEvidence },
): JoinedLines {
  const builder = new CleanTextBuilder();
  const hyphens: HyphenDecision[] = [];
  const first = lines[0];
  let start = skip;
  for (const [at, placed] of lines.entries()) {
    const { clean } = placed.line;
    const joint = jointOf(placed, lines[at + 1]?.line, { language, evidence });
    const end = Math.max(start, clean.text.length - joint.cut);
    builder.append(clean, { start, end }, placeOf(placed, first));
    builder.add(joint.between);
    if (joint.hyphen !== undefined) hyphens.push(joint.hyphen);
    start = joint.skip;
  }
  return { clean: builder.build(), hyphens };
}

function placeOf(
  { line, page }: PlacedLine,
  first: PlacedLine | undefined,
): { line?: number; page?: number } {
  return {
    ...(line.number === first?.line.number ? {} : { line: line.number }),
    ...(page === first?.page ? {} : { page }),
  };
}

const NOTHING: Joint = { cut: 0, between: '', skip: 0 };

function jointOf(
  { line, page }: PlacedLine,
  next: Line | undefined,
  context: { language: Language; evidence: WordEvidence },
): Joint {
  if (next === undefined) return NOTHING;
  const { text } = line.clean;
  const before = lastWord(text);
  const [after = '', second = ''] = next.clean.text.split(' ', 2);
  const place = { page, line: line.number, before, after };
  if (!endsWithHyphen(text)) {
    if (!joinsTightly(text, next.clean.text)) return { ...NOTHING, between: ' ' };
    return { ...NOTHING, hyphen: { ...place, decision: 'keep', reason: 'no-space' } };
  }
  const verdict = decideHyphen(
    { before, after, second, soft: line.softHyphen },
    context.language,
    context.evidence,
  );
  const { decision, reason, letter } = verdict;
  const hyphen: HyphenDecision = { ...place, decision, reason };
  if (decision !== 'join') return { ...NOTHING, between: decision === 'space' ? ' ' : '', hyphen };
  const replaced = letter === undefined ? 0 : after.search(/\p{L}/u) + 1;
  return {
    cut: 1,
    between: letter === undefined ? '' : after.slice(0, replaced - 1) + letter,
    skip: replaced,
    hyphen,
  };
}

/** True where a break without hyphen cut something that has no space: 2015–⏎2021, en/⏎of, a web address. */
function joinsTightly(text: string, next: string): boolean {
  if (/\d[–/]$/u.test(text)) return /^\d/u.test(next);
  const last = lastWord(text);
  if (/^(?:\(?https?:\/\/|www\.)/u.test(last))
    return /[/=&?_.-]$/u.test(last) && /^[\p{Ll}\d]+[./_=?&-]\S/u.test(firstWord(next));
  return /\p{L}\/$/u.test(text) && /^\p{L}/u.test(next);
}
