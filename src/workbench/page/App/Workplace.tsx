import { useRef, useState, type ReactElement } from 'react';
import { PaneContext } from '../add-in/pane';
import { FormulaBar } from '../bars/FormulaBar';
import { SheetTabs } from '../bars/SheetTabs';
import { StatusBar } from '../bars/StatusBar';
import { ColleaguePanel } from '../colleague/ColleaguePanel';
import { useDesk, useDeskState } from '../desk/useDesk';
import { DropPlace } from '../files/DropPlace';
import { Grid } from '../grid/Grid';
import { Ribbon } from '../ribbon/Ribbon';
import { ErrorBoundary } from '../shared/ErrorBoundary';
import { TitleBar } from '../title/TitleBar';
import { useAppStyles } from './App.styles';
import { parts, places } from './messages.en';
import { NoticeBar } from './NoticeBar';
import { PaneSide } from './PaneSide';
import { usePaneControl } from './usePaneControl';
import { useRegions } from './useRegions';

/** The page from top to bottom: title, ribbon, what was said, formula bar; colleague, sheet and pane side by side; status. */
export function Workplace(): ReactElement {
  const styles = useAppStyles();
  const desk = useDesk();
  const root = useRef<HTMLDivElement>(null);
  const [isColleagueHere, setColleagueHere] = useState(false);
  const opening = useDeskState((state) => state.opening);
  const { pane, onPage } = usePaneControl(desk);
  const regions = useRegions({ root, desk, focusPane: pane.focus });
  const closePane = (): void => {
    pane.close();
    regions.toSheet();
  };
  return (
    <PaneContext value={{ ...pane, close: closePane }}>
      <DropPlace>
        <div ref={root} className={styles.root}>
          <header className={styles.bar}>
            <ErrorBoundary part={parts.title} retryOn={opening}>
              <TitleBar
                isColleagueHere={isColleagueHere}
                onColleague={() => {
                  setColleagueHere(!isColleagueHere);
                }}
              />
            </ErrorBoundary>
          </header>
          <section className={styles.ribbon} aria-label={places.ribbon} data-region="ribbon">
            <ErrorBoundary part={parts.ribbon}>
              <Ribbon />
            </ErrorBoundary>
          </section>
          <NoticeBar />
          <section className={styles.bar} aria-label={places.formulaBar} data-beside="grid">
            <ErrorBoundary part={parts.formulaBar} retryOn={opening}>
              <FormulaBar />
            </ErrorBoundary>
          </section>
          <div className={styles.middle}>
            <SheetPlace opening={opening} />
            {isColleagueHere && (
              <div className={styles.colleague} data-region="colleague">
                <ErrorBoundary part={parts.colleague} retryOn={opening}>
                  <ColleaguePanel
                    onClose={() => {
                      setColleagueHere(false);
                      regions.toSheet();
                    }}
                  />
                </ErrorBoundary>
              </div>
            )}
            <PaneSide onExit={regions.leavePane} onPage={onPage} />
          </div>
          <footer className={styles.bar}>
            <ErrorBoundary part={parts.status} retryOn={opening}>
              <StatusBar />
            </ErrorBoundary>
          </footer>
        </div>
      </DropPlace>
    </PaneContext>
  );
}

/** The sheet and its tabs. */
function SheetPlace({ opening }: { readonly opening: number }): ReactElement {
  const styles = useAppStyles();
  return (
    <main className={styles.sheet} aria-label={places.sheet}>
      <div className={styles.grid} data-region="grid">
        <ErrorBoundary part={parts.grid} retryOn={opening}>
          <Grid />
        </ErrorBoundary>
      </div>
      <div className={styles.bar} data-region="tabs">
        <ErrorBoundary part={parts.tabs} retryOn={opening}>
          <SheetTabs />
        </ErrorBoundary>
      </div>
    </main>
  );
}
