import { useEffect, useMemo, useState } from 'react';
import type { BookEvent } from '../../model/types';
import { useDeskState } from '../desk/useDesk';
import { findTargets, type Targets } from './targets';

/** What moves cells or takes them away. */
const MOVES: ReadonlySet<BookEvent['kind']> = new Set([
  'rowsInserted',
  'rowsDeleted',
  'columnsInserted',
  'columnsDeleted',
  'sheetAdded',
  'sheetDeleted',
]);

/** The cells that a colleague would change; looked for again where they may have moved. */
export function useTargets(): Targets {
  const book = useDeskState(({ excel }) => excel.book);
  const [moves, setMoves] = useState(0);
  useEffect(
    () =>
      book.onChange(({ kind }) => {
        if (MOVES.has(kind)) setMoves((before) => before + 1);
      }),
    [book],
  );
  // eslint-disable-next-line react-hooks/exhaustive-deps -- counts when the cells of the workbook moved
  return useMemo(() => findTargets(book), [book, moves]);
}
