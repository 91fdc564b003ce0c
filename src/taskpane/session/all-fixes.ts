/** Every certain fix of a check as one list of edits. */
import type { Edit, Finding } from '../../domain/model';
import type { Place } from '../../domain/sheet';

/** Edits of several fixes in an order in which each finds its cells where its finding saw them. */
export interface CombinedFixes {
  readonly edits: readonly Edit[];
  /** How many fixes they are. */
  readonly fixes: number;
  /** Fixes left for the next time, since they touch a cell or a row that another one changes. */
  readonly left: number;
}

/**
 * Combines the fixes of findings. Those that only write come first, since no row moves; those that insert rows follow from
 * the bottom up, so that no row moves before its own fix. Of two fixes that would write to one cell the first is taken.
 */
export function combineFixes(findings: readonly Finding[]): CombinedFixes {
  const fixes = distinct(findings.flatMap(({ fix }) => (fix === null ? [] : [fix.edits])));
  const writing = fixes.filter((edits) => !insertsRow(edits));
  const inserting = fixes.filter(insertsRow).sort((one, other) => topOf(other) - topOf(one));
  const touched = new Set<string>();
  const taken: (readonly Edit[])[] = [];
  for (const edits of [...writing, ...inserting]) {
    const keys = insertsRow(edits) ? edits.map(rowKey) : edits.map(cellKey);
    if (keys.some((key) => touched.has(key))) continue;
    // A row that is copied must not be copied again, nor a cell be written twice.
    for (const key of keys) touched.add(key);
    taken.push(edits);
  }
  return { edits: taken.flat(), fixes: taken.length, left: fixes.length - taken.length };
}

/** The same fix may be carried by findings on several lines. */
function distinct(fixes: readonly (readonly Edit[])[]): readonly (readonly Edit[])[] {
  return [...new Map(fixes.map((edits) => [JSON.stringify(edits), edits])).values()];
}

function insertsRow(edits: readonly Edit[]): boolean {
  return edits.some(({ kind }) => kind === 'copyRow');
}

function topOf(edits: readonly Edit[]): number {
  return Math.max(...edits.map(({ cell }) => cell.top));
}

function rowKey({ cell }: { readonly cell: Place }): string {
  return `${cell.sheet} ${String(cell.top)}`;
}

function cellKey({ cell }: { readonly cell: Place }): string {
  return `${rowKey({ cell })} ${String(cell.left)}`;
}
