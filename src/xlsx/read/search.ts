/** How many of the items, in ascending order, come before one or are it: a search by halves. */
export function countUpTo<T>(items: readonly T[], isUpTo: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && isUpTo(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
