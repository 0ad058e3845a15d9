// Reads SRX 2.0 (OSCAR recommendation of 7 April 2008) and 1.0 (2004).
//
//   srx          ::= header body                   header   ::= formathandle*
//   body         ::= languagerules maprules        languagerules ::= languagerule+
//   languagerule ::= rule*                         rule     ::= beforebreak? afterbreak?
//   maprules     ::= languagemap+                  (1.0: maprule+, maprule ::= languagemap+)
//
// Section 2.1 (cascade): with `no` a language takes the rules of the first `languagemap` whose pattern fits it, with
// `yes` those of all that fit, in order. 1.0 knows no cascade; 2.0 files without the attribute are written by
// programs that cascade. `formathandle` and `segmentsubflows` say what becomes of codes inside a text; Taalbrug
// splits text without codes and leaves them alone. Names are compared without their namespace: files of 1.0 have
// none. A pattern that cannot be used refuses the file, but only in rules for Dutch or English.

import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { Loss, Problem } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { SegmentationRule } from '../../text/segmentation/rule.js';
import type { SegmentationRuleSet } from '../../text/segmentation/rule-set.js';
import { checkRule } from '../../text/segmentation/rule-set.js';
import { LossCount } from '../losses.js';
import type { XmlDoor, XmlTag, XmlVisitor } from '../xml/door.js';
import { attributeOf, readXml } from '../xml/door.js';
import { rootOf } from '../xml/head.js';
import { XML_LIMITS } from '../xml/limits.js';
import type { XmlNode } from '../xml/tree.js';
import { childrenOf, innerText, TreeBuilder } from '../xml/tree.js';
import type { LanguageMap } from './language-map.js';
import { mapsFor } from './language-map.js';
import { LIST_ROWS } from './names.js';

export interface SrxFile {
  readonly rules: SegmentationRuleSet;
  /** What the file itself says. */
  readonly version: string;
  readonly warnings: readonly Problem[];
  /** `language-rules`: sets of rules for other languages, which are not kept. */
  readonly losses: readonly Loss[];
}

/** Whether the first bytes (up to 4 kB) look like SRX. */
export function recognizesSrx(head: Uint8Array): boolean {
  return rootOf(head)?.local === 'srx';
}

/** Steps a character that all patterns for the two languages may take; the largest public set seen takes 6,500. */
const MOST_INSTRUCTIONS = 100_000;

/** Reads a file of rules. Throws `ProblemError` with the line when it is refused. */
export async function readSrx(chunks: AsyncIterable<Uint8Array>): Promise<SrxFile> {
  const warnings: Problem[] = [];
  let file: SrxFile | undefined;
  const events = readXml<Problem>(
    chunks,
    (door) => new SrxVisitor(door, (read) => (file = read)),
    (problem) => problem,
  );
  for await (const batch of events) warnings.push(...batch);
  // The door refuses a file without a root element, and a root always ends in a result.
  if (file === undefined) throw new Error('no result');
  return { ...file, warnings };
}

/** The file is small: its tree is made whole, and read when its root is closed. */
class SrxVisitor implements XmlVisitor {
  readonly #door: XmlDoor<Problem>;
  readonly #give: (file: SrxFile) => void;
  readonly #tree = new TreeBuilder();
  #root: XmlNode | undefined;

  constructor(door: XmlDoor<Problem>, give: (file: SrxFile) => void) {
    this.#door = door;
    this.#give = give;
  }

  open(tag: XmlTag): void {
    if (this.#tree.size === 0 && tag.local !== 'srx')
      this.#door.refuse('format-root', { format: 'SRX', element: tag.name });
    this.#tree.open(tag, this.#door.line);
    if (this.#tree.size > XML_LIMITS.entrySize)
      this.#door.refuse('entry-too-long', { limit: XML_LIMITS.entrySize });
  }

  text(text: string): void {
    this.#tree.text(text);
  }

  close(): void {
    this.#root = this.#tree.close() ?? this.#root;
  }

  end(): void {
    if (this.#root !== undefined) this.#give(new RuleFile(this.#root, this.#door).read());
  }
}

/** A value with the line of the element it is from. */
interface Placed<Value> {
  readonly line: number;
  readonly value: Value;
}

/** The sense of a file that is there as a tree. */
class RuleFile {
  readonly #root: XmlNode;
  readonly #door: XmlDoor<Problem>;
  readonly #version: string;
  readonly #ruleSets: ReadonlyMap<string, readonly Placed<SegmentationRule>[]>;
  readonly #maps: readonly LanguageMap[];
  #size = 0;

  constructor(root: XmlNode, door: XmlDoor<Problem>) {
    this.#root = root;
    this.#door = door;
    this.#version = attributeOf(root.tag, 'version') ?? '';
    this.#ruleSets = new Map(
      elementsNamed(root, 'languagerule').map((node) => [
        nameOf(node),
        elementsNamed(node, 'rule').map(readRule),
      ]),
    );
    this.#maps = elementsNamed(root, 'languagemap').map((node) => ({
      pattern: attributeOf(node.tag, 'languagepattern') ?? '',
      rules: nameOf(node),
      line: node.line,
    }));
  }

  read(): SrxFile {
    if (!/^[12]\.\d$/u.test(this.#version))
      this.#door.warn('format-version', { format: 'SRX', version: this.#version.slice(0, 100) });
    const { nl, en } = { nl: this.#mapsFor('nl'), en: this.#mapsFor('en') };
    if (nl.length + en.length === 0)
      refuse(makeProblem('segmentation-language-missing', {}, { line: this.#root.line }));
    const rules = { nl: this.#rulesOf(nl), en: this.#rulesOf(en) };
    for (const language of LANGUAGES) {
      if (rules[language].length === 0) this.#door.warn('segmentation-language-unsplit', { language });
    }
    const enumerations = this.#maps.some(({ pattern }) => pattern === LIST_ROWS.language);
    const losses = this.#lossesBeside([...nl, ...en]);
    return { rules: { rules, enumerations }, version: this.#version, warnings: [], losses };
  }

  #mapsFor(language: Language): readonly LanguageMap[] {
    return mapsFor(language, this.#maps, { cascade: this.#cascades() });
  }

  #cascades(): boolean {
    const [header] = elementsNamed(this.#root, 'header');
    const written = header === undefined ? undefined : attributeOf(header.tag, 'cascade');
    return written === undefined ? !this.#version.startsWith('1') : written === 'yes';
  }

  #rulesOf(maps: readonly LanguageMap[]): readonly SegmentationRule[] {
    return maps.flatMap(({ rules: name, line }) => {
      const rules = this.#ruleSets.get(name);
      if (rules === undefined)
        return refuse(makeProblem('segmentation-rules-missing', { name: name.slice(0, 100) }, { line }));
      for (const rule of rules) this.#check(rule, name);
      return rules.map(({ value }) => value);
    });
  }

  #check({ value, line }: Placed<SegmentationRule>, name: string): void {
    const check = checkRule(value);
    if ('fault' in check) refuse(makeProblem('segmentation-rule-faulty', check, { line, unit: name }));
    this.#size += check.size;
    if (this.#size > MOST_INSTRUCTIONS)
      refuse(makeProblem('segmentation-rules-too-large', { limit: MOST_INSTRUCTIONS }, { line, unit: name }));
  }

  #lossesBeside(used: readonly LanguageMap[]): readonly Loss[] {
    const losses = new LossCount();
    const names = new Set([LIST_ROWS.name, ...used.map(({ rules }) => rules)]);
    for (const name of this.#ruleSets.keys()) if (!names.has(name)) losses.add('language-rules', name);
    return losses.list();
  }
}

function refuse(problem: Problem): never {
  throw new ProblemError(problem);
}

function nameOf(node: XmlNode): string {
  return attributeOf(node.tag, 'languagerulename') ?? '';
}

/** All elements of this name in a tree, in order; those of SRX never stand in themselves. */
function elementsNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return childrenOf(node).flatMap((child) =>
    child.tag.local === name ? [child] : elementsNamed(child, name),
  );
}

function readRule(node: XmlNode): Placed<SegmentationRule> {
  const textOf = (name: string): string => elementsNamed(node, name).map(innerText).join('');
  // Without the attribute a rule breaks (section 3.9).
  const breaks = attributeOf(node.tag, 'break') !== 'no';
  return { line: node.line, value: { breaks, before: textOf('beforebreak'), after: textOf('afterbreak') } };
}
