// The stored form of units, entries, alignments and candidates: canonical JSON (keys sorted, so that equal values have equal bytes) in
// which content of bare text is a string. Frozen: every store ever written holds these forms.

import { hash } from 'node:crypto';
import type { AlignedSentence, BeadEdit, ReviewedBead } from '../model/alignment.js';
import type {
  CandidateDecision,
  CandidateEdit,
  CandidateListHead,
  FoundCandidate,
  ListedCandidate,
} from '../model/candidate-list.js';
import type { Content, InlineCode } from '../model/content.js';
import { makeContent, plainContent } from '../model/content.js';
import type { ConceptEntry } from '../model/entry.js';
import type { Language } from '../model/language.js';
import type { TranslationUnit, UnitStatus, Variant } from '../model/unit.js';
import type { AlignmentHead } from './contract.js';
import type { EditOrigin } from './edit-history.js';

/** 128 bits of SHA-256, in hexadecimal: no two texts that anyone will ever store share one. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32);
}

/** Equal values give equal text, whatever the order of their fields; absent and undefined are the same. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) setOwn(copy, name, sorted((value as typeof copy)[name]));
  return copy;
}

/** Assigning to `__proto__` would set the prototype; a file may well name an attribute so. */
function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

type StoredContent = string | readonly (string | InlineCode)[];

/** Text runs as strings, and content of one run or none as a string: most of a memory is bare text. */
export function storedContent(content: Content): StoredContent {
  const parts = makeContent(content).map((part) => (part.kind === 'text' ? part.text : part));
  const [first = ''] = parts;
  return parts.length <= 1 && typeof first === 'string' ? first : parts;
}

function readContent(stored: StoredContent): Content {
  if (typeof stored === 'string') return plainContent(stored);
  return stored.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));
}

/** The stored form of a unit. */
export function unitPayload(unit: TranslationUnit): string {
  const variants = unit.variants.map((variant) => ({ ...variant, content: storedContent(variant.content) }));
  return canonicalJson({ ...unit, variants });
}

/** The unit of a stored form; throws SyntaxError or TypeError when it is not one. */
export function readUnit(payload: string): TranslationUnit {
  type Stored = Omit<TranslationUnit, 'variants'> & {
    readonly variants: readonly (Omit<Variant, 'content'> & { readonly content: StoredContent })[];
  };
  const stored = JSON.parse(payload) as Stored;
  const variants = stored.variants.map((variant) => ({ ...variant, content: readContent(variant.content) }));
  return { ...stored, variants };
}

/** The stored form of an entry. */
export function entryPayload(entry: ConceptEntry): string {
  return canonicalJson(entry);
}

/** The entry of a stored form; throws SyntaxError when it is not one. */
export function readEntry(payload: string): ConceptEntry {
  return JSON.parse(payload) as ConceptEntry;
}

/** The unit of a bead with the status that the bead gives it. */
export function withStatus(unit: TranslationUnit, accepted: boolean): TranslationUnit {
  const status: UnitStatus = accepted ? 'confirmed' : 'unreviewed';
  return { ...unit, status };
}

/** One of the two texts of an alignment without its sentences, which are kept apart. */
export interface TextInfo {
  readonly language: Language;
  readonly path: string;
  /** How many sentences it has. */
  readonly sentences: number;
}

/** An alignment without its sentences and beads. */
export interface HeadInfo {
  readonly name: string;
  readonly memory: string;
  readonly segmentation: string;
  readonly source: TextInfo;
  readonly target: TextInfo;
}

/** The stored form of an alignment without its sentences. */
export function headPayload({ name, memory, segmentation, source, target }: AlignmentHead): string {
  const info = ({ language, path, sentences }: typeof source): TextInfo => ({
    language,
    path,
    sentences: sentences.length,
  });
  const head: HeadInfo = { name, memory, segmentation, source: info(source), target: info(target) };
  return canonicalJson(head);
}

/** The head of a stored form; throws SyntaxError when it is not one. */
export function readHead(payload: string): HeadInfo {
  return JSON.parse(payload) as HeadInfo;
}

/** The stored form of sentences that follow each other. */
export function sentencesPayload(sentences: readonly AlignedSentence[]): string {
  return canonicalJson(sentences);
}

/** The sentences of a stored form; throws SyntaxError when it is not one. */
export function readSentences(payload: string): readonly AlignedSentence[] {
  return JSON.parse(payload) as readonly AlignedSentence[];
}

/** The stored form of a bead. */
export function beadPayload(bead: ReviewedBead): string {
  return canonicalJson(bead);
}

/** The bead of a stored form; throws SyntaxError when it is not one. */
export function readBead(payload: string): ReviewedBead {
  return JSON.parse(payload) as ReviewedBead;
}

/** The stored form of an edit. */
export function editPayload(edit: BeadEdit): string {
  return canonicalJson(edit);
}

/** The edit of a stored form; throws SyntaxError when it is not one. */
export function readEdit(payload: string): BeadEdit {
  return JSON.parse(payload) as BeadEdit;
}

/** The stored form of what a list of candidates is. */
export function listPayload(head: CandidateListHead): string {
  return canonicalJson(head);
}

/** The head of a stored form; throws SyntaxError when it is not one. */
export function readList(payload: string): CandidateListHead {
  return JSON.parse(payload) as CandidateListHead;
}

/** The stored form of a candidate without its decision: number and what was found never change. */
export function candidatePayload(candidate: ListedCandidate): string {
  return canonicalJson({ ...candidate, decision: undefined });
}

/** The stored form of what was decided about a candidate; it says which one, so that no two can be exchanged. */
export function decisionPayload(number: number, decision: CandidateDecision): string {
  return canonicalJson({ number, ...decision });
}

/** The candidate of its two stored forms; throws SyntaxError when they are none, Error when they are of two. */
export function readCandidate(payload: string, decision: string): ListedCandidate {
  const candidate = JSON.parse(payload) as FoundCandidate & { readonly number: number };
  const { number, ...decided } = JSON.parse(decision) as CandidateDecision & { readonly number: number };
  if (number !== candidate.number) throw new Error('a decision about another candidate');
  return { ...candidate, decision: decided };
}

/** The stored form of an edit of candidates. */
export function candidateEditPayload(edit: CandidateEdit): string {
  return canonicalJson(edit);
}

/** The edit of a stored form; throws SyntaxError when it is not one. */
export function readCandidateEdit(payload: string): CandidateEdit {
  return JSON.parse(payload) as CandidateEdit;
}

/** The stored form of where an edit came from. */
export function originPayload({ command, at, by }: EditOrigin): string {
  return canonicalJson({ command, at, by });
}

/** The origin of a stored form; throws SyntaxError when it is not one. */
export function readOrigin(payload: string): EditOrigin {
  return JSON.parse(payload) as EditOrigin;
}
