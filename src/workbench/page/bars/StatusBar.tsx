import { useMemo, type ReactElement } from 'react';
import { Filter16Regular, LockClosed16Regular, Warning16Regular } from '@fluentui/react-icons';
import { textOf } from '../../../workbook/text';
import type { CellEdit } from '../desk/desk';
import { useDesk, useDeskState } from '../desk/useDesk';
import { foundRows } from './found-rows';
import { statusBar as words } from './messages.en';
import { figuresOf, type Figures } from './selection-figures';
import { useStatusBarStyles } from './StatusBar.styles';
import { useStaleFormulas } from './useStaleFormulas';

/** What Excel is doing, what there is to know of the sheet, and the figures of the selected cells. */
export function StatusBar(): ReactElement {
  const styles = useStatusBarStyles();
  const desk = useDesk();
  const version = useDeskState((state) => state.version);
  const opening = useDeskState((state) => state.opening);
  const active = useDeskState((state) => state.active);
  const mode = useDeskState(({ edit }) => modeOf(edit));
  const stale = useStaleFormulas();
  const { book, sheet } = desk;
  const found = foundRows(sheet, active);
  const figures = useMemo(
    () => figuresOf(desk.sheet, desk.book.selection.areas),
    // Both count what the desk's workbook is and holds.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [desk, version, opening],
  );
  return (
    <div role="group" aria-label={words.label} className={styles.root}>
      <span className={styles.mode}>{words.modes[mode]}</span>
      <div role="status" className={styles.said}>
        {stale > 0 && (
          <span className={styles.sign}>
            <Warning16Regular className={styles.warning} aria-hidden="true" />
            <span className={styles.sentence}>{words.stale(stale)}</span>
          </span>
        )}
        {found !== null && (
          <span className={styles.sign}>
            <Filter16Regular aria-hidden="true" />
            {words.found(found.found, found.of)}
          </span>
        )}
      </div>
      <SelectionFigures figures={figures} />
      {sheet.isProtected && <Sign text={words.protectedSheet} />}
      {book.readOnly && <Sign text={words.readOnly} />}
    </div>
  );
}

/** Excel's words: a cell is typed over, or what it holds is changed. */
function modeOf(edit: CellEdit | null): keyof typeof words.modes {
  if (edit === null) return 'ready';
  return edit.isOver ? 'enter' : 'edit';
}

function Sign({ text }: { readonly text: string }): ReactElement {
  const styles = useStatusBarStyles();
  return (
    <span className={styles.sign}>
      <LockClosed16Regular aria-hidden="true" />
      {text}
    </span>
  );
}

function SelectionFigures({ figures }: { readonly figures: Figures }): ReactElement | null {
  const styles = useStatusBarStyles();
  if (figures.kind === 'nothing') return null;
  if (figures.kind === 'tooMany') return <span>{words.tooMany(figures.cells)}</span>;
  const { average, count, sum } = figures;
  return (
    <div role="group" aria-label={words.selection} className={styles.figures}>
      {average !== null && <span>{words.average(textOf(average, 'General'))}</span>}
      <span>{words.count(count)}</span>
      {sum !== null && <span>{words.sum(textOf(sum, 'General'))}</span>}
    </div>
  );
}
