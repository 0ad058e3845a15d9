// What saxes says, as one of our problems. Its messages are fixed English strings without codes; those that
// occur in translators' files have a sentence of their own, the others are quoted.

import type { Place, Problem } from '../../model/problem.js';
import { makeProblem } from '../../model/problem.js';

/** The problem for a message of saxes (without its place). */
export function xmlProblem(message: string, place: Place): Problem {
  if (message === 'document must contain a root element.') return makeProblem('xml-empty', {}, place);
  if (message === 'undefined entity.') return makeProblem('xml-entity-unknown', {}, place);
  if (/entity name|entity\.$/u.test(message) && !message.startsWith('malformed character'))
    return makeProblem('xml-ampersand', {}, place);
  if (message === 'disallowed character.' || message === 'malformed character entity.')
    return makeProblem('xml-character', {}, place);
  const unclosed = /^unclosed tag: (.*)$/u.exec(message)?.[1];
  if (unclosed !== undefined) return makeProblem('xml-unfinished', { element: shortened(unclosed) }, place);
  if (message === 'unexpected end.') return makeProblem('xml-unfinished', { element: '' }, place);
  if (message === 'unexpected close tag.') return makeProblem('xml-tag-mismatch', {}, place);
  if (message.startsWith('unmatched closing tag')) return makeProblem('xml-tag-mismatch', {}, place);
  return makeProblem('xml-not-well-formed', { reason: shortened(message) }, place);
}

/** A message may quote a name from the file; error messages stay short whatever the file holds. */
function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`;
}
