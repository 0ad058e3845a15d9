// What is there whole, for those who take what comes piece by piece.

/** Gives one item. */
export async function* only<Item>(item: Item): AsyncIterable<Item> {
  yield item;
}
