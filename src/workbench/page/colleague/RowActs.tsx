import { useId, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { useDesk, useDeskState } from '../desk/useDesk';
import { deleteRow, filterRows, insertRow, unfilterRows, type Act } from './acts';
import type { Colleague } from './colleague';
import { useColleagueStyles } from './ColleaguePanel.styles';
import { filterableAt, isFiltered } from './filters';
import { panel as words } from './messages.en';
import type { Targets } from './targets';

export interface RowActsProps {
  readonly colleague: Colleague;
  /** The held rows, to be filtered where the sheet says nothing else. */
  readonly held: Targets['held'];
  /** Gives whether it was done, or is going to be. */
  readonly onAct: (act: Act) => boolean;
}

/** What a colleague does to the row of the active cell, and to the rows around it. */
export function RowActs({ colleague, held, onAct }: RowActsProps): ReactElement {
  const styles = useColleagueStyles();
  const { sheet } = useDesk();
  const active = useDeskState((state) => state.active);
  const titleId = useId();
  const filterable = filterableAt(sheet, active, held?.sheet === sheet ? held.area : null);
  const offers: readonly Act[] = [
    ...(filterable === null ? [] : [filterRows(sheet, filterable, colleague.memory)]),
    ...(isFiltered(sheet) ? [unfilterRows(sheet, colleague.memory)] : []),
    insertRow(sheet, active.row),
    deleteRow(sheet, active.row),
  ];
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <h3 id={titleId} className={styles.heading}>
        {words.rows}
      </h3>
      {filterable === null && <p className={styles.text}>{words.noFilter}</p>}
      {offers.map((act) => (
        <Button
          key={act.offer}
          className={styles.button}
          onClick={() => {
            onAct(act);
          }}
        >
          {act.offer}
        </Button>
      ))}
    </section>
  );
}
