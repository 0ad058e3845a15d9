// Constraints of the modules of XLIFF 2.1 (§5) that the grammar cannot say.

import type { ReportViolation } from '../../../../model/violation.js';
import type { XmlTag } from '../../../xml/door.js';
import { attributeOf } from '../../../xml/door.js';
import type { OpenedElement } from './file-constraints.js';
import type { Scope } from './scope.js';

/** Ids of these are unique in the last element of that name. */
const UNIQUE_WITHIN: Readonly<Record<string, string>> = {
  'mtc:match': 'mtc:matches',
  'gls:glossEntry': 'gls:glossary',
  'gls:translation': 'gls:glossary',
  'mda:metadata': 'mda:metadata',
  'mda:metaGroup': 'mda:metadata',
  'res:resourceItem': 'res:resourceData',
  'res:resourceItemRef': 'res:resourceData',
};
const CLAUSES: Readonly<Record<string, string>> = {
  mtc: '5.1 Translation Candidates Module',
  gls: '5.2 Glossary Module',
  mda: '5.4 Metadata Module',
  res: '5.5 Resource Data Module',
  ctr: '5.6 Change Tracking Module',
  val: '5.8 Validation Module',
};
/** A rule says one thing (5.8.5). */
const TESTS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];
const RULE_ATTRIBUTES = [...TESTS, 'occurs', 'existsInSource', 'caseSensitive', 'normalization', 'disabled'];

interface Open {
  readonly element: OpenedElement;
  hasContent: boolean;
  readonly children: string[];
  /** Of a unit, group or file: its notes by id, and recorded changes in it. */
  readonly notes: Map<string, OpenedElement>;
  readonly items: { readonly item: OpenedElement; readonly revisions: XmlTag }[];
}

/** Where what is around it stands in the stack: note, notes, unit; item, revision, revisions, changeTrack, unit. */
const NOTE_DEPTH = -3;
const REVISIONS_DEPTH = -3;
const CHANGED_DEPTH = -5;

export class ModuleConstraints {
  readonly #report: ReportViolation;
  readonly #open: Open[] = [];
  readonly #ids = new Map<string, Set<string>>();

  constructor(report: ReportViolation) {
    this.#report = report;
  }

  open(element: OpenedElement): void {
    const { name, tag } = element;
    this.#open.at(-1)?.children.push(name);
    this.#open.push({ element, hasContent: false, children: [], notes: new Map(), items: [] });
    for (const within of Object.values(UNIQUE_WITHIN)) if (within === name) this.#ids.set(name, new Set());
    const id = attributeOf(tag, 'id');
    const within = UNIQUE_WITHIN[name];
    if (within !== undefined && id !== undefined) this.#unique(id, within, element);
    if (name === 'mtc:match' && attributeOf(tag, 'subType') !== undefined)
      this.#need('subType', 'type', element);
    if (name === 'val:rule') this.#checkRule(element);
    if (name === 'note' && id !== undefined) this.#open.at(NOTE_DEPTH)?.notes.set(id, element);
    if (name === 'ctr:item') this.#openItem(element);
  }

  #openItem(item: OpenedElement): void {
    const { tag } = this.#open.at(REVISIONS_DEPTH)?.element ?? {};
    if (tag !== undefined) this.#open.at(CHANGED_DEPTH)?.items.push({ item, revisions: tag });
  }

  #unique(id: string, within: string, element: OpenedElement): void {
    const ids = this.#ids.get(within) ?? new Set();
    if (ids.has(id)) this.#report('id-repeated', { id, element: within }, this.#at(element));
    ids.add(id);
  }

  #need(attribute: string, needed: string, element: OpenedElement): void {
    if (attributeOf(element.tag, needed) === undefined)
      this.#report('attribute-needs', { attribute, needed, element: element.name }, this.#at(element));
  }

  #checkRule(element: OpenedElement): void {
    const { tag } = element;
    const has = (name: string): boolean => attributeOf(tag, name) !== undefined;
    const tests = TESTS.filter(has);
    // A rule of somebody else says what it tests in an attribute of their own.
    const others = Object.values(tag.attributes).some(({ name }) => !RULE_ATTRIBUTES.includes(name));
    if (tests.length > 1 || (tests.length === 0 && !others))
      this.#report(
        'attribute-one-of',
        { attributes: TESTS.join(', '), element: 'val:rule' },
        this.#at(element),
      );
    if (has('occurs')) this.#need('occurs', 'isPresent', element);
    const inSource = ['isPresent', 'startsWith', 'endsWith'];
    if (has('existsInSource') && inSource.filter(has).length !== 1)
      this.#report(
        'attribute-needs',
        { attribute: 'existsInSource', needed: inSource.join(' | '), element: 'val:rule' },
        this.#at(element),
      );
  }

  /** Something stands in the element that is open. */
  content(): void {
    const open = this.#open.at(-1);
    if (open !== undefined) open.hasContent = true;
  }

  close(name: string, scopes: readonly Scope[]): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const { element, hasContent, children } = open;
    const { tag, place } = element;
    if (name === 'res:source' || name === 'res:target') this.#checkResource(element, hasContent);
    if (
      name === 'gls:glossEntry' &&
      !children.includes('gls:translation') &&
      !children.includes('gls:definition')
    )
      this.#report(
        'element-missing',
        { element: 'gls:translation | gls:definition', parent: name },
        this.#at(element),
      );
    const reference = attributeOf(tag, 'ref');
    const isMatch = name === 'mtc:match';
    if (reference !== undefined && (isMatch || name === 'gls:glossEntry' || name === 'gls:translation')) {
      // What a match refers to stands in its unit, not in the match.
      const scope = isMatch ? scopes.at(-2) : scopes.at(-1);
      scope?.spans.push({ value: reference, element: name, place });
    }
    this.#checkItems(open);
  }

  /** What changed in a note is its content, or an attribute that it has (5.6.5.6 property). */
  #checkItems({ items, notes }: Open): void {
    for (const { item, revisions } of items) {
      const [property, id] = [attributeOf(item.tag, 'property'), attributeOf(revisions, 'ref')];
      const note = attributeOf(revisions, 'appliesTo') === 'note' ? notes.get(id ?? '') : undefined;
      if (note === undefined || property === undefined || property === 'content') continue;
      if (attributeOf(note.tag, property) === undefined)
        this.#report(
          'reference-nowhere',
          { attribute: 'property', value: property, element: 'ctr:item' },
          this.#at(item),
        );
    }
  }

  #checkResource(element: OpenedElement, hasContent: boolean): void {
    if ((attributeOf(element.tag, 'href') !== undefined) === hasContent)
      this.#report('content-or-reference', { element: element.name }, this.#at(element));
  }

  #at({ name, place }: OpenedElement): OpenedElement['place'] & { readonly clause: string } {
    return { ...place, clause: CLAUSES[name.split(':')[0] ?? ''] ?? '5' };
  }
}
