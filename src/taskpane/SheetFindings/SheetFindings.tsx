import { useId, type ReactElement } from 'react';
import type { Finding } from '../../domain/model';
import { FindingItem } from '../FindingItem/FindingItem';
import { groupFindings } from '../FindingItem/groups';
import type { FindingActions } from '../shared/actions';
import { sheetFindings as words } from './messages.en';
import { useSheetFindingsStyles } from './SheetFindings.styles';

export interface SheetFindingsProps {
  /** Findings that are about no order line: those of a check, or all of a run that stopped. */
  readonly findings: readonly Finding[];
  /** Name of the held sheet. */
  readonly sheet: string;
  /** What the buttons of the findings do. */
  readonly actions: FindingActions;
}

/** What was found about the sheet as a whole. Nothing where there is nothing. */
export function SheetFindings({ findings, sheet, actions }: SheetFindingsProps): ReactElement | null {
  const styles = useSheetFindingsStyles();
  const id = useId();
  if (findings.length === 0) return null;
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {words.title}
      </h2>
      <ul className={styles.list} aria-labelledby={id}>
        {groupFindings(findings).map(({ key, findings: own }) => (
          <li key={key} className={styles.item}>
            <FindingItem findings={own} sheet={sheet} actions={actions} />
          </li>
        ))}
      </ul>
    </section>
  );
}
