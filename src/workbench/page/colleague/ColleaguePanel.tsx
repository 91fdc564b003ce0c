import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { Button, Field, MessageBar, MessageBarActions, MessageBarBody, Select } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useDesk, useDeskState } from '../desk/useDesk';
import type { Act } from './acts';
import { CellForm } from './CellForm';
import { colleagueOf, type ColleagueState } from './colleague';
import { useColleagueStyles } from './ColleaguePanel.styles';
import { panel as words } from './messages.en';
import { RowActs } from './RowActs';
import { SheetActs } from './SheetActs';
import { suggestedCount, suggestedLabel } from './suggestions';
import { useTargets } from './useTargets';

export interface ColleaguePanelProps {
  readonly onClose: () => void;
  /** The clock of the log. */
  readonly now?: () => Date;
}

const machineTime = (): Date => new Date();

/** Does to the workbook what another person would do to it while the pane is open. */
export function ColleaguePanel({ onClose, now = machineTime }: ColleaguePanelProps): ReactElement {
  const styles = useColleagueStyles();
  const desk = useDesk();
  const excel = useDeskState((state) => state.excel);
  // What is offered is of the workbook as it is now.
  useDeskState((state) => state.version);
  const colleague = colleagueOf(excel);
  const state = useSyncExternalStore(colleague.subscribe, () => colleague.state);
  const targets = useTargets();
  const titleId = useId();
  /** How many round trips are to go by; 0: none. */
  const [roundTrip, setRoundTrip] = useState(0);

  function onAct(act: Act): boolean {
    // Somebody who looks here is done with the cell.
    if (!desk.endEdit()) return false;
    if (roundTrip === 0) return colleague.act(act, now);
    colleague.arm(act, roundTrip, now);
    return true;
  }

  const common = { colleague, onAct };
  return (
    <aside aria-labelledby={titleId} className={styles.root}>
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {words.title}
        </h2>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={words.close} onClick={onClose} />
      </div>
      <p className={styles.text}>{words.intro}</p>
      <Field label={words.when} {...(roundTrip > 0 && { hint: words.timesHint })}>
        <Select
          className={styles.select}
          value={String(roundTrip)}
          onChange={(_, { value }) => {
            setRoundTrip(Number(value));
          }}
        >
          {words.times.map((time, index) => (
            <option key={time} value={index}>
              {time}
            </option>
          ))}
        </Select>
      </Field>
      <CellForm {...common} kind="count" target={targets.count} suggest={suggestedCount} />
      <CellForm {...common} kind="bag" target={targets.bag} suggest={suggestedLabel} />
      <SheetActs {...common} />
      <RowActs {...common} held={targets.held} />
      <div className={styles.done}>
        <Said
          state={state}
          onDisarm={() => {
            colleague.disarm();
          }}
        />
        <Log lines={state.log} />
      </div>
    </aside>
  );
}

/** What waits to happen, and what was refused. */
function Said({ state, onDisarm }: { readonly state: ColleagueState; readonly onDisarm: () => void }): ReactElement {
  const { armed, refusal } = state;
  return (
    <>
      {armed !== null && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>{words.armed(armed.offer, armed.roundTrip)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onDisarm}>
              {words.disarm}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {refusal !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{words.refused(refusal)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Log({ lines }: { readonly lines: readonly string[] }): ReactElement {
  const styles = useColleagueStyles();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The latest line is the one to be read.
    place.current?.scrollTo({ top: place.current.scrollHeight });
  }, [lines]);
  return (
    <section aria-labelledby={id} className={styles.logSection}>
      <h3 id={id} className={styles.heading}>
        {words.log}
      </h3>
      <div ref={place} role="log" aria-labelledby={id} tabIndex={0} className={styles.log}>
        {lines.length === 0 && <p className={styles.text}>{words.logEmpty}</p>}
        {lines.map((line, index) => (
          // The same thing can be done twice within a minute.
          <p key={index} className={styles.text}>
            {line}
          </p>
        ))}
      </div>
    </section>
  );
}
