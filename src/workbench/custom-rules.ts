// The file of rules of a user's own, as the check asks for it.

import type { CustomRule } from '../check/custom-rules.js';
import { parseCustomRules } from '../check/custom-rules.js';
import { atPlace, makeProblem, ProblemError } from '../model/problem.js';
import { decodeText } from '../text/encoding.js';
import { readBytes } from './file.js';
import type { Workbench } from './workbench.js';

/** The rules of a file. Throws ProblemError when it cannot be read, or with every fault that it has. */
export async function readCustomRules({ messages }: Workbench, file: string): Promise<readonly CustomRule[]> {
  const decoded = decodeText(await readBytes(file));
  if ('problem' in decoded) throw new ProblemError(atPlace(decoded.problem, { file }));
  const { rules, problems } = parseCustomRules(decoded.text, messages.language);
  const placed = problems.map((problem) => atPlace(problem, { file, ...problem.place }));
  const [first, ...more] = placed;
  if (first === undefined) return rules;
  if (more.length === 0) throw new ProblemError(first);
  const sentences = placed.map((problem) => messages.describe(problem)).join('\n');
  throw new ProblemError(makeProblem('custom-rules-faulty', { count: placed.length, sentences }, { file }));
}
