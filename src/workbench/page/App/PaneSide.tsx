import { useState, type ReactElement } from 'react';
import type { Mounted } from '../add-in/mount';
import type { AddIn } from '../add-in/manifest';
import { usePane } from '../add-in/pane';
import { useAddIn } from '../add-in/useAddIn';
import { useDeskState } from '../desk/useDesk';
import { ErrorBoundary } from '../shared/ErrorBoundary';
import { useAppStyles } from './App.styles';
import { parts, places } from './messages.en';
import { PanePlace } from './PanePlace';
import type { Exit } from './regions';
import { Splitter } from './Splitter';
import { USUAL } from './width';

const PANE_ID = 'add-in-pane';

export interface PaneSideProps {
  readonly onExit: (exit: Exit) => void;
  readonly onPage: (page: { readonly current: Mounted | null } | null) => void;
}

/** The side of the page that the pane is on, while it is open. Its width is kept for as long as the page is. */
export function PaneSide({ onExit, onPage }: PaneSideProps): ReactElement | null {
  const styles = useAppStyles();
  const isOpen = useDeskState((state) => state.isPaneOpen);
  const opening = useDeskState((state) => state.opening);
  const [width, setWidth] = useState(USUAL);
  const reading = useAddIn();
  const { url } = usePane();
  if (!isOpen || reading.kind !== 'read') return null;
  const { addIn } = reading;
  const page = url ?? firstPage(addIn);
  if (page === null) return null;
  return (
    <section
      className={styles.pane}
      style={{ width }}
      id={PANE_ID}
      data-beside="pane"
      aria-label={places.pane(addIn.displayName)}
    >
      <Splitter controls={PANE_ID} name={addIn.displayName} width={width} onWidth={setWidth} />
      <div className={styles.panePlace} data-region="pane">
        <ErrorBoundary part={parts.pane} retryOn={opening}>
          <PanePlace addIn={addIn} url={page} onExit={onExit} onPage={onPage} />
        </ErrorBoundary>
      </div>
    </section>
  );
}

/** The page that the first of the ribbon's buttons opens. */
function firstPage({ groups }: AddIn): string | null {
  const actions = groups.flatMap(({ controls }) => controls.map(({ action }) => action));
  return actions.find((action) => action.kind === 'showPane')?.url ?? null;
}
