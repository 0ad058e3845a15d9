// Neighbours that belong together.

/** Runs of items with the same key, in order. */
export function groupsBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item, ...Item[]])[] {
  const groups: [Item, ...Item[]][] = [];
  let last: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.at(-1);
    if (group === undefined || key !== last) groups.push([item]);
    else group.push(item);
    last = key;
  }
  return groups;
}
