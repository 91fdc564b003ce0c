/** Wording of a lane table's rows as lines of text (clipboard, e-mail body). */
import { parts } from '../../catalogue';
import { bagName, id, locationName, lotName, phrase } from './quoting';

/** What a cell of each column says in a line of text. The count is worded with the row. */
const CELLS = {
  lot: lotName,
  bag: bagName,
  location: locationName,
  revision: (cell: string): string => `revision ${id(cell)}`,
  concession: (cell: string): string => `concession ${phrase(cell)}`,
  counts: (cell: string): string => (cell === 'yes' ? 'counts toward the order' : 'does not count toward the order'),
  moveTo: (cell: string): string => `move to ${phrase(cell)}`,
  relabel: (cell: string): string => (cell === 'yes' ? 'new label before use' : 'label already replaced'),
  check: (cell: string): string => `please check: ${cell}`,
} as const;

export const textRows = {
  cell: (column: keyof typeof CELLS, cell: string): string => CELLS[column](cell),
  /** `40 parts: lot B, bag B-1`. */
  single: (count: number | string, details: readonly string[]): string =>
    `${typeof count === 'number' ? parts(count) : count}: ${
      details.length === 0 ? 'no lot, bag or place given' : details.join(', ')
    }`,
  /** Several bags of which everything else is the same; the bags follow, each on its own or with its count. */
  several: (total: number, bags: number, each: number | null, details: readonly string[]): string => {
    const packed = `${String(bags)} bags${each === null ? '' : ` of ${parts(each)} each`}`;
    return `${[`${parts(total)} in ${packed}`, ...details].join(', ')}:`;
  },
  /** `B-14`, or `B-14 (20)` where the bags differ. */
  bag: (bag: string, count: number | null): string => (count === null ? id(bag) : `${id(bag)} (${String(count)})`),
};
