/** The calls that Office.js makes through `executeMethod`, each known by its number (`OSF.DDA.MethodDispId`). */
import { isTidying } from './batch';
import { type Faults, transportCodes } from './faults';
import type { Setting, SettingsStore } from './settings';
import { isFields, listOf } from './wire';

/** What the host page is told beside a batch. */
export interface BatchCall {
  /** Bits of `OfficeExtension.RequestFlags`; 1 writes. */
  readonly flags: number;
  /** `IterativeExecutor` for the workbook, `WacPartition` for what belongs to the window around it. */
  readonly partition: string;
}

/** The whole request was refused: the client is told of no action, whatever of it was done. */
export interface Refused {
  /** A name of {@link transportCodes}; any other reaches the add-in as `GeneralException`. */
  readonly refused: string;
}

/** Carries out a batch: JSON text of a request in, JSON text of a response out. */
export type Execute = (request: string, call: BatchCall) => Promise<string | Refused>;

/** What the methods need. */
export interface MethodWorld {
  readonly execute: Execute;
  readonly settings: SettingsStore;
  readonly faults: Faults;
  readonly onRoundTrip: () => void;
  readonly onSettingsSaved: () => void;
  readonly onCommandCompleted: (command: string, status: number, event: string) => void;
  /** A dialog said something to the page that opened it. */
  readonly onMessageParent: (message: string, targetOrigin: string) => void;
  /** A page said something to the dialog that it opened. */
  readonly onMessageChild: (message: string, targetOrigin: string) => void;
}

type Method = (data: Readonly<Record<string, unknown>>, world: MethodWorld) => Promise<object> | object;

const done = { Version: 1, Error: 0 } as const;

/** The client reports it as "not supported here". */
const unsupported = { Version: 1, Error: 5000 } as const;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function refusal(code: string): object {
  return { Version: 1, Error: new Map(Object.entries(transportCodes)).get(code) ?? transportCodes.GeneralException };
}

async function executeRichApi(data: Readonly<Record<string, unknown>>, world: MethodWorld): Promise<object> {
  const [partition, , , , request, , flags] = listOf(data['ArrayData']);
  const call = { flags: numberOf(flags), partition: textOf(partition) };
  const text = textOf(request);
  // The greeting after the start and what tidies up are no round trips: they are neither counted nor made to fail.
  const counts = call.partition !== 'WacPartition' && !isTidying(text);
  if (counts) world.onRoundTrip();
  const fault = counts ? world.faults.take() : null;
  if (fault?.applied === false) return refusal(fault.code);
  const answer = await world.execute(text, call);
  if (fault !== null) return refusal(fault.code);
  return typeof answer === 'string' ? { ...done, Data: [200, [], answer] } : refusal(answer.refused);
}

function saveSettings(data: Readonly<Record<string, unknown>>, world: MethodWorld): object {
  const request = data['DdaSettingsMethod'];
  const properties = isFields(request) ? listOf(request['Properties']) : [];
  const settings = properties.map((property): Setting => {
    const [name, json] = listOf(property);
    return [textOf(name), textOf(json)];
  });
  world.settings.write(settings);
  world.onSettingsSaved();
  return done;
}

const methods: Readonly<Record<number, Method>> = {
  75: (_, world) => ({
    ...done,
    Properties: { Settings: world.settings.read().map(([Name, Value]) => ({ Name, Value })) },
  }),
  76: saveSettings,
  93: executeRichApi,
  94: (data, world) => {
    world.onCommandCompleted(textOf(data['0']), numberOf(data['1']), textOf(data['2']));
    return done;
  },
  144: (data, world) => {
    world.onMessageParent(textOf(data['messageToParent']), textOf(data['targetOrigin']));
    return done;
  },
  145: (data, world) => {
    world.onMessageChild(textOf(data['messageContent']), textOf(data['targetOrigin']));
    return done;
  },
};

/** Carries out one `executeMethod` and gives its answer. Rejects when the batch could not be carried out at all. */
export async function executeMethod(data: unknown, world: MethodWorld): Promise<object> {
  if (!isFields(data) || !isFields(data['DdaMethod'])) return unsupported;
  const method = methods[numberOf(data['DdaMethod']['DispatchId'])];
  return method === undefined ? unsupported : await method(data, world);
}
