import { useMemo, useRef, useState, type ReactElement } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { Answer } from '../Answer/Answer';
import { standingSentences } from '../Answer/standing';
import { answerView } from '../Answer/view';
import { landmarks } from '../messages.en';
import { Progress } from '../Progress/Progress';
import type { Desk } from '../session/desk';
import type { Session } from '../session/session';
import { useSession } from '../session/useSession';
import { themeFor, type Scheme } from '../theme/theme';
import { useColorScheme } from '../theme/useColorScheme';
import { useSurface } from '../theme/useSurface';
import { useAppStyles } from './App.styles';
import { Buttons } from './Buttons';
import { Messages } from './Messages';
import { Parts } from './Parts';
import { usePanel } from './usePanel';
import { useRescuedFocus } from './useRescuedFocus';
import { useSpoken } from './useSpoken';
import type { Wings } from './wings';

/** Under which name the preparer is remembered on this machine. */
const PREPARED_BY = 'held-split.prepared-by';

export interface AppProps {
  readonly session: Session;
  readonly desk: Desk;
  /** How the parts below the buttons are loaded. */
  readonly wings: Wings;
  /** Excel's own theme, where it says so; asked once Excel is there. */
  readonly officeScheme: () => Scheme | null;
}

/** The pane, from top to bottom: answer, messages, the one button, lines and findings, what will be written, the notes. */
export function App({ session, desk, wings, officeScheme }: AppProps): ReactElement {
  const styles = useAppStyles();
  const state = useSession(session);
  // Excel tells its theme once it is there.
  const scheme = useMemo(() => (state.stage === 'ready' ? officeScheme() : null), [officeScheme, state.stage]);
  const surface = useSurface(scheme);
  useColorScheme(surface);
  const { panel, show, close } = usePanel();
  const [preparedBy, setPreparedBy] = useState(() => desk.recall(PREPARED_BY));
  const heading = useRef<HTMLHeadingElement>(null);
  useRescuedFocus(heading);
  const view = answerView(state);
  const spoken = useSpoken(view.sentence, state.last);
  const { last, task, isStale, notice } = state;
  return (
    <FluentProvider theme={themeFor(surface)} className={styles.provider}>
      <main className={styles.main} aria-label={landmarks.main}>
        <div role="status" className={styles.spoken}>
          {spoken}
        </div>
        <Answer view={view} isStale={isStale} headingRef={heading} />
        {last !== null &&
          // What was just written is said below, and once is enough.
          notice?.kind !== 'written' &&
          standingSentences(last).map((sentence) => (
            <p key={sentence} className={styles.standing}>
              {sentence}
            </p>
          ))}
        <Messages state={state} session={session} />
        <Buttons state={state} session={session} preparedBy={preparedBy} panel={panel} onPanel={show} />
        {task?.isSlow === true && <Progress task={task} onCancel={session.cancel} />}
        <Parts
          state={state}
          session={session}
          wings={wings}
          desk={desk}
          preparedBy={preparedBy}
          onPreparedBy={(name) => {
            setPreparedBy(name);
            desk.remember(PREPARED_BY, name);
          }}
          panel={panel}
          onClose={close}
        />
      </main>
    </FluentProvider>
  );
}
