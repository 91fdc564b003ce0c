import { useEffect, type ReactElement } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { schemeOf } from '../add-in/media';
import { AddInContext, useManifest } from '../add-in/useAddIn';
import type { Desk } from '../desk/desk';
import { DeskContext, useDeskState } from '../desk/useDesk';
import { ErrorBoundary } from '../shared/ErrorBoundary';
import { parts, windowTitle } from './messages.en';
import { FLUENT_THEMES } from './themes';
import { Workplace } from './Workplace';

/** The stand-in Excel. */
export function App({ desk }: { readonly desk: Desk }): ReactElement {
  return (
    <DeskContext value={desk}>
      <Themed />
    </DeskContext>
  );
}

const FILLING = { height: '100%' } as const;

function Themed(): ReactElement {
  const theme = useDeskState((state) => state.theme);
  const addIn = useManifest(useDeskState((state) => state.language));
  const scheme = schemeOf(theme);
  useEffect(() => {
    // What the browser draws itself: scroll bars, lists, and the ground of the page.
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  useWindowTitle();
  return (
    // No class: Fluent would put it on what is drawn over the page too.
    <FluentProvider theme={FLUENT_THEMES[theme]} style={FILLING}>
      <ErrorBoundary part={parts.page}>
        <AddInContext value={addIn}>
          <Workplace />
        </AddInContext>
      </ErrorBoundary>
    </FluentProvider>
  );
}

function useWindowTitle(): void {
  const title = useDeskState(({ excel, isUnsaved }) => windowTitle(excel.book.name, isUnsaved));
  useEffect(() => {
    document.title = title;
  }, [title]);
}
