import { useEffect, useState } from 'react';
import type { BookEvent, BookModel } from '../../model/types';
import { useDeskState } from '../desk/useDesk';
import { staleFormulas } from './stale-formulas';

/** Milliseconds without a change before formulas are looked at. */
const PAUSE = 250;

/** What changes no value. */
const HARMLESS: ReadonlySet<BookEvent['kind']> = new Set([
  'selection',
  'activated',
  'layout',
  'formats',
  'filtered',
  'rowsHidden',
  'protection',
  'visibility',
]);

/** How many formulas of the workbook show a value from before a change; counted when nothing happens for a moment. */
export function useStaleFormulas(): number {
  const book = useDeskState(({ excel }) => excel.book);
  const [known, setKnown] = useState<{ readonly book: BookModel; readonly count: number } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function later(goes: Generator<number, void>, pause: number, before: number): void {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const go = goes.next();
        if (go.done === true) setKnown({ book, count: before });
        else later(goes, 0, go.value);
      }, pause);
    }
    const begin = (): void => {
      later(staleFormulas(book), PAUSE, 0);
    };
    begin();
    const release = book.onChange(({ kind }) => {
      if (!HARMLESS.has(kind)) begin();
    });
    return () => {
      clearTimeout(timer);
      release();
    };
  }, [book]);
  return known?.book === book ? known.count : 0;
}
