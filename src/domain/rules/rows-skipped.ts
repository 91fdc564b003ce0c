import type { Rule } from './rule';

/** Rows that are no data: how many of each kind, with the text of bands and footers (SPEC section 2, "Held sheet"). */
export const rowsSkipped: Rule<'rows-skipped'> = {
  id: 'rows-skipped',
  family: 'sheet',
  check({ split }, report) {
    const { blank, repeatedHeaders, totals, bands, cells } = split.seen.skipped;
    if (blank + repeatedHeaders + totals + bands.length === 0) return;
    const values = { blank, repeatedHeaders, totals, bands: bands.map(({ text }) => text) };
    report({ severity: 'info', line: null, cells, values });
  },
};
