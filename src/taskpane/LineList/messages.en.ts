/** Wording of the list of order lines, in English. */
export const lineList = {
  title: 'Order lines',
  search: 'Find an order line',
  searchHint: 'Part, PO, shop, lot or bag',
  /** How many lines a search leaves. */
  found: (count: number, of: number): string =>
    count === 0 ? 'No order line has this in it.' : `${String(count)} of ${String(of)} order lines`,
} as const;
