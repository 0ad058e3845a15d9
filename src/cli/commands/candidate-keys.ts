// taalbrug extract --review --keys: one candidate after the other, one key each.

import type { ReviewDecision } from '../../extract/review.js';
import type { CandidateTerm, Context } from '../../model/candidate.js';
import type { ReviewedCandidate } from '../../workbench/candidates.js';
import { decideCandidates, reviewCandidates, undoCandidateDecision } from '../../workbench/candidates.js';
import type { Workbench } from '../../workbench/workbench.js';
import type { CommandContext } from '../command.js';
import { EXIT } from '../command.js';
import type { Terminal } from '../terminal.js';
import { onlyList, reasonsOf, termsOf } from './candidate-lines.js';

/** After so many decisions the others are ranked anew, by what they taught. */
const RANKED_ANEW_AFTER = 10;
const MOST_CONTEXTS = 2;

/** Asks until nothing is left or the keys end. What is decided is kept at once. */
export async function decideByKeys(context: CommandContext, name: string | undefined): Promise<number> {
  const { terminal, messages, open } = context;
  const workbench = await open({ writes: true });
  const list = name ?? (await onlyList(context, workbench));
  const review = new KeyReview(workbench, list, terminal);
  terminal.line(terminal.faint(messages.t('command.extract.key.help')));
  await review.show();
  for await (const key of terminal.keys()) {
    if (key === 'q' || !review.isOpen) break;
    await review.press(key);
    if (!review.isOpen) break;
  }
  return EXIT.done;
}

const DECISIONS: Readonly<Record<string, 'accept' | 'reject' | 'postpone'>> = {
  a: 'accept',
  r: 'reject',
  p: 'postpone',
};

class KeyReview {
  readonly #workbench: Workbench;
  readonly #list: string;
  readonly #terminal: Terminal;
  #queue: ReviewedCandidate[] = [];
  #left = 0;
  /** The one shown. */
  #current: ReviewedCandidate | undefined;
  /** The one accepted last: what `m` merges into. */
  #accepted: number | undefined;
  /** Postponed now: they come up another time. */
  readonly #postponed = new Set<number>();

  constructor(workbench: Workbench, list: string, terminal: Terminal) {
    this.#workbench = workbench;
    this.#list = list;
    this.#terminal = terminal;
  }

  get isOpen(): boolean {
    return this.#current !== undefined;
  }

  /** Shows the next candidate, or says that there is none. */
  async show(): Promise<void> {
    if (this.#queue.length === 0) await this.#fill();
    this.#current = this.#queue.shift();
    if (this.#current === undefined) {
      this.#terminal.line(this.#terminal.messages.t('command.extract.key.end'));
      return;
    }
    printCandidate(this.#current, this.#left, this.#terminal);
  }

  /** Ranks what is open anew; those with these numbers stand in front. */
  async #fill(front: ReadonlySet<number> = new Set()): Promise<void> {
    const { candidates } = await reviewCandidates(this.#workbench, { name: this.#list });
    const open = candidates.filter(({ number }) => !this.#postponed.has(number));
    this.#left = open.length;
    const [first, others] = [true, false].map((wanted) =>
      open.filter(({ number }) => front.has(number) === wanted),
    );
    this.#queue = [...(first ?? []), ...(others ?? []).slice(0, RANKED_ANEW_AFTER)];
  }

  async press(key: string): Promise<void> {
    const current = this.#current;
    if (current === undefined) return;
    const { messages } = this.#terminal;
    const kind = DECISIONS[key.toLowerCase()];
    if (kind !== undefined) return this.#decide({ kind, numbers: [current.number] });
    if (key === 'u') return this.#undo();
    if (key !== 'm') return this.#terminal.line(this.#terminal.faint(messages.t('command.extract.key.help')));
    if (this.#accepted === undefined)
      return this.#terminal.line(messages.t('command.extract.key.nothingAccepted'));
    return this.#decide({ kind: 'merge', numbers: [this.#accepted, current.number] });
  }

  async #decide(decision: Exclude<ReviewDecision, { readonly kind: 'edit' }>): Promise<void> {
    const changed = await decideCandidates(this.#workbench, this.#list, decision);
    const number = this.#current?.number;
    if (decision.kind === 'postpone' && number !== undefined) this.#postponed.add(number);
    if (decision.kind === 'accept') this.#accepted = number;
    this.#left -= 1;
    for (const candidate of changed) this.#terminal.value({ list: this.#list, ...candidate });
    this.#tell(decision.kind, changed.length);
    await this.show();
  }

  async #undo(): Promise<void> {
    const back = await undoCandidateDecision(this.#workbench, this.#list);
    for (const { number } of back) this.#postponed.delete(number);
    for (const candidate of back) this.#terminal.value({ list: this.#list, ...candidate });
    this.#tell('undo', back.length);
    this.#accepted = undefined;
    // What came back stands in front again: it was the likeliest when it was decided.
    await this.#fill(new Set(back.map(({ number }) => number)));
    await this.show();
  }

  #tell(done: ReviewDecision['kind'] | 'undo', count: number): void {
    this.#terminal.note(this.#terminal.messages.t(`command.extract.done.${done}`, { count }));
  }
}

function printCandidate(candidate: ReviewedCandidate, left: number, terminal: Terminal): void {
  const { number, frequency, rank, nl, en } = candidate;
  const { messages } = terminal;
  const aside = [
    `#${String(number)}`,
    messages.t('command.extract.key.occurrences', { count: frequency }),
    rank.value.toFixed(2),
    messages.t('command.extract.key.left', { count: left }),
  ];
  terminal.line();
  terminal.line(`${terminal.strong(termsOf(candidate).join(' – '))}  ${terminal.faint(aside.join(' · '))}`);
  for (const term of [nl, en]) printSupport(term, terminal);
  terminal.line(terminal.faint(`  ${reasonsOf(candidate, messages)}`));
}

function printSupport(term: CandidateTerm | undefined, terminal: Terminal): void {
  if (term === undefined) return;
  for (const context of term.contexts.slice(0, MOST_CONTEXTS))
    terminal.line(`  ${marked(context, terminal)}`);
  for (const { text, language, termLanguage } of term.equivalents ?? [])
    if (language === termLanguage)
      terminal.line(`  ${terminal.messages.t('command.extract.key.alsoCalled', { text })}`);
  if (term.definition !== undefined)
    terminal.line(
      `  ${terminal.messages.t('command.extract.key.definition', { text: term.definition.text })}`,
    );
}

function marked({ text, span }: Context, terminal: Terminal): string {
  const term = terminal.strong(text.slice(span.start, span.end));
  return `${text.slice(0, span.start)}${term}${text.slice(span.end)}`;
}
