import { useMemo, type ReactElement } from 'react';
import type { Finding } from '../../domain/model';
import type { Place } from '../../domain/sheet';
import { FirstRun } from '../FirstRun/FirstRun';
import type { Desk } from '../session/desk';
import { noSheetOf, type SessionState } from '../session/model';
import type { Session } from '../session/session';
import type { FindingActions } from '../shared/actions';
import { rulePage } from './links';
import type { Panel } from './usePanel';
import { Wing } from './Wing';
import type { Wings } from './wings';

export interface PartsProps {
  readonly state: SessionState;
  readonly session: Session;
  /** How the parts are loaded. */
  readonly wings: Wings;
  readonly desk: Desk;
  /** Who prepares the notes; the empty text where nobody said. */
  readonly preparedBy: string;
  readonly onPreparedBy: (name: string) => void;
  /** The panel that is open, or `null`. */
  readonly panel: Panel | null;
  readonly onClose: () => void;
}

/** What follows the buttons: an open panel, the lines with their findings, what will be written, the notes. */
export function Parts(props: PartsProps): ReactElement | null {
  const { state, session, wings, desk, preparedBy, onPreparedBy, panel, onClose } = props;
  const actions = useMemo(() => actionsOf(session), [session]);
  const { last } = state;
  if (last === null) return null;
  const noSheet = noSheetOf(state);
  return (
    <>
      {panel === 'remove' && <Wing load={wings.remove} props={{ last, session, onClose }} />}
      {(panel === 'setup' || noSheet?.why === 'several') && (
        <Wing load={wings.setup} props={{ last, session, isAsked: panel === 'setup', onClose }} />
      )}
      {noSheet?.why === 'none' && <FirstRun />}
      {noSheet === null && <Wing load={wings.lines} props={{ last, actions }} />}
      {last.answered.outcome.kind === 'checked' && (
        <Wing load={wings.writing} props={{ last, desk, session, preparedBy, onPreparedBy }} />
      )}
    </>
  );
}

/** What the buttons of findings do. */
function actionsOf(session: Session): FindingActions {
  return {
    select: (places: readonly Place[]) => {
      void session.select(places);
    },
    fix: (findings: readonly Finding[]) => {
      void session.fix(findings);
    },
    rulePage,
  };
}
