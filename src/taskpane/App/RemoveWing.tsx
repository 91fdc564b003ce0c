import { useMemo, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { describePlan } from '../../workbook/describe';
import { planRemove } from '../../workbook/plan-remove';
import { actions as words, removing } from '../messages.en';
import type { LastCheck } from '../session/model';
import type { Session } from '../session/session';
import { Panel } from './Panel';
import { usePanelStyles } from './Panel.styles';

export interface RemoveWingProps {
  readonly last: LastCheck;
  readonly session: Pick<Session, 'remove'>;
  readonly onClose: () => void;
}

/** Asks before anything is removed, and says what will be. Asked in the pane, since Excel shows no message of a page. */
export function RemoveWing({ last, session, onClose }: RemoveWingProps): ReactElement {
  const styles = usePanelStyles();
  const { snapshot } = last.taken;
  const plan = useMemo(() => planRemove(snapshot), [snapshot]);
  const isEmpty = plan.steps.length === 0;
  return (
    <Panel heading={removing.heading}>
      <p className={styles.text}>{describePlan(plan)}.</p>
      <p className={styles.text}>{removing.stays}</p>
      <div className={styles.buttons}>
        {!isEmpty && (
          <Button
            className={styles.button}
            onClick={() => {
              void session.remove().then(onClose);
            }}
          >
            {removing.confirm}
          </Button>
        )}
        <Button className={styles.button} appearance="subtle" onClick={onClose}>
          {isEmpty ? words.close : removing.keep}
        </Button>
      </div>
    </Panel>
  );
}
