// What the writers of both versions do alike: choose the two sides of a unit, give it an id, and count what a
// bilingual file leaves out.

import type { Language } from '../../model/language.js';
import { languageOf, otherLanguage } from '../../model/language.js';
import type { TranslationUnit, Variant } from '../../model/unit.js';
import type { AnnotatedUnit } from '../contract.js';
import type { LossCount } from '../losses.js';
import { generatedId, isGeneratedId } from './names.js';
import type { Sides } from './side-information.js';
import type { State, StateNames } from './state.js';
import { readState, usualState } from './state.js';

/** The languages of a file. */
export interface FileLanguages {
  readonly source: Language;
  readonly target: Language;
}

export function fileLanguages(source: Language): FileLanguages {
  return { source, target: otherLanguage(source) };
}

/** The variants to write, or `undefined` when the unit has none in the source language. */
export function sidesOf(
  unit: TranslationUnit,
  languages: FileLanguages,
  losses: LossCount,
): Sides | undefined {
  const find = (language: Language): Variant | undefined =>
    unit.variants.find((variant) => languageOf(variant.language) === language);
  const source = find(languages.source);
  const target = find(languages.target);
  if (source === undefined) {
    losses.add('unit', unit.key ?? '');
    return undefined;
  }
  for (const variant of unit.variants) {
    if (variant !== source && variant !== target)
      losses.add('variant', `${unit.key ?? ''} ${variant.language}`);
  }
  if (target !== undefined && unit.variants.indexOf(target) < unit.variants.indexOf(source))
    losses.add('variant-order', unit.key ?? '');
  return { source, target };
}

/** Gives each unit of a file an id of its own. */
export class UnitIds {
  readonly #taken = new Set<string>();
  readonly #isPossible: (key: string) => boolean;
  #number = 0;

  constructor(isPossible: (key: string) => boolean) {
    this.#isPossible = isPossible;
  }

  /** The unit's key where that can be an id; else a made-up id, with the key as the name to write beside it. */
  take(key: string | undefined): { readonly id: string; readonly name?: string } {
    if (key !== undefined && this.#isPossible(key) && !isGeneratedId(key) && !this.#taken.has(key)) {
      this.#taken.add(key);
      return { id: key };
    }
    this.#number += 1;
    const id = generatedId(this.#number, { hasKey: key !== undefined });
    return key === undefined ? { id } : { id, name: key };
  }
}

/** The state to write for a unit; a state that the version does not know, or that hides the status, is a loss. */
export function stateOf(
  names: StateNames,
  unit: TranslationUnit,
  target: Variant | undefined,
  losses: LossCount,
): State {
  if (target === undefined) {
    if (unit.status !== undefined) losses.add('status', unit.key ?? '');
    return usualState(names, undefined, false);
  }
  const { state, subState } = target.attributes ?? {};
  const isKnown = state === undefined || names.states.has(state);
  if (!isKnown) losses.add('state', state);
  const written: { state?: string; subState?: string } = { ...usualState(names, unit.status, true) };
  if (state !== undefined && isKnown) written.state = state;
  if (subState !== undefined) written.subState = subState;
  const read = readState(names, written);
  if (read.status !== unit.status) losses.add('status', unit.key ?? '');
  if (isKnown && (read.state !== state || read.subState !== subState)) losses.add('state', unit.key ?? '');
  return written;
}

/** Units without matches and terms as units that could have them. */
export async function* withoutAnnotations(
  units: AsyncIterable<readonly TranslationUnit[]>,
): AsyncIterable<readonly AnnotatedUnit[]> {
  for await (const batch of units) yield batch.map((unit) => ({ unit }));
}

/** What an attribute's value has to look like, by its name. */
export type AttributeRules = ReadonlyMap<string, { test(value: string): boolean }>;

export const ANY_VALUE = /^/u;

/** One of the words, or an extension of XLIFF 1.2 (`x-…`). */
export function oneOf(words: string): { test(value: string): boolean } {
  const known = new Set(words.split(/\s+/u).filter((word) => word !== ''));
  return { test: (value) => known.has(value) || /^x-\S+$/u.test(value) };
}

/** Attributes of the file format that may be written; the others are counted, but for those `handled` elsewhere. */
export function knownAttributes(
  written: Readonly<Record<string, string>> | undefined,
  rules: AttributeRules,
  { losses, handled = [] }: { readonly losses: LossCount; readonly handled?: readonly string[] },
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(written ?? {})) {
    if (rules.get(name)?.test(value) === true) kept[name] = value;
    else if (!handled.includes(name)) losses.add('attribute', `${name}="${value}"`);
  }
  return kept;
}

export const NO_ATTRIBUTES: AttributeRules = new Map();
