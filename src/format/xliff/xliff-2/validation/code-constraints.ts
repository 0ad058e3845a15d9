// Constraints on inline codes that no schema can say (XLIFF 2.1 §4.2.3, §4.3.1, §4.7.2): start and end belong together,
// what must not be deleted, copied or reordered stays.

import type { ReportViolation } from '../../../../model/violation.js';
import { sizeAttribute, styleAttribute } from './grammar.js';
import type { InlineElement, Scope } from './scope.js';

const CODES = new Set(['ph', 'pc', 'sc', 'ec']);
/** What start and end code must agree on (4.2.3.5). */
const SHARED = ['canCopy', 'canDelete', 'canOverlap'] as const;

export function checkCodes(scope: Scope, report: ReportViolation): void {
  for (const side of ['source', 'target'] as const) {
    checkPairs(scope.of(side), report);
    checkSequences(scope.of(side), report);
  }
  for (const code of scope.inline.filter(({ local }) => CODES.has(local))) {
    checkCode(code, report);
    checkCopy(code, scope, report);
  }
  checkKept(scope, report);
}

function checkCode(code: InlineElement, report: ReportViolation): void {
  const { attribute, local, tag, place } = code;
  const id = idOf(code);
  const [type, subType] = [attribute('type'), attribute('subType')];
  const reorder = attribute('canReorder') ?? 'yes';
  if (subType !== undefined && type === undefined)
    report(
      'attribute-needs',
      { attribute: 'subType', needed: 'type', element: local },
      { ...place, clause: '4.3.1 subType' },
    );
  else if (subType?.startsWith('xlf:') === true && !fits(subType, type))
    report('subtype-of-type', { subType, type: type ?? '' }, { ...place, clause: '4.3.1 subType' });
  if (reorder !== 'yes' && (attribute('canCopy') !== 'no' || attribute('canDelete') !== 'no'))
    report('code-reorder-copies', { id }, { ...place, clause: '4.3.1 canReorder' });
  if (local === 'ec') checkEndCode(code, report);
  if (styleAttribute(tag, 'subFs') !== undefined && styleAttribute(tag, 'fs') === undefined)
    report(
      'attribute-needs',
      { attribute: 'fs:subFs', needed: 'fs:fs', element: local },
      { ...place, clause: '5.3 Format Style Module' },
    );
}

const SUB_TYPES: Readonly<Record<string, string>> = {
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:var': 'ui',
};

function fits(subType: string, type: string | undefined): boolean {
  return SUB_TYPES[subType] === type;
}

/** An end code goes by its start, or is isolated and has an id of its own (4.2.3.5). */
function checkEndCode({ attribute, tag, place }: InlineElement, report: ReportViolation): void {
  const at = { ...place, clause: '4.2.3.5 ec' };
  const isolated = attribute('isolated') === 'yes';
  const [id, startRef] = [attribute('id'), attribute('startRef')];
  if (isolated ? id === undefined || startRef !== undefined : startRef === undefined || id !== undefined)
    report('attribute-one-of', { attributes: isolated ? 'id' : 'startRef', element: 'ec' }, at);
  if (isolated) return;
  const only = (name: string): void =>
    report('attribute-needs', { attribute: name, needed: 'isolated="yes"', element: 'ec' }, at);
  if (attribute('dir') !== undefined) only('dir');
  if (styleAttribute(tag, 'fs') !== undefined) only('fs:fs');
  for (const name of ['equivStorage', 'sizeInfo', 'sizeInfoRef'] as const)
    if (sizeAttribute(tag, name) !== undefined) only(`slr:${name}`);
}

/** Each start has its end after it in the unit, unless it is isolated; and the other way round. */
function checkPairs(side: readonly InlineElement[], report: ReportViolation): void {
  for (const [index, element] of side.entries()) {
    const { local, place, attribute } = element;
    const isStart = local === 'sc' || local === 'sm';
    if (isStart) checkStart(element, { side, index }, report);
    if (local !== 'em' && (local !== 'ec' || attribute('isolated') === 'yes')) continue;
    const id = attribute('startRef');
    const starts = side
      .slice(0, index)
      .filter((other) => other.local === (local === 'em' ? 'sm' : 'sc') && other.attribute('id') === id);
    if (id !== undefined && starts.length !== 1)
      report('code-unpaired', { element: local, id }, { ...place, clause: clauseOf(local) });
  }
}

function checkStart(
  { local, place, attribute }: InlineElement,
  { side, index }: { readonly side: readonly InlineElement[]; readonly index: number },
  report: ReportViolation,
): void {
  const id = attribute('id');
  if (id === undefined) return;
  const wanted = local === 'sm' ? 'em' : 'ec';
  const ends = side.filter((other) => other.local === wanted && other.attribute('startRef') === id);
  const at = { ...place, clause: clauseOf(local) };
  if (local === 'sc' && attribute('isolated') === 'yes') {
    if (ends.length > 0) report('code-not-isolated', { id }, { ...place, clause: '4.3.1 isolated' });
    return;
  }
  const [end] = side.slice(index + 1).filter((other) => ends.includes(other));
  if (end === undefined || ends.length > 1) report('code-unpaired', { element: local, id }, at);
  else if (local === 'sc') checkAgreement({ attribute, id }, end, report);
}

function checkAgreement(
  { attribute, id }: { readonly attribute: InlineElement['attribute']; readonly id: string },
  end: InlineElement,
  report: ReportViolation,
): void {
  const at = { ...end.place, clause: '4.2.3.5 ec' };
  for (const name of SHARED)
    if ((attribute(name) ?? 'yes') !== (end.attribute(name) ?? 'yes'))
      report('codes-differ', { attribute: name, id }, at);
  // A sequence that begins with the start code goes on with its end.
  const reorder = attribute('canReorder') ?? 'yes';
  if ((end.attribute('canReorder') ?? 'yes') !== (reorder === 'firstNo' ? 'no' : reorder))
    report('codes-differ', { attribute: 'canReorder', id }, at);
  // What the end code need not say it may not say otherwise.
  for (const name of ['type', 'subType', 'copyOf', 'dir'])
    if (end.attribute(name) !== undefined && end.attribute(name) !== attribute(name))
      report('codes-differ', { attribute: name, id }, at);
}

function clauseOf(local: string): string {
  return { sc: '4.2.3.4 sc', ec: '4.2.3.5 ec', sm: '4.2.3.7 sm', em: '4.2.3.8 em' }[local] ?? '4.2.3';
}

/** A code that must not be moved follows the first of its sequence at once (4.3.1 canReorder, 4.7.2.3). */
function checkSequences(side: readonly InlineElement[], report: ReportViolation): void {
  let isOpen = false;
  for (const code of side.filter(({ local }) => CODES.has(local))) {
    const reorder = code.attribute('canReorder') ?? 'yes';
    if (reorder === 'no' && !isOpen)
      report('code-sequence-start', { id: idOf(code) }, { ...code.place, clause: '4.3.1 canReorder' });
    isOpen = reorder === 'firstNo' || (reorder === 'no' && isOpen);
  }
}

function checkCopy(code: InlineElement, { inline }: Scope, report: ReportViolation): void {
  const { attribute, local, place } = code;
  const copied = attribute('copyOf');
  if (copied === undefined) return;
  const at = { ...place, clause: '4.3.1 copyOf' };
  const data = ['dataRef', 'dataRefStart', 'dataRefEnd'].find((name) => attribute(name) !== undefined);
  if (data !== undefined)
    report('attribute-excludes', { attribute: 'copyOf', other: data, element: local }, at);
  const base = inline.find((other) => CODES.has(other.local) && other.attribute('id') === copied);
  if (base === undefined || base === code)
    report('reference-nowhere', { attribute: 'copyOf', value: copied, element: local }, at);
  else if (
    base.attribute('canCopy') === 'no' ||
    ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => base.attribute(name) !== undefined)
  )
    report('code-copied', { id: copied }, at);
}

/** Codes that must not go are in the target too, and sequences stand there as they do in the source. */
function checkKept(scope: Scope, report: ReportViolation): void {
  const sources = scope.of('source').filter(({ local }) => CODES.has(local));
  const targets = scope.of('target').filter(({ local }) => CODES.has(local));
  const translated = new Set(
    scope.segments.flatMap(({ target }, number) => (target === undefined ? [] : [number])),
  );
  const there = new Map(targets.map((code, index) => [keyOf(code), index]));
  let before: InlineElement | undefined;
  for (const code of sources) {
    const at = { ...code.place, clause: '4.7.2 Editing Hints' };
    const place = there.get(keyOf(code));
    const counts = translated.has(code.segment);
    if (counts && code.attribute('canDelete') === 'no' && place === undefined)
      report('code-removed', { id: idOf(code) }, at);
    const follows = before !== undefined && code.attribute('canReorder') === 'no';
    const earlier = before === undefined ? undefined : there.get(keyOf(before));
    if (counts && follows && before !== undefined && place !== undefined && earlier !== undefined)
      if (place !== earlier + 1)
        report('code-sequence-changed', { id: idOf(code), before: idOf(before) }, at);
    before = (code.attribute('canReorder') ?? 'yes') === 'yes' ? undefined : code;
  }
}

function idOf({ attribute }: InlineElement): string {
  return attribute('id') ?? attribute('startRef') ?? '';
}

/** The same code in source and target; a pair may be one element on one side and two on the other. */
function keyOf(code: InlineElement): string {
  const kind = code.local === 'ec' ? 'end' : code.local === 'ph' ? 'place' : 'start';
  return `${kind} ${idOf(code)}`;
}
