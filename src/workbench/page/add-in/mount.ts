/** Puts a page of an add-in into a frame of this page and connects it with a workbook. */
import { type Channel, type Facts, frameFor, framePort, openChannel } from '../../channel';
import type { StandIn } from '../../stand-in';

/** What is put where. */
export interface MountRequest {
  readonly excel: StandIn;
  /** Address of the add-in's page; on the origin of this page, or Office.js takes the host for an impostor. */
  readonly page: string;
  /** What a screen reader calls the frame. */
  readonly title: string;
  readonly into: Element;
  /** A page that nobody sees, such as the one behind the ribbon. */
  readonly hidden?: boolean;
  /** Language of Excel's menus, as `en-US`. */
  readonly language?: string;
  /** What differs from the usual Excel. */
  readonly facts?: Partial<Facts>;
  /** Is given the frame before its page begins to load. */
  readonly prepare?: (frame: HTMLIFrameElement) => void;
  /** Hears the numbers that the add-in reports to its host (`OSF.AgaveHostAction`). */
  readonly onNotified?: (action: number) => void;
}

/** A page of the add-in that is open. */
export interface Mounted {
  readonly element: HTMLIFrameElement;
  readonly channel: Channel;
  /** Takes the page away. */
  unmount(): void;
}

let loads = 0;

/** Opens a page of the add-in. Every load is a conversation of its own. */
export function mount(request: MountRequest): Mounted {
  const { excel, language = 'en-US' } = request;
  const { book } = excel;
  loads += 1;
  const frame = frameFor({
    page: new URL(request.page, location.href).href,
    host: location.href,
    conversation: `load${loads}`,
    appId: 'held-split',
    language,
  });
  const element = document.createElement('iframe');
  element.name = frame.name;
  element.title = request.title;
  element.hidden = request.hidden === true;
  // As Excel on the web grants it.
  element.allow = 'clipboard-read; clipboard-write';
  request.into.append(element);
  request.prepare?.(element);
  element.src = frame.address;
  if (element.contentWindow === null) throw new Error('The frame has no window.');
  const channel = openChannel({
    frame,
    port: framePort(element.contentWindow, window, frame.origin),
    execute: (batch, call) => excel.execute(batch, call),
    settings: {
      read: () => [...book.settings],
      write: (settings) => {
        const kept = new Map(settings);
        for (const name of book.settings.keys()) if (!kept.has(name)) book.setSetting(name, null);
        for (const [name, json] of kept) book.setSetting(name, json);
      },
    },
    ...(request.onNotified !== undefined && { onNotified: request.onNotified }),
    facts: {
      documentUrl: `https://localhost/${encodeURIComponent(book.name)}`,
      displayLanguage: language,
      readOnly: book.readOnly,
      ...request.facts,
    },
  });
  const unhear = excel.onEntries((entries) => {
    channel.push(entries);
  });
  return {
    element,
    channel,
    unmount: () => {
      unhear();
      channel.close();
      element.remove();
    },
  };
}

/** The page behind the ribbon did not speak to its host in time. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted';
}

/** How long the page behind the ribbon may need until it speaks to its host, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Runs the function of a ribbon button in the page behind the ribbon, which is gone afterwards.
 *
 * @throws {NotStarted} when the page does not come; a function that runs has all the time it needs
 */
export async function runCommand(
  request: Omit<MountRequest, 'hidden'>,
  command: { readonly button: string; readonly functionName: string },
): Promise<{ readonly status: number; readonly event: string }> {
  const behind = mount({ ...request, hidden: true });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    waiting = setTimeout(() => {
      reject(new NotStarted());
    }, PATIENCE);
  });
  try {
    await Promise.race([behind.channel.met, late]);
    return await behind.channel.runCommand(command.button, command.functionName);
  } finally {
    clearTimeout(waiting);
    behind.unmount();
  }
}
