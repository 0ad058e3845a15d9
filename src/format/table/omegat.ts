// Writes glossaries of OmegaT (OmegaT manual, "Glossaries"): UTF-8, source, tab, target, tab, comment; a row for each
// pair of terms. The first line is the magic comment by which OmegaT knows the encoding whatever the file's ending.
// It has no status: a term that must not be used says so in its comment.
//
// Losses: `entry` (no term in one of the two languages), `term-comment` (begins with `#`, which OmegaT skips),
// `white-space` (tabs and line ends become blanks), `detail` (anything but terms, domain, definitions and notes).

import type { ConceptEntry, Term } from '../../model/entry.js';
import { termsIn } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { otherLanguage } from '../../model/language.js';
import type { EntryWriter } from '../contract.js';
import { LossCount } from '../losses.js';

const FIRST_LINE = '# Glossary in tab-separated format -*- coding: utf-8 -*-\n';

export const omegatWriter: EntryWriter = {
  name: 'omegat',
  async *write(entries, options, report) {
    const losses = new LossCount();
    yield FIRST_LINE;
    for await (const batch of entries)
      yield batch.map((entry) => linesOf(entry, options.sourceLanguage, losses)).join('');
    report(losses.list());
  },
};

function linesOf(entry: ConceptEntry, source: Language, losses: LossCount): string {
  const sources = termsIn(entry, source).filter((term) => isWritable(term, losses));
  const targets = termsIn(entry, otherLanguage(source));
  if (sources.length === 0 || targets.length === 0) {
    losses.add('entry', entry.id);
    return '';
  }
  detailLosses(entry, losses);
  return sources
    .flatMap((from) =>
      targets.map(
        (to) =>
          `${[from.text, to.text, commentOf(entry, to)].map((text) => flat(text, losses)).join('\t')}\n`,
      ),
    )
    .join('');
}

function isWritable({ text }: Term, losses: LossCount): boolean {
  if (text.startsWith('#')) losses.add('term-comment', text);
  return text !== '' && !text.startsWith('#');
}

function commentOf(
  { subjectField, definitions = [], sections, notes = [] }: ConceptEntry,
  target: Term,
): string {
  const isForbidden =
    target.forbidden === true || target.status === 'deprecated' || target.status === 'superseded';
  const inSections = sections.flatMap((section) => section.definitions ?? []);
  const texts = [...definitions, ...inSections, ...notes, ...(target.notes ?? [])].map(({ text }) => text);
  const parts = [
    isForbidden ? '[NIET GEBRUIKEN / DO NOT USE]' : '',
    subjectField === undefined ? '' : `[${subjectField}]`,
    ...texts,
  ];
  return [...new Set(parts)].filter((part) => part !== '').join(' ');
}

function flat(text: string, losses: LossCount): string {
  if (!/[\t\n\r]/u.test(text)) return text;
  losses.add('white-space', text);
  return text.replace(/[\t\n\r]+/gu, ' ');
}

function detailLosses(entry: ConceptEntry, losses: LossCount): void {
  const { extras, crossReferences, transactions, customer, project, source } = entry;
  const details: Readonly<Record<string, unknown>> = {
    extras,
    crossReferences,
    transactions,
    customer,
    project,
    source,
  };
  for (const [name, value] of Object.entries(details))
    if (value !== undefined) losses.add('detail', `${entry.id} ${name}`);
  for (const term of entry.sections.flatMap(({ terms }) => terms)) {
    const { text, notes: _notes, forbidden: _forbidden, ...rest } = term;
    for (const name of Object.keys(rest)) losses.add('detail', `${text} ${name}`);
  }
}
