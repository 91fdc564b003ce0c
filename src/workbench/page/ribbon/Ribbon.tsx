import { useState, type ReactElement } from 'react';
import type { AddIn, RibbonControl, RibbonGroup } from '../add-in/manifest';
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
import { useRoving, type Roving } from './useRoving';

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
  const { tab, groups, getStarted } = addIn;
  const roving = useRoving(groups.flatMap(({ controls }) => controls.map(({ id }) => id)));
  const use = (control: RibbonControl): void => {
    setCalling(false);
    const { action } = control;
    if (action.kind === 'showPane') pane.open(action.url);
    else run(control, action.functionName);
  };
  const stateOf = ({ id, action }: RibbonControl): 'busy' | 'shown' | null => {
    if (busy.has(id)) return 'busy';
    const isShown = action.kind === 'showPane' && isPaneOpen && (pane.url ?? action.url) === action.url;
    return isShown ? 'shown' : null;
  };
  return (
    // The words are the add-in's, in the language that Excel is shown in.
    <div className={styles.root} lang={language}>
      <div role="tablist" className={styles.tabs} aria-label={words.tabs}>
        <button type="button" role="tab" id={TAB} aria-selected="true" aria-controls={PANEL} className={styles.tab}>
          {tab.label ?? tabName(tab.id, language)}
        </button>
      </div>
      <div role="tabpanel" id={PANEL} aria-labelledby={TAB} className={styles.panel}>
        <div role="toolbar" className={styles.toolbar} aria-labelledby={TAB} {...roving.handlers}>
          {groups.map((group) => (
            <Group key={group.id} {...{ group, roving, stateOf }} onUse={use} />
          ))}
        </div>
        {getStarted !== null && isCalling && (
          <Callout
            title={getStarted.title}
            text={getStarted.description}
            onDismiss={() => {
              setCalling(false);
            }}
          />
        )}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly group: RibbonGroup;
  readonly roving: Roving;
  readonly stateOf: (control: RibbonControl) => 'busy' | 'shown' | null;
  readonly onUse: (control: RibbonControl) => void;
}

function Group({ group, roving, stateOf, onUse }: GroupProps): ReactElement {
  const styles = useRibbonStyles();
  // Where the tips are drawn: within the ribbon, so that they are part of it for a screen reader too.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <div ref={setPlace} role="group" aria-label={group.label} className={styles.group}>
      <div className={styles.buttons}>
        {group.controls.map((control) => (
          <RibbonButton
            key={control.id}
            control={control}
            state={stateOf(control)}
            tabIndex={roving.tabIndexOf(control.id)}
            tipPlace={place}
            onUse={onUse}
          />
        ))}
      </div>
      <span className={styles.label} aria-hidden="true">
        {group.label}
      </span>
    </div>
  );
}
