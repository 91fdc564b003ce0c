/**
 * The host page's side of the wire to one load of an add-in page: it answers what Office.js asks, hands the batches on, and
 * pushes events, ribbon commands and the focus. It keeps to what was proved against the real client; a call that it does
 * not know is answered "not supported", never ignored.
 */
import { appContext, type Facts, usualFacts } from './context';
import { type Fault, noFaults } from './faults';
import type { Frame } from './frame';
import { type Execute, executeMethod, type MethodWorld } from './methods';
import type { Port } from './port';
import { type SettingsStore, settingsInMemory } from './settings';
import { eventMessage, invokeResult, listOf, notification, readRequest, type Request, response } from './wire';

/** An entry of `richApiMessage`: something happened in the workbook, or an action is to run. */
export interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text, with the fields of the event's arguments. */
  readonly message: string;
  readonly id?: number;
  readonly isRemoteOverride?: boolean;
}

/** What a channel is opened with. */
export interface ChannelRequest {
  readonly frame: Frame;
  readonly port: Port;
  readonly execute: Execute;
  readonly facts?: Partial<Facts>;
  readonly settings?: SettingsStore;
  /** Hears the numbers that the add-in reports to its host, such as 13 when Tab leaves the page (`OSF.AgaveHostAction`). */
  readonly onNotified?: (action: number, detail: unknown) => void;
  readonly onSettingsSaved?: () => void;
  readonly onMessageParent?: (message: string, targetOrigin: string) => void;
  readonly onMessageChild?: (message: string, targetOrigin: string) => void;
}

/** How a ribbon command ended. */
export interface CommandOutcome {
  /** 0 when the function ran to its end; 11101 when the page knows no such function. */
  readonly status: number;
  /** What the add-in handed back, as JSON text. */
  readonly event: string;
}

/** How the focus comes to the add-in. */
export type FocusWay = keyof typeof focusWays;

/** The wire to one load of an add-in page. */
export interface Channel {
  /** Resolves once the add-in asked who its host is: Office.js is there, and about to be ready. */
  readonly met: Promise<void>;
  /** Tells the add-in what happened in the workbook, if it listens. */
  push(entries: readonly Entry[]): void;
  /** Tells the add-in that its settings were changed by somebody else. */
  pushSettingsChanged(): void;
  /** Tells the add-in that another cell was selected. */
  pushSelectionChanged(): void;
  /**
   * Runs the function of a ribbon button, as soon as the page can be told of it. Resolves when the function said that it
   * is done; there is no time limit, as there is none in Excel that the page could rely on.
   */
  runCommand(button: string, functionName: string): Promise<CommandOutcome>;
  /** Says how the focus comes or goes. */
  focus(way: FocusWay): void;
  /** Makes a coming batch fail in the transport. */
  fail(fault: Fault): void;
  clearFaults(): void;
  /** How many batches the add-in waited for, the failed ones included. */
  roundTrips(): number;
  /** Hears nothing any more. Commands that wait are never settled. */
  close(): void;
}

const focusWays = { select: 0, unselect: 1, ctrlF6: 4, tab: 11, shiftTab: 12 } as const;

// The numbers are part of the request too, but the client finds its handlers by these names.
const events = {
  richApi: 'richApiMessage',
  command: 'appCommandInvoked',
  settings: 'settingsChanged',
  selection: 'documentSelectionChanged',
} as const;

/** Opens the channel to an add-in page, before the frame is inserted. */
export function openChannel(request: ChannelRequest): Channel {
  const wire = new Wire(request);
  return {
    met: wire.met,
    push: (entries) => {
      const rows = entries.map((entry) => [
        entry.messageCategory,
        entry.messageType,
        entry.targetId,
        entry.message,
        entry.id ?? 0,
        entry.isRemoteOverride ?? false,
      ]);
      if (rows.length > 0) wire.send(events.richApi, { ArrayData: rows });
    },
    pushSettingsChanged: () => {
      wire.send(events.settings, {});
    },
    pushSelectionChanged: () => {
      wire.send(events.selection, {});
    },
    runCommand: (button, functionName) => wire.runCommand(button, functionName),
    focus: (way) => {
      wire.notify([focusWays[way]]);
    },
    fail: (fault) => {
      wire.faults.add(fault);
    },
    clearFaults: () => {
      wire.faults.clear();
    },
    roundTrips: () => wire.roundTrips,
    close: () => {
      wire.close();
    },
  };
}

class Wire {
  readonly met: Promise<void>;
  readonly faults = noFaults();
  roundTrips = 0;
  readonly #request: ChannelRequest;
  readonly #settings: SettingsStore;
  readonly #world: MethodWorld;
  readonly #registered = new Set<string>();
  readonly #commands = new Map<string, (outcome: CommandOutcome) => void>();
  readonly #undelivered: (readonly string[])[] = [];
  readonly #meet: () => void;
  readonly #hangUp: () => void;
  #calls = 0;
  #open = true;

  constructor(request: ChannelRequest) {
    this.#request = request;
    this.#settings = request.settings ?? settingsInMemory();
    let meet = (): void => undefined;
    this.met = new Promise((resolve) => {
      meet = resolve;
    });
    this.#meet = meet;
    this.#world = {
      execute: (text, call) => request.execute(text, call),
      settings: this.#settings,
      faults: this.faults,
      onRoundTrip: () => {
        this.roundTrips += 1;
      },
      onSettingsSaved: () => request.onSettingsSaved?.(),
      onCommandCompleted: (command, status, event) => {
        this.#commands.get(command)?.({ status, event });
        this.#commands.delete(command);
      },
      onMessageParent: (message, origin) => request.onMessageParent?.(message, origin),
      onMessageChild: (message, origin) => request.onMessageChild?.(message, origin),
    };
    this.#hangUp = request.port.listen((text) => {
      const read = readRequest(text);
      if (read !== null && read.conversation === request.frame.conversation) void this.#answer(read);
    });
  }

  send(event: string, payload: unknown): void {
    if (!this.#open || !this.#registered.has(event)) return;
    const { frame, port } = this.#request;
    port.post(eventMessage(event, frame.conversation, frame.hostOrigin, payload));
  }

  notify(data: readonly unknown[]): void {
    if (!this.#open) return;
    const { frame, port } = this.#request;
    this.#calls += 1;
    port.post(notification(frame.conversation, frame.hostOrigin, this.#calls, data));
  }

  runCommand(button: string, functionName: string): Promise<CommandOutcome> {
    this.#calls += 1;
    // Its own name for each click: two clicks on one button are two runs.
    const command = `${button}#${this.#calls}`;
    const payload = [command, functionName, JSON.stringify({ source: { id: button } })];
    return new Promise((settle) => {
      this.#commands.set(command, settle);
      this.#undelivered.push(payload);
      this.#deliverCommands();
    });
  }

  close(): void {
    this.#open = false;
    this.#hangUp();
  }

  async #answer(request: Request): Promise<void> {
    let data: unknown;
    let code: number = invokeResult.noError;
    try {
      data = await this.#carryOut(request);
    } catch (error) {
      // The client shows it as an internal error; what went wrong is a mistake of the host and belongs to its console.
      code = invokeResult.errorHandlingRequest;
      data = String(error);
    }
    if (!this.#open) return;
    this.#request.port.post(response(request, this.#request.frame.hostOrigin, data, code));
    // A page that has just registered for commands hears of them after the answer, so that it knows of its registration first.
    this.#deliverCommands();
  }

  #deliverCommands(): void {
    if (!this.#registered.has(events.command)) return;
    for (const payload of this.#undelivered.splice(0)) this.send(events.command, payload);
  }

  #carryOut(request: Request): unknown {
    switch (request.action) {
      case 'register':
        this.#registered.add(request.name);
        return { Error: 0 };
      case 'unregister':
        this.#registered.delete(request.name);
        return { Error: 0 };
      case 'invoke':
        return this.#invoke(request);
    }
  }

  #invoke(request: Request): unknown {
    switch (request.name) {
      case 'ContextActivationManager_getAppContextAsync': {
        const { frame, facts } = this.#request;
        this.#meet();
        return appContext(frame.appId, { ...usualFacts, ...facts }, this.#settings.read());
      }
      case 'ContextActivationManager_notifyHost': {
        const [, action, detail] = listOf(request.data);
        if (typeof action === 'number') this.#request.onNotified?.(action, detail);
        return null;
      }
      case 'executeMethod':
        return executeMethod(request.data, this.#world);
      default:
        throw new Error(`The stand-in knows no ${request.name}.`);
    }
  }
}
