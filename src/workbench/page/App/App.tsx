import { type ReactElement, useState } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { FormulaBar } from '../bars/FormulaBar';
import { SheetTabs } from '../bars/SheetTabs';
import { StatusBar } from '../bars/StatusBar';
import { ColleaguePanel } from '../colleague/ColleaguePanel';
import type { Desk } from '../desk/desk';
import { DeskContext } from '../desk/useDesk';
import { Grid } from '../grid/Grid';
import { Ribbon } from '../ribbon/Ribbon';
import { TitleBar } from '../title/TitleBar';
import { PanePlace } from './PanePlace';

/** The stand-in Excel, from top to bottom: title, ribbon, formula bar, grid, tabs, status; the pane at the right. */
export function App({ desk }: { readonly desk: Desk }): ReactElement {
  const [isColleagueHere] = useState(false);
  return (
    <DeskContext value={desk}>
      <FluentProvider>
        <TitleBar />
        <Ribbon />
        <FormulaBar />
        <Grid />
        <SheetTabs />
        <StatusBar />
        {isColleagueHere && <ColleaguePanel />}
        <PanePlace />
      </FluentProvider>
    </DeskContext>
  );
}
