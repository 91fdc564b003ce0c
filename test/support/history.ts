/** Earlier notes for the rules between notes, about the line of `clean` in tables.ts. */
import type { History, PastLine, PastNote, PastRow } from '../../src/domain/history';

/** A row that a note was based on: 40 accepted parts in lot B, bag B-1, unless told otherwise. */
export function pastRow(row: Partial<PastRow> = {}): PastRow {
  return {
    standing: 'accepted',
    qty: 40,
    lot: 'B',
    bag: 'B-1',
    location: 'S-1',
    moveTo: null,
    rev: 'B',
    labelRev: 'B',
    concession: null,
    reason: null,
    trigger: null,
    disposition: null,
    counts: 'yes',
    ...row,
  };
}

/** A line as a note knew it: 40 parts released, 35 on hold, nothing allowed to build, unless told otherwise. */
export function pastLine(line: Partial<PastLine> = {}): PastLine {
  return {
    key: { shop: 'Acme Print', po: '4711', line: null, part: 'BRK-1' },
    verdict: 'release',
    ordered: 100,
    delivered: 0,
    inProcess: 0,
    accepted: 40,
    onHold: 35,
    doNotUse: 0,
    unplaced: 0,
    remaining: 60,
    restart: 'blocked',
    mayBuildNow: 0,
    made: 75,
    rows: [pastRow(), pastRow({ standing: 'hold', qty: 35, lot: 'A', bag: 'A-1' })],
    ...line,
  };
}

/** A history of one note per argument, oldest first: `HS-00000001`, `HS-00000002` ... */
export function history(...notes: readonly (readonly PastLine[])[]): History {
  return { notes: notes.map(noteOf) };
}

function noteOf(lines: readonly PastLine[], index: number): PastNote {
  const id = (number: number): string => `HS-${String(number).padStart(8, '0')}`;
  return {
    id: id(index + 1),
    replaces: index === 0 ? null : id(index),
    time: `2026-05-0${String(index + 1)}T09:00:00Z`,
    preparedBy: 'K. Berg',
    shop: 'Acme Print',
    po: '4711',
    fingerprint: String(index + 1).repeat(64),
    lines,
  };
}
