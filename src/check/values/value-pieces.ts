// Matches values by their numbers where one side writes as one value what the other divides: "19.1.1999" and "19 January" … "1999",
// "artikel 4 van …" … "Verordening 883/2013" and "Article 4 of Regulation 883/2013". Linear in the numbers.

import type { ComparedValue } from './compared-value.js';
import { isConvertedIn } from './equal-values.js';
import type { Side, Sides } from './side.js';
import { standIns } from './stand-in.js';

/** A value with numbers that were not found. */
export interface OpenValue {
  readonly compared: ComparedValue;
  readonly numbers: readonly string[];
  /** The other side has these numbers too, less often. */
  readonly isRepeat: boolean;
  /** The other side says it by a word, or in another unit. */
  readonly hasStandIn: boolean;
}

/**
 * Values all of whose numbers are among those that the other side has left are matched, and so are those whose numbers were all
 * taken by them. Gives what is then left of each side.
 */
export function openValues(sides: Sides): readonly [OpenValue[], OpenValue[]] {
  const [source, target] = sides;
  const pools = [new Pool(source), new Pool(target)] as const;
  takePieces(source, pools[0], pools[1]);
  takePieces(target, pools[1], pools[0]);
  return [openOf(pools[0], target), openOf(pools[1], source)];
}

function takePieces({ left }: Side, own: Pool, other: Pool): void {
  const longestFirst = [...left].toSorted((one, another) => another.numbers.length - one.numbers.length);
  for (const one of longestFirst) if (own.has(one) && other.take(one.numbers)) own.remove(one);
}

/** Numbers that are left on one side, each with the value that it is of. */
class Pool {
  readonly #open = new Map<ComparedValue, string[]>();
  readonly #owners = new Map<string, ComparedValue[]>();

  constructor({ left }: Side) {
    for (const owner of left) {
      this.#open.set(owner, [...owner.numbers]);
      for (const number of owner.numbers) {
        const owners = this.#owners.get(number);
        if (owners === undefined) this.#owners.set(number, [owner]);
        else owners.push(owner);
      }
    }
  }

  get open(): ReadonlyMap<ComparedValue, readonly string[]> {
    return this.#open;
  }

  has(owner: ComparedValue): boolean {
    return this.#open.has(owner);
  }

  /** The value is matched as a whole. */
  remove(owner: ComparedValue): void {
    this.#open.delete(owner);
  }

  /** Takes one of each number, or nothing when they are not all there. */
  take(numbers: readonly string[]): boolean {
    const taken: [number: string, owner: ComparedValue][] = [];
    for (const number of numbers) {
      const owner = this.#ownerOf(number);
      if (owner === undefined) break;
      taken.push([number, owner]);
    }
    if (taken.length === numbers.length) {
      for (const [number, owner] of taken) this.#close(number, owner);
      return true;
    }
    for (const [number, owner] of taken.toReversed()) this.#owners.get(number)?.push(owner);
    return false;
  }

  /** An owner of a number that is still open, taken out of those waiting. */
  #ownerOf(number: string): ComparedValue | undefined {
    const owners = this.#owners.get(number);
    for (let owner = owners?.pop(); owner !== undefined; owner = owners?.pop())
      if (this.#open.get(owner)?.includes(number) === true) return owner;
    return undefined;
  }

  #close(number: string, owner: ComparedValue): void {
    const numbers = this.#open.get(owner);
    const at = numbers?.indexOf(number) ?? -1;
    if (numbers === undefined || at === -1) return;
    numbers.splice(at, 1);
    if (numbers.length === 0) this.#open.delete(owner);
  }
}

function openOf({ open }: Pool, other: Side): OpenValue[] {
  if (open.size === 0) return [];
  const known = new Set(other.all.flatMap(repeatKeys));
  const said = standIns(other.text);
  return Array.from(open, ([compared, numbers]) => ({
    compared,
    numbers,
    isRepeat: repeatKeys({ ...compared, numbers }).every((key) => known.has(key)),
    hasStandIn: said(compared) || isConvertedIn(compared, other),
  }));
}

/** A number repeats one of its kind only – 5% is no paragraph 5 – but a year and the number of an act are the same anywhere. */
function repeatKeys({ value, numbers }: ComparedValue): string[] {
  return numbers.map((number) => (/^\d{3,4}$/u.test(number) ? number : `${value.kind} ${number}`));
}
