import { useLayoutEffect, useMemo } from 'react';
import { useDesk, useDeskState } from '../desk/useDesk';
import { SheetView } from './sheet-view';

/** The active sheet as the grid draws it; drawn again after everything that happens in the workbook. */
export function useSheetView(): SheetView {
  const desk = useDesk();
  useDeskState(({ version }) => version);
  const { book, sheet } = desk;
  const view = useMemo(() => new SheetView(book, sheet), [book, sheet]);
  useLayoutEffect(() => {
    const unfollow = book.onChange((event) => {
      view.follow(event);
    });
    return unfollow;
  }, [book, view]);
  return view;
}
