// Search and replace in segments: what is found is found in the running text, whatever codes stand in it, and every code
// stays in its place. Patterns are run by RE2 (linear in the text), whatever they are and whatever the text is.

import { RE2JS } from 're2js';

import type { Content } from '../../model/content.js';
import { makeContent } from '../../model/content.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import { compilePattern } from '../../text/user-pattern.js';

export interface Search {
  readonly find: string;
  /** What takes its place; in a pattern `$1` is the first group, `$0` all that was found, `$$` a dollar sign. */
  readonly replaceBy: string;
  /** `find` is a regular expression in the syntax of RE2. Default false. */
  readonly pattern?: boolean;
  /** Capitals count. Default false: then a plain replacement begins with a capital where the text did. */
  readonly matchCase?: boolean;
  /** Only where no letter or digit stands on either side. Default false. */
  readonly wholeWord?: boolean;
}

/** Replaces in one segment: gives the new content and how often, or `undefined` when nothing was found. */
export type Replacer = (
  content: Content,
) => { readonly content: Content; readonly count: number } | undefined;

/** A stretch of running text, and what takes its place. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The running text of a segment: its codes left out, without what stands for them. */
export function runningText(content: Content): string {
  return content.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}

/** A replacer for a search. Throws ProblemError `pattern-invalid`, also for a pattern that finds the empty text. */
export function replacerOf(search: Search): Replacer {
  const pattern = compile(search);
  const expand = expansionOf(search);
  return (content) => {
    const text = runningText(content);
    const found: TextChange[] = [];
    const matcher = pattern.matcher(text);
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      if (start === end || (search.wholeWord === true && !isWhole(text, start, end))) continue;
      const groups = Array.from(
        { length: matcher.groupCount() + 1 },
        (_, group) => matcher.group(group) ?? '',
      );
      found.push({ start, end, text: expand(groups) });
    }
    const changes = found.filter((one) => text.slice(one.start, one.end) !== one.text);
    return changes.length === 0
      ? undefined
      : { content: withChanges(content, changes), count: changes.length };
  };
}

function compile({ find, pattern = false, matchCase = false }: Search): RE2JS {
  const source = pattern ? find : RE2JS.quote(find);
  const compiled = compilePattern(source, { matchCase });
  if (compiled.matcher('').find())
    throw new ProblemError(
      makeProblem('pattern-invalid', { pattern: find, reason: 'it fits an empty text' }),
    );
  return compiled;
}

function expansionOf({ replaceBy, pattern = false, matchCase = false }: Search) {
  if (pattern)
    return (groups: readonly string[]): string =>
      replaceBy.replace(/\$(?:(\$)|(\d))/gu, (_, dollar: string | undefined, group: string) =>
        dollar === undefined ? (groups[Number(group)] ?? '') : '$',
      );
  if (matchCase) return (): string => replaceBy;
  return ([found = '']: readonly string[]): string => inCaseOf(found, replaceBy);
}

/** The text with a capital, or in capitals, where what it replaces was so. */
function inCaseOf(found: string, text: string): string {
  const isUpper = (part: string): boolean => part !== part.toLowerCase() && part === part.toUpperCase();
  const [first = '', ...rest] = found;
  if (text !== text.toLowerCase() || !isUpper(first)) return text;
  if (rest.length > 0 && isUpper(rest.join(''))) return text.toUpperCase();
  const [initial = '', ...others] = text;
  return initial.toUpperCase() + others.join('');
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;

/** Whether no letter or digit stands on either side. */
export function isWhole(text: string, start: number, end: number): boolean {
  const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
  const [after = ''] = Array.from(text.slice(end, end + 2));
  return !WORD_CHARACTER.test(before) && !WORD_CHARACTER.test(after);
}

/** A segment with changes of its running text, in order; codes inside what is replaced come behind what takes its place. */
export function withChanges(content: Content, changes: readonly TextChange[]): Content {
  const parts: Content[number][] = [];
  let at = 0;
  let next = 0;
  for (const part of content) {
    if (part.kind === 'code') {
      parts.push(part);
      continue;
    }
    const end = at + part.text.length;
    let from = at;
    for (let change = changes[next]; change !== undefined && change.start < end; change = changes[next]) {
      if (change.start >= at) {
        parts.push({ kind: 'text', text: part.text.slice(from - at, change.start - at) });
        parts.push({ kind: 'text', text: change.text });
      }
      from = Math.min(change.end, end);
      if (change.end > end) break;
      next += 1;
    }
    parts.push({ kind: 'text', text: part.text.slice(from - at) });
    at = end;
  }
  return makeContent(parts);
}
