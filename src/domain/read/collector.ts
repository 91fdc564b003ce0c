/** Gathers what the reading comes across, for the rules that report it. */
import { CellState, type Field, type KeyField } from '../model';
import type { Place } from '../sheet';
import type { Observations, Reading } from '../split';

type Of<K extends keyof Observations> = Observations[K] extends readonly (infer Item)[] ? Item : never;

/** Adds a cell to a list of places, growing the last one where the cell is right below it. */
export function addPlace(places: Place[], cell: Place): void {
  const last = places.at(-1);
  if (
    last?.sheet === cell.sheet &&
    last.left === cell.left &&
    last.right === cell.right &&
    last.bottom + 1 === cell.top
  ) {
    places[places.length - 1] = { ...last, bottom: cell.bottom };
  } else places.push(cell);
}

/** Adds a cell unless it is the one added last: in the wide form several rows share a cell. */
export function addOnce(places: Place[], cell: Place): void {
  const last = places.at(-1);
  if (last?.sheet === cell.sheet && last.bottom === cell.bottom && last.left === cell.left) return;
  addPlace(places, cell);
}

/** Where a value stands: a data row, or a fact outside the rows that belongs to one line or to all. */
export interface Where {
  readonly row: number | null;
  readonly line: number | null;
  readonly field: Field;
  readonly cell: Place;
  readonly shown: string;
}

/** The observations of one reading, while they are gathered. */
export class Collector {
  readonly dittos: Of<'dittos'>[] = [];
  readonly damaged: Of<'damaged'>[] = [];
  readonly keysMissing: Of<'keysMissing'>[] = [];
  readonly keysFilled: Of<'keysFilled'>[] = [];
  readonly inexact: Of<'inexact'>[] = [];
  readonly unclearLanes: Of<'unclearLanes'>[] = [];
  readonly disputedLanes: Of<'disputedLanes'>[] = [];
  readonly unclearRestarts: Of<'unclearRestarts'>[] = [];
  readonly faults: Of<'faults'>[] = [];
  readonly disagreements: Of<'disagreements'>[] = [];
  readonly wideTotals: Of<'wideTotals'>[] = [];
  private readonly read = new Map<
    string,
    { field: Field; shown: string; as: string; cells: Place[]; rewrite: string | null }
  >();

  /** A cell that was read differently from what it shows; the same reading of the same text is noted once, with all its cells. */
  readAs(field: Field, shown: string, as: string, cell: Place, rewrite: string | null = null): void {
    const key = `${field}|${shown}|${as}`;
    const known = this.read.get(key);
    if (known === undefined) this.read.set(key, { field, shown, as, cells: [cell], rewrite });
    else addOnce(known.cells, cell);
  }

  fault(where: Where, uncalculated: boolean): void {
    this.faults.push({ ...where, uncalculated });
  }

  keyMissing(row: number, field: KeyField, cell: Place): void {
    this.keysMissing.push({ row, field, cell });
  }

  unclearLane(row: number, cells: readonly Place[], shown: string, candidates: readonly Reading[]): void {
    this.unclearLanes.push({ row, cells, shown, candidates });
  }

  get readings(): Observations['readAs'] {
    return [...this.read.values()];
  }
}

/** Whether a state is unknown: something is there, but a finding of its own says it cannot be used. */
export function isUnknown(state: number): boolean {
  return state > CellState.placeholder;
}
