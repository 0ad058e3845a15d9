// Where in its lists a paragraph of an ODT stands, and the label it gets (OpenDocument 1.3 part 3, section 5.3):
//
//   text:list > text:list-item | text:list-header > (text:p | text:h | text:list)*
//
// The first paragraph of an item has the label. A list begins to count anew unless it continues another.

import type { ListLabel } from '../numbering.js';
import { ListCounter } from '../numbering.js';
import type { XmlElement } from '../../container/xml-part.js';
import { numberOf, valueOf } from '../../container/xml-part.js';
import type { OdtStyles } from './styles.js';

interface OpenList {
  readonly style: string | undefined;
  readonly counter: ListCounter;
  /** True until the item that is open has its label. */
  unlabelled: boolean;
}

export class ListLabels {
  readonly #styles: OdtStyles;
  readonly #open: OpenList[] = [];
  readonly #byStyle = new Map<string | undefined, ListCounter>();
  readonly #byId = new Map<string, ListCounter>();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  openList(element: XmlElement): void {
    const outer = this.#open.at(-1);
    const style = valueOf(element, 'style-name') ?? outer?.style;
    const counter =
      outer !== undefined && outer.style === style ? outer.counter : this.#counter(element, style);
    this.#open.push({ style, counter, unlabelled: false });
    const id = valueOf(element, 'id');
    if (id !== undefined) this.#byId.set(id, counter);
  }

  closeList(): void {
    this.#open.pop();
  }

  openItem(element: XmlElement): void {
    const list = this.#open.at(-1);
    if (list === undefined) return;
    list.unlabelled = true;
    const start = numberOf(element, 'start-value');
    if (start !== undefined) list.counter.restart(this.#open.length - 1, start);
  }

  closeItem(): void {
    const list = this.#open.at(-1);
    if (list !== undefined) list.unlabelled = false;
  }

  /** The label of a paragraph that begins here, or `undefined` when it begins no item. */
  take(): ListLabel | undefined {
    const list = this.#open.at(-1);
    if (list?.unlabelled !== true) return undefined;
    list.unlabelled = false;
    return list.counter.next(this.#open.length - 1);
  }

  #counter(element: XmlElement, style: string | undefined): ListCounter {
    const continued = valueOf(element, 'continue-list');
    const before =
      continued !== undefined
        ? this.#byId.get(continued)
        : valueOf(element, 'continue-numbering') === 'true'
          ? this.#byStyle.get(style)
          : undefined;
    const counter = before ?? new ListCounter(this.#styles.levelsOf(style));
    this.#byStyle.set(style, counter);
    return counter;
  }
}
