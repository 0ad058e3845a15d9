// What the constraints of a unit are about: its codes and annotations in order, with the segment and side each stands
// in. A match (mtc:match) is a scope of its own.

import type { ViolationPlace } from '../../../../model/violation.js';
import type { XmlTag } from '../../../xml/door.js';
import { attributeOf } from '../../../xml/door.js';

export type Side = 'source' | 'target';

/** An inline element. */
export interface InlineElement {
  readonly local: string;
  readonly tag: XmlTag;
  readonly place: ViolationPlace;
  readonly side: Side;
  /** Number of its segment or ignorable, from 0. */
  readonly segment: number;
  readonly attribute: (name: string) => string | undefined;
}

export interface SegmentElement {
  readonly local: 'segment' | 'ignorable' | 'match';
  readonly tag: XmlTag;
  readonly place: ViolationPlace;
  target?: { readonly tag: XmlTag; readonly place: ViolationPlace };
}

/** Grows while the elements of a unit or match go by. */
export class Scope {
  readonly segments: SegmentElement[] = [];
  readonly inline: InlineElement[] = [];
  readonly dataIds = new Set<string>();
  readonly noteIds = new Set<string>();
  /** References of matches and glossary entries to a span of the unit. */
  readonly spans: { readonly value: string; readonly element: string; readonly place: ViolationPlace }[] = [];
  #side: Side = 'source';

  begin(segment: SegmentElement): void {
    this.segments.push(segment);
  }

  turn(side: Side, tag: XmlTag, place: ViolationPlace): void {
    this.#side = side;
    const segment = this.segments.at(-1);
    if (side === 'target' && segment !== undefined) segment.target = { tag, place };
  }

  add(local: string, tag: XmlTag, place: ViolationPlace): void {
    const attribute = (name: string) => attributeOf(tag, name);
    this.inline.push({ local, tag, place, side: this.#side, segment: this.segments.length - 1, attribute });
  }

  of(side: Side): readonly InlineElement[] {
    return this.inline.filter((element) => element.side === side);
  }
}
