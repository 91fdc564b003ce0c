/** Times a check through the real Office.js client over the stand-in Excel: what the add-in does of it, and what the client does. */
import { openDoor } from '../src/excel/open-door';
import { answer } from '../src/workbook/answer';
import { bridgeTo, createHost } from '../src/workbench/host';
import { loadClient } from '../test/support/office/client';
import { largeModel } from '../test/excel/support/large';
import { median } from './table';

/** Medians in milliseconds over some checks. */
export interface ExcelTimes {
  /** All that is neither the client's nor the host's. */
  readonly own: number;
  /** From the text of a response to the sync that it resolves. */
  readonly client: number;
  readonly roundTrips: number;
  readonly rows: number;
}

/** Whose time it is: the client's is told apart before a request is sent and after its response is there. */
type Turn = 'own' | 'sending' | 'host' | 'receiving';

/** Adds up the time of each turn. Calls come one after the other, so there is always exactly one. */
class Turns {
  readonly spent: Record<Turn, number> = { own: 0, sending: 0, host: 0, receiving: 0 };
  private turn: Turn = 'own';
  private since = performance.now();

  take(next: Turn): void {
    const now = performance.now();
    this.spent[this.turn] += now - this.since;
    this.turn = next;
    this.since = now;
  }
}

/** Checks a sheet of `rows` rows and 21 columns so many times; the first two checks warm up. */
export async function measureExcel(rows: number, rounds: number): Promise<ExcelTimes> {
  const host = createHost(largeModel(rows), {});
  const bridge = bridgeTo(host);
  const isSetSupported = (name: string, version = '1.1'): boolean =>
    name.toLowerCase() === 'excelapi' && Number(version.split('.')[1]) <= 15;
  const office = { context: { requirements: { isSetSupported } } };
  const client = loadClient(bridge, office);
  Object.assign(globalThis, { Excel: client.Excel, Office: office });
  let turns = new Turns();
  // Outside of a sync the client only tidies up behind the add-in, which goes on meanwhile.
  let isInSync = false;
  const send = bridge.sendMessageToHost.bind(bridge);
  bridge.sendMessageToHost = (text) => {
    if (isInSync) turns.take('host');
    send(text);
  };
  const receive = bridge.onMessageFromHost;
  bridge.onMessageFromHost = (text) => {
    if (isInSync) turns.take('receiving');
    receive?.(text);
  };
  const { prototype } = client.Excel.RequestContext;
  const sync: unknown = Reflect.get(prototype, 'sync');
  if (typeof sync !== 'function') throw new Error('The client has no sync.');
  Reflect.set(prototype, 'sync', function timed(this: unknown, ...args: unknown[]) {
    isInSync = true;
    turns.take('sending');
    return Promise.resolve(Reflect.apply(sync, this, args)).then((result: unknown) => {
      isInSync = false;
      turns.take('own');
      return result;
    });
  });

  const times = { own: [] as number[], client: [] as number[] };
  let roundTrips = 0;
  let found = 0;
  const door = openDoor();
  for (let round = -2; round < rounds; round++) {
    const before = host.traffic.roundTrips;
    turns = new Turns();
    const { snapshot } = await door.take({ sheet: null, corrections: null });
    const { outcome } = answer(snapshot);
    turns.take('own');
    if (outcome.kind !== 'checked') throw new Error(`The bench sheet was not checked: ${outcome.kind}.`);
    found = outcome.split.rows.count;
    roundTrips = host.traffic.roundTrips - before;
    if (round < 0) continue;
    times.own.push(turns.spent.own);
    times.client.push(turns.spent.receiving);
  }
  return { own: median(times.own), client: median(times.client), roundTrips, rows: found };
}
