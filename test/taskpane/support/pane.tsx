/** The whole pane over a workbook file, for tests that do what a buyer does. */
import './browser';
import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../../src/taskpane/App/App';
import { LinesWing } from '../../../src/taskpane/App/LinesWing';
import { RemoveWing } from '../../../src/taskpane/App/RemoveWing';
import { SetupWing } from '../../../src/taskpane/App/SetupWing';
import type { Wings } from '../../../src/taskpane/App/wings';
import { WritingWing } from '../../../src/taskpane/App/WritingWing';
import * as brain from '../../../src/taskpane/session/brain';
import type { CopyContent, Desk } from '../../../src/taskpane/session/desk';
import { Session, type Opened } from '../../../src/taskpane/session/session';
import type { Scheme } from '../../../src/taskpane/theme/theme';
import { ManualClock, settled } from './clock';
import type { FileDoor } from './file-door';

/** A desk that keeps what is put on it. */
export class TestDesk implements Desk {
  readonly copied: CopyContent[] = [];
  readonly mails: string[] = [];
  readonly memory = new Map<string, string>();
  canCopy = true;

  readonly copy = (content: CopyContent): Promise<boolean> => {
    if (this.canCopy) this.copied.push(content);
    return Promise.resolve(this.canCopy);
  };

  readonly openMail = (address: string): void => {
    this.mails.push(address);
  };

  readonly recall = (name: string): string => this.memory.get(name) ?? '';

  readonly remember = (name: string, value: string): void => {
    this.memory.set(name, value);
  };
}

/** The parts of the pane, each there when it is asked for. */
const wings: Wings = {
  lines: () => Promise.resolve(LinesWing),
  writing: () => Promise.resolve(WritingWing),
  setup: () => Promise.resolve(SetupWing),
  remove: () => Promise.resolve(RemoveWing),
};

/** A pane on the screen. */
export interface Pane {
  readonly session: Session;
  readonly clock: ManualClock;
  readonly desk: TestDesk;
  readonly user: UserEvent;
  /** The first line. */
  readonly answer: () => string;
  /** What a screen reader was last given to say of the answer. */
  readonly spoken: () => string;
  /** Clicks a button by its name, and waits until all has settled. */
  readonly click: (name: string | RegExp) => Promise<void>;
  readonly settle: () => Promise<void>;
  /** Something that happens in Excel beside the pane. */
  readonly beside: (happening: () => void) => Promise<void>;
}

export interface PaneOptions {
  readonly opened?: Promise<Opened>;
  readonly desk?: TestDesk;
  readonly scheme?: Scheme;
  /** Parts that are loaded in another way. */
  readonly wings?: Partial<Wings>;
}

/** Media queries that hold; set before the pane is opened. */
export const media = new Set<string>();

/** jsdom knows no media queries. */
export function provideMedia(): void {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: (query: string) => ({
      matches: media.has(query),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
}

/** Opens the pane, and waits for the first answer. */
export async function openPane(door: FileDoor, options: PaneOptions = {}): Promise<Pane> {
  provideMedia();
  const { desk = new TestDesk(), opened = Promise.resolve<Opened>({ kind: 'open', door }), scheme = null } = options;
  const clock = new ManualClock();
  const session = new Session({ open: () => opened, loadBrain: () => Promise.resolve(brain), clock });
  const user = userEvent.setup();
  const settle = async (): Promise<void> => {
    await act(settled);
  };
  render(<App session={session} desk={desk} wings={{ ...wings, ...options.wings }} officeScheme={() => scheme} />);
  await act(async () => {
    void session.start();
    await settled();
  });
  return {
    session,
    clock,
    desk,
    user,
    settle,
    beside: async (happening) => {
      await act(async () => {
        happening();
        await settled();
      });
    },
    answer: () => screen.getByRole('heading', { level: 1 }).textContent,
    spoken: () => screen.getAllByRole('status')[0]?.textContent ?? '',
    click: async (name) => {
      await user.click(screen.getByRole('button', { name }));
      await settle();
    },
  };
}
