/** What went between client and host, for tests that count round trips. */
import { isArray, type Json } from './json';
import { ACTION, PATH, textsOf, type Action, type Batch } from './wire';

/** One request with its answer. */
export interface Exchange {
  /** `cleanup`: it did nothing but give references back, which nobody waits for. */
  readonly kind: 'work' | 'cleanup';
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Milliseconds that the host took. */
  readonly duration: number;
  /** What was asked for, as `QUERY Workbook.Worksheets["Parts"].GetRange("A1") values`. */
  readonly calls: readonly string[];
  /** The code that the client was told, else `null`. */
  readonly error: string | null;
}

/** All exchanges so far. */
export interface Traffic {
  readonly exchanges: readonly Exchange[];
  /** Requests that the add-in waited for. */
  readonly roundTrips: number;
  readonly cleanups: number;
  /** Begins to count anew. */
  reset(): void;
}

/** Traffic that can be added to. */
export class TrafficLog implements Traffic {
  private log: Exchange[] = [];

  add(exchange: Exchange): void {
    this.log.push(exchange);
  }

  get exchanges(): readonly Exchange[] {
    return this.log;
  }

  get roundTrips(): number {
    return this.log.filter(({ kind }) => kind === 'work').length;
  }

  get cleanups(): number {
    return this.log.filter(({ kind }) => kind === 'cleanup').length;
  }

  reset(): void {
    this.log = [];
  }
}

/** Whether a batch does nothing but give references back. */
export function isCleanup({ actions }: Batch): boolean {
  const others = actions.filter(({ type }) => type !== ACTION.instantiate);
  return (
    others.length > 0 &&
    others.every(({ type, name }) => type === ACTION.method && name.toLowerCase() === '_removereference')
  );
}

/** The calls of a batch in order, one text for each. Finding objects is left out, but where finding one makes it. */
export function callsOf(batch: Batch): readonly string[] {
  return batch.actions.map((action) => callOf(batch, action)).filter((call) => call !== null);
}

function callOf(batch: Batch, action: Action): string | null {
  const object = pathText(batch, action.path);
  switch (action.type) {
    case ACTION.instantiate: {
      const path = batch.paths.get(action.path);
      return path?.type === PATH.method && /^(add|insert)/i.test(path.name) ? `MAKE ${object}` : null;
    }
    case ACTION.query:
    case ACTION.queryAsJson: {
      const { Select: select } = action.query;
      return `QUERY ${object} ${textsOf(select).join(',') || '*'}`;
    }
    case ACTION.method:
      return action.name === '_KeepReference'
        ? null
        : `CALL ${object}.${action.name}(${argumentText(action.args.values)})`;
    case ACTION.set:
      return `SET ${object}.${action.name} = ${argumentText(action.args.values)}`;
    case ACTION.trace:
      return null;
    default:
      return `${action.type} ${object}`;
  }
}

function pathText(batch: Batch, id: number): string {
  const path = batch.paths.get(id);
  if (path === undefined) return `?${id}`;
  const parent = path.parent === 0 ? '' : pathText(batch, path.parent);
  switch (path.type) {
    case PATH.root:
      return 'Workbook';
    case PATH.method:
      return `${parent}.${path.name}(${argumentText(path.args.values)})`;
    case PATH.property:
      return `${parent}.${path.name}`;
    case PATH.item:
      return `${parent}[${argumentText(path.args.values)}]`;
    default:
      return path.name;
  }
}

function argumentText(values: readonly Json[]): string {
  return values.map(valueText).join(',');
}

/** Large blocks by their size, everything else as it is. */
function valueText(value: Json): string {
  if (!isArray(value)) return JSON.stringify(value);
  const [first] = value;
  if (isArray(first) && value.length * first.length > 20) return `${value.length}x${first.length}`;
  return JSON.stringify(value);
}
