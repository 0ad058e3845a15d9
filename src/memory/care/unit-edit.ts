// One unit as a person changes it: other texts, another status, a note. What is known about it stays, and it says who
// changed it last.

import type { Content } from '../../model/content.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { Provenance, TranslationUnit, UnitStatus, Variant } from '../../model/unit.js';
import { variantIn } from '../../model/unit.js';
import { readMarkedText } from './marked-text.js';

/** What is to become of a unit. Texts have the marks of its codes (marked-text.ts). */
export interface UnitEdit {
  readonly nl?: string;
  readonly en?: string;
  readonly status?: UnitStatus;
  readonly note?: string;
}

/** Who changes it, and when (ISO 8601 in UTC). */
export interface Stamp {
  readonly at: string;
  readonly by?: string;
}

export interface EditedUnit {
  readonly unit: TranslationUnit;
  /** Marks of codes that a new text has no more. */
  readonly missing: readonly string[];
}

/** The unit as it is after the edit; the same one when that changes nothing. */
export function editUnit(unit: TranslationUnit, edit: UnitEdit, stamp: Stamp): EditedUnit {
  let edited = unit;
  const missing: string[] = [];
  for (const language of LANGUAGES) {
    const text = edit[language];
    if (text === undefined) continue;
    const read = readMarkedText(text, variantIn(unit, language)?.content ?? []);
    missing.push(...read.missing);
    edited = withContent(edited, language, read.content);
  }
  if (edit.status !== undefined && edit.status !== unit.status) edited = { ...edited, status: edit.status };
  if (edit.note !== undefined) edited = { ...edited, notes: [...(unit.notes ?? []), { text: edit.note }] };
  const isSame = JSON.stringify(edited) === JSON.stringify(unit);
  return { unit: isSame ? unit : stamped(edited, stamp), missing };
}

/** The unit with other content in a language; a variant of it comes when there is none. */
export function withContent(unit: TranslationUnit, language: Language, content: Content): TranslationUnit {
  const variant = variantIn(unit, language);
  const made: Variant = variant === undefined ? { language, content } : { ...variant, content };
  const variants =
    variant === undefined
      ? [...unit.variants, made]
      : unit.variants.map((one) => (one === variant ? made : one));
  return { ...unit, variants };
}

/** The unit with the mark of its last change; who made it stays. */
export function stamped(unit: TranslationUnit, { at, by }: Stamp): TranslationUnit {
  const { changedBy: _, ...before }: Provenance = unit.provenance ?? {};
  return {
    ...unit,
    provenance: { ...before, changedAt: at, ...(by === undefined ? {} : { changedBy: by }) },
  };
}

/** The provenance of what is made now. */
export function madeNow({ at, by }: Stamp): Provenance {
  return { createdAt: at, ...(by === undefined ? {} : { createdBy: by }) };
}
