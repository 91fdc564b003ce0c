/** The whole page over a real desk; the pages of the add-in are not loaded, but what is asked of them is kept. */
import '../../../../taskpane/support/browser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { CommandOutcome, FocusWay } from '../../../../../src/workbench/channel';
import type { Mounted, MountRequest } from '../../../../../src/workbench/page/add-in/mount';
import { App } from '../../../../../src/workbench/page/App/App';
import { Desk } from '../../../../../src/workbench/page/desk/desk';
import { openModel } from '../../../../../src/workbench/model';

const root = join(__dirname, '../../../../..');
const OWN = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** A page of the add-in that is open. */
export interface OpenedPage {
  readonly request: MountRequest;
  readonly focused: readonly FocusWay[];
  readonly isGone: () => boolean;
}

/** A function of the ribbon that is at work until the test ends it. */
export interface RunningCommand {
  readonly request: Omit<MountRequest, 'hidden'>;
  readonly button: string;
  readonly functionName: string;
  readonly end: (outcome: Partial<CommandOutcome> | Error) => Promise<void>;
}

const opened: OpenedPage[] = [];
const running: RunningCommand[] = [];

/** Stands for `mount` of `add-in/mount`. */
export function mountPretended(request: MountRequest): Mounted {
  const element = document.createElement('iframe');
  element.title = request.title;
  request.into.append(element);
  const focused: FocusWay[] = [];
  opened.push({ request, focused, isGone: () => !element.isConnected });
  return {
    element,
    channel: {
      met: Promise.resolve(),
      push: () => undefined,
      pushSettingsChanged: () => undefined,
      pushSelectionChanged: () => undefined,
      runCommand: () => Promise.reject(new Error('No command is run in the pane.')),
      focus: (way) => focused.push(way),
      fail: () => undefined,
      clearFaults: () => undefined,
      roundTrips: () => 0,
      close: () => undefined,
    },
    unmount: () => {
      element.remove();
    },
  };
}

/** Stands for `runCommand` of `add-in/mount`. */
export function runPretended(
  request: Omit<MountRequest, 'hidden'>,
  command: { readonly button: string; readonly functionName: string },
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    running.push({
      request,
      ...command,
      end: (outcome) =>
        act(async () => {
          if (outcome instanceof Error) reject(outcome);
          else resolve({ status: 0, event: '', ...outcome });
          await Promise.resolve();
        }),
    });
  });
}

export interface Page {
  readonly desk: Desk;
  readonly user: UserEvent;
  /** Pages that were opened in the pane, the last one last. */
  readonly opened: readonly OpenedPage[];
  readonly running: readonly RunningCommand[];
  /** Something that happens beside the page. */
  readonly beside: (happening: () => void) => Promise<void>;
  /** The add-in reports a number to its host. */
  readonly report: (action: number) => Promise<void>;
}

export interface PageOptions {
  /** Another manifest; `null`: it does not come. */
  readonly manifest?: string | null;
}

/** Shows the page with a sample open, and waits until its manifest was read. */
export async function openPage({ manifest = OWN }: PageOptions = {}): Promise<Page> {
  opened.length = 0;
  running.length = 0;
  globalThis.fetch = () =>
    Promise.resolve({ ok: manifest !== null, status: 404, text: () => Promise.resolve(manifest) } as Response);
  const desk = new Desk();
  desk.open(openModel(new Uint8Array(readFileSync(join(root, 'assets/samples/model.xlsx'))), 'model.xlsx'));
  const beside = async (happening: () => void): Promise<void> => {
    await act(async () => {
      happening();
      await Promise.resolve();
    });
  };
  render(<App desk={desk} />);
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
  return {
    desk,
    user: userEvent.setup(),
    opened,
    running,
    beside,
    report: (action) => beside(() => opened.at(-1)?.request.onNotified?.(action)),
  };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/** What has the focus: its role and name, or the frame's title. */
export function focused(): string {
  const { activeElement: element } = document;
  if (element === null || element === document.body) return 'nothing';
  const name = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.textContent;
  return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name}`.trim();
}
