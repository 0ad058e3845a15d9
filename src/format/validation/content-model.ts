// A grammar as data, and the check of a file's elements against it, one event at a time: a stack of open elements, each
// with its place in the sequence of what may stand in it. Time and memory per element, not per file.
//
// A model is a sequence of particles (XML Schema 1.0 part 1 §3.8, a choice of names each, with least and most); that is
// all that the grammars of XLIFF 2 and TMX need.

import type { XmlTag } from '../xml/door.js';
import { isNamespaceName } from '../xml/door.js';
import type { AttributeType } from './attribute-type.js';
import { describeType, isOfType } from './attribute-type.js';
import type { ReportViolation, ViolationPlace } from '../../model/violation.js';

/** Elements of any namespace that the grammar does not know, or of one of its modules. */
export const OTHERS = '*';

export interface Particle {
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
}

export interface ElementModel {
  readonly attributes: Readonly<Record<string, AttributeType>>;
  readonly required: readonly string[];
  /** Which attributes of other namespaces it takes: none, those of modules that the grammar knows, or any. */
  readonly foreign: 'none' | 'modules' | 'any';
  /** In order. */
  readonly content: readonly Particle[];
  readonly text: boolean;
  /** Section of the standard. */
  readonly clause: string;
}

export interface Grammar {
  /** Element names, `prefix:local` for those of modules, whatever prefix the file uses. */
  readonly elements: ReadonlyMap<string, ElementModel>;
  /** What a tag goes by in this grammar; `undefined` for one of another vocabulary. */
  readonly nameOf: (tag: XmlTag) => string | undefined;
  /** The kind of an attribute of another namespace; `unknown` when the namespace is known and has none such. */
  readonly foreignAttribute: (uri: string, local: string) => AttributeType | 'unknown' | undefined;
}

interface OpenElement {
  readonly name: string;
  readonly model: ElementModel;
  readonly place: ViolationPlace;
  /** Particle that the last child belongs to, and how many of it there are. */
  at: number;
  count: number;
}

/** Checks a file; give it every event in order. */
export class GrammarCheck {
  readonly #grammar: Grammar;
  readonly #report: ReportViolation;
  readonly #open: OpenElement[] = [];
  /** Depth inside an element whose content is not ours to check. */
  #foreign = 0;

  constructor(grammar: Grammar, report: ReportViolation) {
    this.#grammar = grammar;
    this.#report = report;
  }

  /** Gives the element's name in the grammar, or `undefined` when it stands in something foreign. */
  open(tag: XmlTag, place: ViolationPlace): string | undefined {
    if (this.#foreign > 0) {
      this.#foreign += 1;
      return undefined;
    }
    const parent = this.#open.at(-1);
    const name = this.#grammar.nameOf(tag);
    const model = name === undefined ? undefined : this.#grammar.elements.get(name);
    if (name !== undefined && model === undefined)
      this.#report(
        'element-unknown',
        { element: tag.name },
        { ...place, clause: parent?.model.clause ?? '' },
      );
    else if (parent !== undefined) this.#place(parent, { name, tag }, place);
    if (name === undefined || model === undefined) {
      this.#foreign = 1;
      return undefined;
    }
    this.#checkAttributes({ tag, model }, place);
    this.#open.push({ name, model, place, at: 0, count: 0 });
    return name;
  }

  text(text: string, place: ViolationPlace): void {
    const open = this.#open.at(-1);
    if (this.#foreign > 0 || open === undefined || open.model.text || text.trim() === '') return;
    this.#report('text-misplaced', { element: open.name }, { ...place, clause: open.model.clause });
  }

  close(): void {
    if (this.#foreign > 0) {
      this.#foreign -= 1;
      return;
    }
    const open = this.#open.pop();
    if (open !== undefined) this.#checkMissing(open, open.model.content.length);
  }

  #place(
    parent: OpenElement,
    { name, tag }: { readonly name: string | undefined; readonly tag: XmlTag },
    place: ViolationPlace,
  ): void {
    const { content, clause } = parent.model;
    const found = content.findIndex((particle, index) => index >= parent.at && accepts(particle, name));
    const at = { ...place, clause };
    const data = { element: tag.name, parent: parent.name };
    if (found < 0) {
      this.#report('element-misplaced', data, at);
      return;
    }
    if (found !== parent.at) {
      this.#checkMissing(parent, found);
      parent.at = found;
      parent.count = 0;
    }
    parent.count += 1;
    if (parent.count > (content[found]?.most ?? Infinity)) this.#report('element-repeated', data, at);
  }

  /** What particles before this one still want. */
  #checkMissing({ name, model, place, at, count }: OpenElement, until: number): void {
    for (let index = at; index < until; index += 1) {
      const { names = [], least = 0 } = model.content[index] ?? {};
      if ((index === at ? count : 0) < least)
        this.#report(
          'element-missing',
          { element: names.join(' | '), parent: name },
          { ...place, clause: model.clause },
        );
    }
  }

  #checkAttributes(
    { tag, model }: { readonly tag: XmlTag; readonly model: ElementModel },
    place: ViolationPlace,
  ): void {
    const at = { ...place, clause: model.clause };
    for (const attribute of model.required)
      if (!(attribute in tag.attributes))
        this.#report('attribute-missing', { attribute, element: tag.name }, at);
    for (const { name, local, uri, value } of Object.values(tag.attributes)) {
      if (isNamespaceName(name)) continue;
      const type = this.#typeOf(model, { name, local, uri });
      if (type === 'unknown') this.#report('attribute-unknown', { attribute: name, element: tag.name }, at);
      else if (type !== undefined && !isOfType(value, type)) {
        const expected = describeType(type);
        this.#report('attribute-value', { attribute: name, element: tag.name, value, expected }, at);
      }
    }
  }

  #typeOf(
    { attributes, foreign }: ElementModel,
    { name, local, uri }: { readonly name: string; readonly local: string; readonly uri: string },
  ): AttributeType | 'unknown' | undefined {
    const own = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (own !== undefined || uri === '') return own ?? 'unknown';
    if (foreign === 'none') return 'unknown';
    if (name.startsWith('xml:')) return name === 'xml:lang' ? 'language' : undefined;
    const type = this.#grammar.foreignAttribute(uri, local);
    return type === undefined && foreign === 'modules' ? 'unknown' : type;
  }
}

function accepts({ names }: Particle, name: string | undefined): boolean {
  if (name !== undefined && names.includes(name)) return true;
  // Elements of modules stand among those of others; those of the core never do.
  return names.includes(OTHERS) && (name === undefined || name.includes(':'));
}
