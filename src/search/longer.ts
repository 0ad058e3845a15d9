// Flat arrays that grow.

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** The array with room for as many numbers again; what is added after it is 0. */
export function longer<Kind extends Numbers>(array: Kind): Kind {
  // Arrays of this kind are made by its constructor, which their type does not say.
  const copy = new (array.constructor as new (length: number) => Kind)(2 * array.length);
  copy.set(array);
  return copy;
}
