// Constraints of XLIFF 2 that go beyond one element: ids of files, groups, units and notes, references between them,
// languages, skeletons. What stands inside a unit is handed to its Scope; modules have rules of their own.

import type { ReportViolation, ViolationPlace } from '../../../../model/violation.js';
import type { XmlTag } from '../../../xml/door.js';
import { attributeOf } from '../../../xml/door.js';
import { ModuleConstraints } from './module-constraints.js';
import { Scope } from './scope.js';
import { checkScope } from './unit-constraints.js';

/** An element that was opened, as the grammar names it. */
export interface OpenedElement {
  readonly name: string;
  readonly parent: string | undefined;
  readonly tag: XmlTag;
  readonly place: ViolationPlace;
  /** xml:lang of its own or passed on to it. */
  readonly language: string | undefined;
}

/** Ids that are unique within something. */
class Ids {
  readonly #seen = new Set<string>();

  /** True when the id is new; one that is absent always is. */
  add(id: string | undefined, space = ''): boolean {
    if (id === undefined) return true;
    const key = `${space}\u0000${id}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

/** A file, group or unit: what extensions in it are called is unique in it. */
interface Container {
  readonly name: string;
  readonly extensionIds: Ids;
}

const INLINE = new Set(['ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em']);
const FLOWS = ['subFlows', 'subFlowsStart', 'subFlowsEnd'];

export class FileConstraints {
  readonly #report: ReportViolation;
  readonly #modules: ModuleConstraints;
  readonly #languages: { source: string; target: string | undefined } = { source: '', target: undefined };
  readonly #fileIds = new Ids();
  #groupIds = new Ids();
  #unitIds = new Ids();
  readonly #units = new Set<string>();
  #noteIds = new Ids();
  readonly #containers: Container[] = [];
  /** The unit, and a match in it. */
  readonly #scopes: Scope[] = [];
  #flows: { readonly value: string; readonly attribute: string; readonly element: OpenedElement }[] = [];
  #skeleton: { readonly element: OpenedElement; hasContent: boolean } | undefined;

  constructor(report: ReportViolation) {
    this.#report = report;
    this.#modules = new ModuleConstraints(report);
  }

  open(element: OpenedElement): void {
    this.content();
    this.#modules.open(element);
    const { name, tag, place } = element;
    const id = attributeOf(tag, 'id');
    switch (name) {
      case 'xliff':
        this.#languages.source = attributeOf(tag, 'srcLang') ?? '';
        this.#languages.target = attributeOf(tag, 'trgLang');
        return;
      case 'file':
        this.#openFile(element);
        return;
      case 'group':
        this.#unique(this.#groupIds.add(id), 'file', element);
        this.#containers.push({ name, extensionIds: new Ids() });
        return;
      case 'unit':
        this.#unique(this.#unitIds.add(id), 'file', element);
        if (id !== undefined) this.#units.add(id);
        this.#containers.push({ name, extensionIds: new Ids() });
        this.#scopes.push(new Scope());
        return;
      case 'skeleton':
        this.#skeleton = { element, hasContent: false };
        return;
      case 'notes':
        this.#noteIds = new Ids();
        return;
      case 'note':
        this.#unique(this.#noteIds.add(id), 'notes', element);
        if (id !== undefined) this.#scopes.at(-1)?.noteIds.add(id);
        return;
      case 'data':
        this.#openData(element);
        return;
      case 'segment':
      case 'ignorable':
        this.#scopes.at(-1)?.begin({ local: name, tag, place });
        return;
      case 'mtc:match':
        this.#scopes.push(new Scope());
        this.#scopes.at(-1)?.begin({ local: 'match', tag, place });
        return;
      case 'source':
      case 'target':
        this.#openSide(element, name);
        return;
      default:
        if (INLINE.has(name)) this.#openInline(element);
    }
  }

  #openFile(element: OpenedElement): void {
    this.#unique(this.#fileIds.add(attributeOf(element.tag, 'id')), 'xliff', element);
    this.#groupIds = new Ids();
    this.#unitIds = new Ids();
    this.#units.clear();
    this.#containers.push({ name: 'file', extensionIds: new Ids() });
  }

  #openData(element: OpenedElement): void {
    const id = attributeOf(element.tag, 'id');
    const ids = this.#scopes.at(-1)?.dataIds;
    if (id === undefined || ids === undefined) return;
    this.#unique(!ids.has(id), 'originalData', element);
    ids.add(id);
  }

  #openSide({ tag, place, parent, language }: OpenedElement, side: 'source' | 'target'): void {
    this.#scopes.at(-1)?.turn(side, tag, place);
    const expected = this.#languages[side];
    const clause = `4.2.2.${side === 'source' ? '12' : '13'} ${side}`;
    // A match may be in another language; its own text must say so (5.1).
    if (parent !== 'segment' && parent !== 'ignorable') return;
    if (expected === undefined)
      this.#report(
        'attribute-missing',
        { attribute: 'trgLang', element: 'xliff' },
        { ...place, clause: '4.2.2.1 xliff' },
      );
    else if (language !== undefined && !isWithin(language, expected))
      this.#report('language-differs', { element: side, language, expected }, { ...place, clause });
  }

  #openInline(element: OpenedElement): void {
    const { name, tag, place } = element;
    this.#scopes.at(-1)?.add(name, tag, place);
    for (const attribute of FLOWS) {
      const value = attributeOf(tag, attribute);
      if (value !== undefined) this.#flows.push({ value, attribute, element });
    }
  }

  /** Something stands in the element that is open. */
  content(): void {
    if (this.#skeleton !== undefined) this.#skeleton.hasContent = true;
    this.#modules.content();
  }

  /** An element of another vocabulary: its id is unique in the unit, group or file around it (4.3.1 id). */
  openForeign(tag: XmlTag, place: ViolationPlace): void {
    this.content();
    const id = attributeOf(tag, 'id') ?? attributeOf(tag, 'xml:id');
    const container = this.#containers.at(-1);
    if (container === undefined || container.extensionIds.add(id, tag.uri)) return;
    this.#report('id-repeated', { id: id ?? '', element: container.name }, { ...place, clause: '4.3.1 id' });
  }

  closeForeign(): void {
    this.content();
  }

  close(name: string): void {
    const scope = this.#scopes.at(-1);
    this.#modules.close(name, this.#scopes);
    if (name === 'skeleton') this.#closeSkeleton();
    if (name === 'mtc:match' || name === 'unit') {
      if (scope !== undefined) checkScope(scope, this.#report);
      this.#scopes.pop();
    }
    if (name === 'file') this.#closeFile();
    if (name === this.#containers.at(-1)?.name) this.#containers.pop();
  }

  #closeSkeleton(): void {
    const { element, hasContent } = this.#skeleton ?? {};
    this.#skeleton = undefined;
    if (element === undefined) return;
    const hasReference = attributeOf(element.tag, 'href') !== undefined;
    if (hasReference === hasContent)
      this.#report(
        'content-or-reference',
        { element: 'skeleton' },
        { ...element.place, clause: '4.2.2.3 skeleton' },
      );
  }

  /** Sub-flows are units of the same file (4.3.1 subFlows). */
  #closeFile(): void {
    for (const { value, attribute, element } of this.#flows) {
      for (const id of value.trim().split(/\s+/u)) {
        if (this.#units.has(id)) continue;
        const at = { ...element.place, clause: `4.3.1 ${attribute}` };
        this.#report('reference-nowhere', { attribute, value: id, element: element.name }, at);
      }
    }
    this.#flows = [];
  }

  #unique(isNew: boolean, within: string, { tag, place }: OpenedElement): void {
    if (isNew) return;
    const id = attributeOf(tag, 'id') ?? '';
    this.#report('id-repeated', { id, element: within }, { ...place, clause: '4.3.1 id' });
  }
}

/** RFC 4647 §3.3.1: `en-IE` is within `en`. */
function isWithin(language: string, range: string): boolean {
  const [one, other] = [language.toLowerCase(), range.toLowerCase()];
  return one === other || one.startsWith(`${other}-`);
}
