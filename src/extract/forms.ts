// The surface forms of a candidate, and which of them to show.

import { normalForm } from '../text/normal-form.js';
import type { Occurrence, Phrase } from './phrases.js';
import type { RunningText } from './running-text.js';

export interface FormCount {
  readonly form: string;
  readonly count: number;
}

/** Surface forms of a phrase, in order of first occurrence; an elided word shows in its full form. */
export function countForms(phrase: Phrase, text: RunningText): FormCount[] {
  const counts = new Map<string, number>();
  for (const occurrence of phrase.occurrences) {
    const form = surfaceOf(phrase, occurrence, text);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return mergeOpenings(counts, phrase, text);
}

function surfaceOf(phrase: Phrase, { sentence, first, last }: Occurrence, text: RunningText): string {
  if (last - first + 1 !== phrase.words.length) {
    return phrase.words.map((word) => text.types[word]?.form ?? '').join(' ');
  }
  const whole = text.sentences[sentence]?.text ?? '';
  return whole.slice(text.starts[first], text.ends[last]).replace(/\s+/gu, ' ');
}

/** A capital at the start of sentences only is no form of its own: "Corruptie is …" beside "corruptie". */
function mergeOpenings(counts: Map<string, number>, phrase: Phrase, text: RunningText): FormCount[] {
  for (const [form, count] of counts) {
    const lower = form.charAt(0).toLowerCase() + form.slice(1);
    if (lower === form || form.charAt(1) !== lower.charAt(1).toLowerCase()) continue;
    const onlyOpens = opensOnly(phrase, text) && normalForm(form) === lower;
    if (!counts.has(lower) && !onlyOpens) continue;
    counts.delete(form);
    counts.set(lower, (counts.get(lower) ?? 0) + count);
  }
  return [...counts].map(([form, count]) => ({ form, count }));
}

/** True when the first word was never seen within a sentence, and is no name by its class. */
function opensOnly(phrase: Phrase, text: RunningText): boolean {
  const type = text.types[phrase.words[0] ?? -1];
  return type !== undefined && type.inside === 0 && type.classes.name === 0;
}

/** The base form where it occurs, or else the most frequent form; then the first in code-unit order. */
export function shownForm(forms: readonly FormCount[], lemma: string): string {
  const bases = forms.filter(({ form }) => normalForm(form) === lemma);
  const [first, ...rest] = bases.length > 0 ? bases : forms;
  const best = rest.reduce(
    (one, other) => (isBetter(other, one) ? other : one),
    first ?? { form: lemma, count: 0 },
  );
  return best.form;
}

function isBetter(one: FormCount, other: FormCount): boolean {
  return one.count > other.count || (one.count === other.count && one.form < other.form);
}
