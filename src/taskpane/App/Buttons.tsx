import { useMemo, type ReactElement } from 'react';
import { Button, Link } from '@fluentui/react-components';
import { actions as words, source } from '../messages.en';
import { combineFixes } from '../session/all-fixes';
import type { SessionState } from '../session/model';
import type { Session } from '../session/session';
import { fixableFindings, primaryOf, secondaryOf, type Primary, type Secondary } from './actions';
import { useAppStyles } from './App.styles';
import type { Panel } from './usePanel';

export interface ButtonsProps {
  readonly state: SessionState;
  readonly session: Session;
  /** Who prepares the notes; the empty text where nobody said. */
  readonly preparedBy: string;
  /** The panel that is open, or `null`. */
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel | null) => void;
}

const LABELS: Readonly<Record<Secondary, string>> = {
  check: words.checkAgain,
  writeAgain: words.writeAgain,
  undo: words.undo,
  setup: source.change,
  remove: words.remove,
};

/** The one button, whose label says what will happen, and what else can be done as links under it. */
export function Buttons({ state, session, preparedBy, panel, onPanel }: ButtonsProps): ReactElement {
  const styles = useAppStyles();
  const primary = primaryOf(state);
  const { last, isStale } = state;
  const fixable = useMemo(() => fixableFindings({ last, isStale }), [last, isStale]);
  const { fixes } = useMemo(() => combineFixes(fixable), [fixable]);
  const isBusy = state.stage !== 'ready' || (state.task !== null && !state.task.isQuiet);
  const begin: Readonly<Record<Primary['does'] | Secondary, () => unknown>> = {
    check: () => session.check(),
    write: () => session.write(preparedBy),
    writeAgain: () => session.write(preparedBy),
    sample: () => session.insertSample(),
    columns: () => {
      onPanel('setup');
    },
    undo: () => session.undo(),
    setup: () => {
      onPanel(panel === 'setup' ? null : 'setup');
    },
    remove: () => {
      onPanel(panel === 'remove' ? null : 'remove');
    },
  };
  return (
    <div role="group" aria-label={words.group} className={styles.group}>
      {primary !== null && (
        <Button
          appearance="primary"
          className={styles.primary}
          disabledFocusable={isBusy}
          onClick={() => {
            begin[primary.does]();
          }}
        >
          {primary.label}
        </Button>
      )}
      {fixes > 0 && (
        <Button
          className={styles.primary}
          disabledFocusable={isBusy}
          onClick={() => {
            void session.fix(fixable);
          }}
        >
          {words.fixAll(fixes)}
        </Button>
      )}
      {secondaryOf(state).map((action) => (
        <Link
          key={action}
          as="button"
          className={styles.link}
          disabledFocusable={isBusy}
          {...((action === 'setup' || action === 'remove') && { 'aria-expanded': panel === action })}
          onClick={() => {
            begin[action]();
          }}
        >
          {LABELS[action]}
        </Link>
      ))}
    </div>
  );
}
