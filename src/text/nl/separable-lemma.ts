// Joined forms of Dutch separable verbs: opgezegd, opzegt and opzeggend are forms of opzeggen. A particle is taken off, what is
// left is brought to its infinitive, and the two must make a verb that is listed or known. ge- between them shows
// that they can be parted; prefixes that cannot (onderzocht, overwogen) are listed.

import type { Plausibility } from '../compound.js';
import { baseForms } from '../inflection.js';
import { normalForm } from '../normal-form.js';
import { closedStems } from './inflection.js';
import { IRREGULAR_FORMS } from './irregular.js';
import { DOUBTFUL_PREFIXES, INSEPARABLE, PARTICLES, WORD_PARTICLES } from './separable-particles.js';
import { isListedVerb } from './separable-verbs.js';

/**
 * The separable verb that a word is a form of, as one word: opgezegd, opgezegde, opzegt, opzegde and opzeggend are
 * forms of opzeggen. `undefined` when it is none that `knows` knows (onderzocht, aanvaard, open). Nouns spelled like a
 * form are taken for one (inhoud → inhouden): ask for verbs.
 */
export function separableLemma(word: string, knows: Plausibility): string | undefined {
  const form = normalForm(word);
  if (form.length > MAX_FORM) return undefined;
  for (const particle of PARTICLES) {
    if (!form.startsWith(particle) || form.length < particle.length + MIN_REST) continue;
    const lemma = lemmaAfter(particle, form.slice(particle.length), knows);
    if (lemma !== undefined) return lemma;
  }
  return undefined;
}

const MAX_FORM = 40;
/** Shortest form of a verb behind a particle: ga, do. */
const MIN_REST = 2;
/** Shorter verbs are listed. */
const MIN_BASE = 4;

function lemmaAfter(particle: string, rest: string, knows: Plausibility): string | undefined {
  const whole = /^te(?=\p{L}{3,}en$)/u.test(rest) ? rest.slice(2) : rest;
  const bases = infinitivesOf(whole);
  const base =
    bases.find((candidate) => isSeparable(particle, candidate, knows)) ??
    bases.find((candidate) => isParted(whole, candidate, knows));
  return base === undefined ? undefined : particle + base;
}

/** ge- between particle and verb shows that they can be parted, whether or not the whole is known. */
function isParted(form: string, base: string, knows: Plausibility): boolean {
  return form.startsWith('ge') && !base.startsWith('ge') && base.length >= MIN_BASE && knows(base) > 0;
}

/** Whether particle and base make a verb that is listed or known, and that can be parted. */
export function isSeparable(particle: string, base: string, knows: Plausibility): boolean {
  if (isListedVerb(particle, base)) return true;
  if (base.length < MIN_BASE || WORD_PARTICLES.has(particle) || INSEPARABLE.has(particle + base))
    return false;
  if (knows(base) === 0) return false;
  return DOUBTFUL_PREFIXES.has(particle)
    ? hasPartedParticiple(particle, base, knows)
    : knows(particle + base) > 0;
}

/** Whether a regular participle with ge- behind the particle is known: overgeplaatst, but no overgetuigd. */
function hasPartedParticiple(particle: string, base: string, knows: Plausibility): boolean {
  if (!base.endsWith('en')) return false;
  return closedStems(base.slice(0, -2)).some((stem) =>
    ['t', 'd', ''].some((end) => knows(`${particle}ge${stem}${end}`) > 0),
  );
}

/** Candidates for the infinitive of a verb form, the form itself included. */
export function infinitivesOf(form: string): string[] {
  const plain = /[dt]e$/u.test(form) && IRREGULAR_FORMS.has(form.slice(0, -1)) ? form.slice(0, -1) : form;
  const isParticiple = plain.startsWith('ge') && IRREGULAR_FORMS.has(plain);
  // Staande is a form of staan, which the rules for -en verbs do not know.
  const present = /^(.+(?:aa|oe|ie)n)de?$/u.exec(plain)?.[1] ?? [];
  return baseForms(plain, 'nl')
    .filter((base) => base.endsWith('n') && !(isParticiple && base === plain))
    .concat(present);
}
