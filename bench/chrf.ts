// chrF2: the F-score of character n-grams that translations are compared by (M. Popović, "chrF: character n-gram F-score
// for automatic MT evaluation", WMT 2015). n-grams of 1 to 6 characters without white space; precision and recall are
// averaged over the orders that both texts have; recall counts twice (beta 2). In [0,1].

const ORDERS = 6;
const BETA = 2;

/** How much a suggestion looks like a reference translation. */
export function chrF(suggestion: string, reference: string): number {
  const [one, other] = [withoutSpace(suggestion), withoutSpace(reference)];
  let [precision, recall, orders] = [0, 0, 0];
  for (let order = 1; order <= ORDERS; order++) {
    const [total, wanted] = [one.length - order + 1, other.length - order + 1];
    if (total <= 0 || wanted <= 0) continue;
    const shared = sharedGrams(one, other, order);
    precision += shared / total;
    recall += shared / wanted;
    orders++;
  }
  if (orders === 0) return Number(one.join('') === other.join(''));
  if (precision + recall === 0) return 0;
  const [p, r, weight] = [precision / orders, recall / orders, BETA * BETA];
  return ((1 + weight) * p * r) / (weight * p + r);
}

function withoutSpace(text: string): readonly string[] {
  return Array.from(text.replace(/\s+/gu, ''));
}

function sharedGrams(one: readonly string[], other: readonly string[], order: number): number {
  const counts = new Map<string, number>();
  for (let at = 0; at + order <= other.length; at++) {
    const gram = other.slice(at, at + order).join('');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + order <= one.length; at++) {
    const gram = one.slice(at, at + order).join('');
    const left = counts.get(gram) ?? 0;
    if (left === 0) continue;
    counts.set(gram, left - 1);
    shared++;
  }
  return shared;
}
