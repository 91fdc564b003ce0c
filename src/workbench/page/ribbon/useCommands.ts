import { useCallback, useEffect, useRef, useState } from 'react';
import { NotStarted, runCommand } from '../add-in/mount';
import { troubles as pageTroubles } from '../add-in/messages.en';
import type { AddIn, RibbonControl } from '../add-in/manifest';
import { sentenceOf, type Desk } from '../desk/desk';
import { troubles } from './messages.en';

/** What Office.js answers for a function that its page does not have (PROTOCOL: `appCommandInvoked`). */
const NO_FUNCTION = 11_101;

/** Runs the functions of ribbon buttons. */
export interface Commands {
  /** Ids of the buttons whose function is at work. */
  readonly busy: ReadonlySet<string>;
  readonly run: (control: RibbonControl, functionName: string) => void;
}

/** Runs functions of the add-in in its page behind the ribbon, and says what went wrong. */
export function useCommands(desk: Desk, addIn: AddIn): Commands {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const running = useRef(new Set<string>());
  const behind = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const place = document.createElement('div');
    place.hidden = true;
    document.body.append(place);
    behind.current = place;
    return () => {
      place.remove();
    };
  }, []);

  const run = useCallback(
    (control: RibbonControl, functionName: string): void => {
      const place = behind.current;
      // A second click while the first is at work is none, as in Excel.
      if (place === null || running.current.has(control.id)) return;
      const show = (): void => {
        setBusy(new Set(running.current));
      };
      running.current.add(control.id);
      show();
      void outcome(desk, addIn, { control, functionName, place }).then((trouble) => {
        running.current.delete(control.id);
        show();
        if (trouble !== null) desk.say({ kind: 'refused', text: trouble });
      });
    },
    [addIn, desk],
  );
  return { busy, run };
}

interface Click {
  readonly control: RibbonControl;
  readonly functionName: string;
  readonly place: Element;
}

/** Runs a function to its end; gives what went wrong, or `null`. */
async function outcome(desk: Desk, addIn: AddIn, { control, functionName, place }: Click): Promise<string | null> {
  const { functionFile, displayName } = addIn;
  if (functionFile === null) return troubles.noPage(control.label);
  const { excel, language } = desk.state;
  try {
    const { status } = await runCommand(
      { excel, page: functionFile, title: displayName, into: place, language },
      { button: control.id, functionName },
    );
    if (status === 0) return null;
    return status === NO_FUNCTION
      ? troubles.noFunction(control.label, functionName)
      : troubles.failed(control.label, status);
  } catch (error) {
    if (error instanceof NotStarted) return pageTroubles.silent(displayName);
    return sentenceOf(error);
  }
}
