import { useRef, useState, type ReactElement } from 'react';
import { Tab, TabList, Toolbar } from '@fluentui/react-components';
import type { AddIn, RibbonControl } from '../add-in/manifest';
import { usePane } from '../add-in/pane';
import { useAddIn } from '../add-in/useAddIn';
import { useDesk, useDeskState } from '../desk/useDesk';
import { Trouble } from '../shared/Trouble';
import { Callout } from './Callout';
import { ribbon as words } from './messages.en';
import { useRibbonStyles } from './Ribbon.styles';
import { RibbonButton } from './RibbonButton';
import { tabName } from './tab-names';
import { useCommands } from './useCommands';

/** The ribbon, as the add-in's manifest has it: the tab that it names, with its groups and buttons. */
export function Ribbon(): ReactElement {
  const styles = useRibbonStyles();
  const reading = useAddIn();
  switch (reading.kind) {
    case 'coming':
      return <div className={styles.empty} />;
    case 'trouble':
      return <Trouble sentence={reading.sentence} />;
    case 'read':
      return <RibbonOf addIn={reading.addIn} />;
  }
}

const PANEL = 'ribbon-panel';
const TAB = 'ribbon-tab';

function RibbonOf({ addIn }: { readonly addIn: AddIn }): ReactElement {
  const styles = useRibbonStyles();
  const desk = useDesk();
  const language = useDeskState((state) => state.language);
  const isPaneOpen = useDeskState((state) => state.isPaneOpen);
  const pane = usePane();
  const { busy, run } = useCommands(desk, addIn);
  const [isCalling, setCalling] = useState(true);
  const firstGroup = useRef<HTMLDivElement>(null);
  const { tab, groups, getStarted } = addIn;
  const use = (control: RibbonControl): void => {
    setCalling(false);
    const { action } = control;
    if (action.kind === 'showPane') pane.open(action.url);
    else run(control, action.functionName);
  };
  return (
    // The words are the add-in's, in the language that Excel is shown in.
    <div className={styles.root} lang={language}>
      <TabList selectedValue={tab.id} size="small" className={styles.tabs} aria-label={words.tabs}>
        <Tab id={TAB} value={tab.id} aria-controls={PANEL}>
          {tab.label ?? tabName(tab.id, language)}
        </Tab>
      </TabList>
      <div role="tabpanel" id={PANEL} aria-labelledby={TAB} className={styles.panel}>
        <Toolbar className={styles.toolbar} aria-labelledby={TAB}>
          {groups.map((group, at) => (
            <div
              key={group.id}
              ref={at === 0 ? firstGroup : null}
              role="group"
              aria-label={group.label}
              className={styles.group}
            >
              <div className={styles.buttons}>
                {group.controls.map((control) => (
                  <RibbonButton
                    key={control.id}
                    control={control}
                    isBusy={busy.has(control.id)}
                    isPressed={isPaneOpen && isShown(control, pane.url)}
                    onUse={use}
                  />
                ))}
              </div>
              <span className={styles.label} aria-hidden="true">
                {group.label}
              </span>
            </div>
          ))}
        </Toolbar>
        {getStarted !== null && isCalling && (
          <Callout
            title={getStarted.title}
            text={getStarted.description}
            target={firstGroup}
            onDismiss={() => {
              setCalling(false);
            }}
          />
        )}
      </div>
    </div>
  );
}

function isShown({ action }: RibbonControl, url: string | null): boolean {
  return action.kind === 'showPane' && (url === null || action.url === url);
}
