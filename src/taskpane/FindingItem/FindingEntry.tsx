import type { ReactElement } from 'react';
import { messageOf, suggestionOf } from '../../domain/messages';
import type { Finding } from '../../domain/model';
import type { FindingActions } from '../shared/actions';
import { CellButtons } from './CellButtons';
import { useFindingItemStyles } from './FindingItem.styles';
import { fixSteps } from './fixes';
import { FixButton } from './FixButton';

export interface FindingEntryProps {
  /** What was found. */
  readonly finding: Finding;
  /** Name of the held sheet. */
  readonly sheet: string;
  /** What the buttons do. */
  readonly actions: FindingActions;
  /** Whether it says itself what to do; not where that is said once for several. */
  readonly isAdvising: boolean;
}

/** One finding: what is wrong, the cells, what to do, the fix. */
export function FindingEntry({ finding, sheet, actions, isAdvising }: FindingEntryProps): ReactElement {
  const styles = useFindingItemStyles();
  const { fix } = finding;
  return (
    <div className={styles.entry}>
      <p className={styles.message}>{messageOf(finding)}</p>
      <CellButtons cells={finding.cells} sheet={sheet} onSelect={actions.select} />
      {isAdvising && <p className={styles.advice}>{suggestionOf(finding)}</p>}
      {fix !== null && (
        <FixButton
          steps={fixSteps(fix, sheet)}
          onFix={() => {
            actions.fix([finding]);
          }}
        />
      )}
    </div>
  );
}
