// Broader and narrower concepts that lead back to themselves: a kind of its own kind. Plain cross-references may well go
// both ways and are not looked at. Strongly connected components by Tarjan (SIAM J. Comput. 1(2), 1972), without
// recursion; linear in entries and relations.

import type { ConceptEntry } from '../../model/entry.js';
import { internalReferences } from './references.js';
import type { Finding, LintedTermbase, LintRule } from './rule.js';

// ISO 30042:2008 (TBX-Default) and SKOS names, whatever kind of relation they go on to say.
const BROADER = /^(?:broader|superordinate)/iu;
const NARROWER = /^(?:narrower|subordinate)/iu;

export const circularRelation: LintRule<'circular-relation'> = {
  name: 'circular-relation',
  severity: 'error',
  *check(termbase): Iterable<Finding> {
    const { ids, edges } = relationsOf(termbase);
    for (const circle of circles(edges)) {
      const [first, ...others] = circle
        .toSorted((one, other) => one - other)
        .map((place) => ids[place] ?? '');
      if (first !== undefined) yield { entry: first, others };
    }
  },
};

/** From each entry, by its place, to those that are broader. */
function relationsOf(termbase: LintedTermbase): {
  readonly ids: readonly string[];
  readonly edges: readonly (readonly number[])[];
} {
  const entries: readonly ConceptEntry[] = [...termbase.entries()];
  const ids = entries.map(({ id }) => id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const edges: number[][] = ids.map(() => []);
  for (const [from, entry] of entries.entries()) {
    for (const { type, target } of internalReferences(entry)) {
      const to = places.get(target);
      if (to === undefined || to === from) continue;
      if (BROADER.test(type)) edges[from]?.push(to);
      else if (NARROWER.test(type)) edges[to]?.push(from);
    }
  }
  return { ids, edges };
}

/** Sets of two and more places that all lead to each other. */
function* circles(edges: readonly (readonly number[])[]): Iterable<readonly number[]> {
  const order = new Int32Array(edges.length).fill(-1);
  const low = new Int32Array(edges.length);
  const isOpen = new Uint8Array(edges.length);
  const open: number[] = [];
  let next = 0;
  const enter = (place: number): void => {
    order[place] = low[place] = next++;
    isOpen[place] = 1;
    open.push(place);
  };
  for (let root = 0; root < edges.length; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    const path = [{ place: root, edge: 0 }];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { place } = step;
      const to = edges[place]?.[step.edge++];
      if (to !== undefined) {
        if (order[to] === -1) {
          enter(to);
          path.push({ place: to, edge: 0 });
        } else if (isOpen[to] === 1) low[place] = Math.min(low[place] ?? 0, order[to] ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1)?.place;
      if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[place] ?? 0);
      if (low[place] !== order[place]) continue;
      const circle = open.splice(open.lastIndexOf(place));
      for (const member of circle) isOpen[member] = 0;
      if (circle.length > 1) yield circle;
    }
  }
}
