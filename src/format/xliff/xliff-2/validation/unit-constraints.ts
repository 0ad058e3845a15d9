// Constraints on what stands in a unit or a match beside its codes (XLIFF 2.1 §4.2.2, §4.3.1): ids, references, states,
// the order of targets, annotations.

import type { ReportViolation } from '../../../../model/violation.js';
import { attributeOf } from '../../../xml/door.js';
import { checkCodes } from './code-constraints.js';
import { readFragment } from './fragment.js';
import type { InlineElement, Scope } from './scope.js';

export function checkScope(scope: Scope, report: ReportViolation): void {
  checkIds(scope, report);
  checkSegments(scope, report);
  checkOrder(scope, report);
  for (const element of scope.inline) {
    checkData(element, scope, report);
    if (element.local === 'mrk' || element.local === 'sm') checkAnnotation(element, scope, report);
  }
  checkSpans(scope, report);
  checkCodes(scope, report);
}

/** Codes that are one element or two are the same kind; so are annotations. */
function kindOf({ local }: InlineElement): string {
  if (local === 'mrk' || local === 'sm') return 'annotation';
  return local === 'ph' ? 'placeholder' : 'code';
}

/** Ids are unique in a unit, but for those of the target, which repeat those of the source (4.3.1 id). */
function checkIds(scope: Scope, report: ReportViolation): void {
  const clause = '4.3.1 id';
  const sources = new Map<string, string>();
  for (const { tag, place } of scope.segments) {
    const id = attributeOf(tag, 'id');
    if (id !== undefined && tag.local !== 'match') addId(sources, { id, kind: tag.local, place });
  }
  for (const element of scope.of('source')) {
    const id = element.attribute('id');
    if (id !== undefined) addId(sources, { id, kind: kindOf(element), place: element.place });
  }
  const targets = new Map<string, string>();
  for (const element of scope.of('target')) {
    const id = element.attribute('id');
    if (id === undefined) continue;
    addId(targets, { id, kind: kindOf(element), place: element.place });
    const other = sources.get(id);
    if (other !== undefined && other !== kindOf(element))
      report('id-of-another', { id, element: element.local }, { ...element.place, clause });
  }

  function addId(
    ids: Map<string, string>,
    {
      id,
      kind,
      place,
    }: { readonly id: string; readonly kind: string; readonly place: InlineElement['place'] },
  ): void {
    if (ids.has(id)) report('id-repeated', { id, element: 'unit' }, { ...place, clause });
    ids.set(id, kind);
  }
}

/** States of a segment that has been translated. */
const FINISHED = new Set(['translated', 'reviewed', 'final']);

function checkSegments({ segments }: Scope, report: ReportViolation): void {
  if (segments.length > 0 && segments.every(({ local }) => local === 'ignorable')) {
    const [first] = segments;
    const place = first?.place ?? { line: 1, column: 1 };
    report('element-missing', { element: 'segment', parent: 'unit' }, { ...place, clause: '4.2.2.5 unit' });
  }
  for (const { tag, place, target } of segments) {
    const state = attributeOf(tag, 'state');
    if (FINISHED.has(state ?? '') && target === undefined)
      report('state-without-target', { state: state ?? '' }, { ...place, clause: '4.3.1 state' });
    if (attributeOf(tag, 'subState') !== undefined && state === undefined)
      report(
        'attribute-needs',
        { attribute: 'subState', needed: 'state', element: 'segment' },
        { ...place, clause: '4.3.1 subState' },
      );
  }
}

/** Places of targets that say one and of those that have that of their source are taken once each (4.3.1 order). */
function checkOrder({ segments }: Scope, report: ReportViolation): void {
  const targets = segments.map(({ target }, index) => {
    const order = target === undefined ? undefined : attributeOf(target.tag, 'order');
    return { target, order, own: Number(order ?? index + 1) };
  });
  const taken = new Map<number, number>();
  for (const { target, own } of targets) if (target !== undefined) taken.set(own, (taken.get(own) ?? 0) + 1);
  for (const { target, order, own } of targets) {
    if (target === undefined || order === undefined) continue;
    const at = { ...target.place, clause: '4.3.1 order' };
    if (own > segments.length) report('order-out-of-range', { order, most: segments.length }, at);
    else if ((taken.get(own) ?? 0) > 1) report('order-taken', { order }, at);
  }
}

function checkData({ attribute, local, place }: InlineElement, scope: Scope, report: ReportViolation): void {
  for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
    const value = attribute(name);
    if (value !== undefined && !scope.dataIds.has(value))
      report(
        'reference-nowhere',
        { attribute: name, value, element: local },
        { ...place, clause: `4.3.1 ${name}` },
      );
  }
}

/** Comments say something or refer to a note of the unit; other references are of the right form (4.7.3, 3.1). */
function checkAnnotation(element: InlineElement, scope: Scope, report: ReportViolation): void {
  const { attribute, local, place } = element;
  const [type, reference, value] = [attribute('type'), attribute('ref'), attribute('value')];
  const at = { ...place, clause: '4.7.3.3 Comment Annotation' };
  if (type === 'comment' && (reference === undefined) === (value === undefined))
    report('attribute-one-of', { attributes: 'value, ref', element: local }, at);
  if (type === 'mtc:match' && reference !== undefined)
    report(
      'attribute-excludes',
      { attribute: 'ref', other: 'type="mtc:match"', element: local },
      { ...place, clause: '5.1 Translation Candidates Module' },
    );
  if (reference === undefined || !reference.startsWith('#')) return;
  const fragment = readFragment(reference);
  if (fragment === undefined)
    report(
      'reference-form',
      { attribute: 'ref', value: reference },
      { ...place, clause: '3.1 Fragment Identification' },
    );
  else if (type === 'comment' && !isNoteOfUnit(reference, fragment, scope))
    report('reference-nowhere', { attribute: 'ref', value: reference, element: local }, at);
}

/** `#n=n1`, or with the way to this unit before it; `#f=f1/n=n1` is a note of the file. */
function isNoteOfUnit(
  reference: string,
  { prefix, id }: { readonly prefix: string; readonly id: string },
  { noteIds }: Scope,
): boolean {
  const isHere = reference === `#n=${id}` || reference.includes('/u=') || reference.startsWith('#u=');
  return prefix === 'n' && isHere && noteIds.has(id);
}

/** Matches and glossary entries refer to a span of the unit's source (5.1, 5.2). */
function checkSpans(scope: Scope, report: ReportViolation): void {
  const ids = new Set([
    ...scope.segments.map(({ tag }) => attributeOf(tag, 'id')),
    ...scope.inline.map(({ attribute }) => attribute('id')),
  ]);
  for (const { value, element, place } of scope.spans) {
    const id = readFragment(value)?.id;
    if (id === undefined || !ids.has(id))
      report(
        'reference-nowhere',
        { attribute: 'ref', value, element },
        {
          ...place,
          clause: element.startsWith('gls') ? '5.2 Glossary Module' : '5.1 Translation Candidates Module',
        },
      );
  }
}
