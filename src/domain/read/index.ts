/** From a workbook to the split as read: columns, rows, order lines, facts, groups. Reads; the rules judge. */
import type { History } from '../history';
import { Standing, type Authority, type Field, type OrderLine } from '../model';
import { valueAt, type Book } from '../sheet';
import { CodeColumn, type Groups, type Layout, type Observations, type Rows, type Split } from '../split';
import { settleAuthority, type AuthorityColumn } from './authority';
import { cellLookups } from './cells-of';
import { classify, type Classified } from './classify';
import { Collector } from './collector';
import { settleColumns, type Columns } from './columns';
import { orderLinesIn, type Found } from './find';
import { groupRows, scopeRows } from './groups';
import type { Corrections } from './header';
import { blockFacts, groupLines, readKeys, type BlockFacts } from './keys';
import { givenAt, isUsable, labelsAbove, labelsOf, type GivenCell } from './labels';
import { readLanes } from './lanes';
import { countFact, restartFact, revisionFact, type LineFactRequest } from './line-facts';
import { readMerges } from './merges';
import { readCounts } from './numbers';
import { headerOnly, hiddenPlaces, mergedOver, noteWideTotals, observationsOf } from './observations';
import { joinOrderLines, readOrderLines, type OrderLines } from './order-lines';
import {
  kindOf,
  readAnswers,
  readCountField,
  readTextField,
  settleDispositions,
  type RowFieldRequest,
} from './row-fields';
import { isArea } from './places';
import { rowsByLine, rowsFrom, rowsWith } from './rows';
import { scopesOf, type Scopes } from './scopes';
import { cellsOf, wideQuantities, type RowSource } from './source';
import { LexiconBuilder } from './lexicon';

/** What reading a held range comes to. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly split: Split }
  | { readonly kind: 'stopped'; readonly header: Pick<Observations, 'ambiguous' | 'missingColumns' | 'headerCells'> }
  | { readonly kind: 'empty' };

/** Reads a held range into a split. Never throws; what cannot be read is observed. */
export function readSplit(book: Book, found: Found, corrections: Corrections, history: History): ReadOutcome {
  const { sheet, header, bottom } = found;
  const columns = settleColumns({ sheet, header, bottom }, corrections);
  const stopping = columns.ambiguous.filter(({ stops }) => stops);
  const missing = missingColumns(columns);
  if (stopping.length > 0 || missing.length > 0) {
    const asked = new Set(stopping.map(({ field }) => field));
    return { kind: 'stopped', header: headerOnly(found, stopping, missing.filter((field) => !asked.has(field))) }; // prettier-ignore
  }
  const merges = readMerges(found, columns);
  const classified = classify(found, columns, merges);
  if (classified.dataRows.length === 0) return { kind: 'empty' };
  const source = rowsFrom(found, columns, merges, classified.dataRows);
  return { kind: 'read', split: new Reading(book, found, source, classified, corrections).split(history) };
}

function missingColumns({ byField, lanes, wide }: Columns): readonly ('qty' | 'lane')[] {
  if (wide.length > 0) return [];
  return [...(byField.has('qty') ? [] : (['qty'] as const)), ...(lanes.length > 0 ? [] : (['lane'] as const))];
}

/** One reading, step by step: keys give the lines, lines give the facts, rows give the groups. */
class Reading {
  private readonly collector = new Collector();
  private readonly orderLines: readonly OrderLines[];
  private readonly labels: readonly GivenCell[];
  private readonly bands: readonly BlockFacts[];

  constructor(
    private readonly book: Book,
    private readonly found: Found,
    private readonly source: RowSource,
    private readonly classified: Classified,
    corrections: Corrections,
  ) {
    this.orderLines = orderLinesIn(book, found, corrections).map((range) => readOrderLines(range, corrections));
    this.labels = labelsAbove(found.sheet, found.header.row);
    this.bands = blockFacts(source, classified);
  }

  split(history: History): Split {
    const { source, collector, found } = this;
    const keys = readKeys({ source, bands: this.bands, labels: this.labels, collector });
    const lines = groupLines(keys, source.count);
    const lineCount = lines.codes.length;
    const rowsOf = rowsByLine(lines.lineOf, lineCount);
    const joined = this.orderLines.map((range) => joinOrderLines(range, keys, lines.codes));
    const ofOrderLines =
      joined.length === 0 ? [] : lines.codes.map((_, line) => joined.flatMap((cells) => cells[line] ?? []));
    const scopes = scopesOf(keys, lines, ofOrderLines);
    const outside = this.outsideOf(lines.lineOf, scopes.keys, ofOrderLines);
    const revisions = new LexiconBuilder();
    const { rows, persons } = this.rows(lines.lineOf, scopes, revisions);
    const request: LineFactRequest = { source, lineOf: lines.lineOf, lineCount, rowsOf, outside, collector };
    const orderLinesRead = this.lines(request, scopes, revisions);
    const authority = this.authority({ lineCount, rowsOf, outside }, rows, persons);
    const ambiguous = [...source.columns.ambiguous, ...this.orderLines.flatMap((range) => range.ambiguous)];
    const given = new Set(outside.flatMap((cells) => cells.map(({ field }) => field)));
    for (const key of keys) if (key.known) given.add(key.field);
    return {
      sheet: found.sheet,
      layout: this.layout(),
      book: this.book.name,
      rows,
      lines: orderLinesRead,
      authority,
      revisions,
      ...this.groups(rows, lines.lineOf, scopes),
      has: (field) => this.hasColumn(field) || given.has(field),
      locationsAreAreas: this.locationsAreAreas(),
      seen: observationsOf(headerOnly(found, ambiguous, []), collector, this.classified, {
        hidden: hiddenPlaces(source, found),
        merged: mergedOver(source),
      }),
      history,
      ...cellLookups(source, found.header.row, rowsOf, outside),
    };
  }

  private hasColumn(field: Field): boolean {
    const { byField, lanes, wide } = this.source.columns;
    if (field === 'lane') return lanes.length > 0 || wide.length > 0;
    return byField.has(field) || (field === 'qty' && wide.length > 0);
  }

  /** The cells outside the data rows that give facts to each line, nearest first. */
  private outsideOf(
    lineOf: Int32Array,
    keys: Scopes['keys'],
    joined: readonly (readonly GivenCell[])[],
  ): LineFactRequest['outside'] {
    const banded = new Map<number, Set<GivenCell>>();
    for (const { from, until, facts } of this.bands) {
      for (const line of new Set(lineOf.subarray(from, until))) {
        const known = banded.get(line) ?? new Set();
        for (const fact of facts) known.add(fact);
        banded.set(line, known);
      }
    }
    if (banded.size === 0 && joined.length === 0 && this.labels.length === 0) return [];
    return keys.map((key, line) => [
      ...(banded.get(line) ?? []),
      ...(joined[line] ?? []),
      ...labelsOf(this.labels, key),
    ]);
  }

  private rows(lineOf: Int32Array, scopes: Scopes, revisions: LexiconBuilder): { rows: Rows; persons: Persons } {
    const { source, collector } = this;
    const line = (row: number): number => lineOf[row] ?? 0;
    const request: RowFieldRequest = { source, line, collector };
    const text = (field: Parameters<typeof readTextField>[1]): Rows['lot'] => readTextField(request, field);
    const qtyColumn = source.columns.byField.get('qty') ?? 0;
    const qtyCells = source.wide === null ? cellsOf(source, 'qty', qtyColumn) : wideQuantities(source, source.wide);
    const qty = readCounts(qtyCells, line, collector);
    noteWideTotals(source, qty, line, collector);
    const concession = text('concession');
    const left = text('left');
    const standings = readLanes({ source, line, concession, left, collector });
    const disposition = text('disposition');
    const persons = this.persons(request);
    const { standing } = standings;
    const rows: Rows = {
      count: source.count,
      sheetRow: (row) => source.sheetRows[row] ?? 0,
      line,
      scope: (row) => scopes.scope[line(row)] ?? 0,
      standing: new CodeColumn(true, standing),
      laneState: new CodeColumn(true, standings.laneState),
      qty,
      counted: readCountField(request, 'counted'),
      lotTotal: readCountField(request, 'lotTotal'),
      counts: readAnswers(request, 'counts'),
      relabelled: readAnswers(request, 'relabelled'),
      dispositionCode: settleDispositions(disposition, standings),
      lot: text('lot'),
      bag: text('bag'),
      location: text('location'),
      moveTo: text('moveTo'),
      rev: readTextField(request, 'rev', revisions),
      labelRev: readTextField(request, 'labelRev', revisions),
      concession,
      reason: text('reason'),
      trigger: text('trigger'),
      disposition,
      approver: persons.approver.column,
      changeApprover: persons.changeApprover.column,
      approval: persons.approval.column,
      left,
      acceptedRows: rowsWith(standing, Standing.accepted),
      holdRows: rowsWith(standing, Standing.hold),
      doNotUseRows: rowsWith(standing, Standing.doNotUse),
      unplacedRows: rowsWith(standing, Standing.unplaced),
      leftRows: rowsWith(standing, Standing.left),
    };
    return { rows, persons };
  }

  private persons(request: RowFieldRequest): Persons {
    const read = (field: 'approver' | 'changeApprover' | 'approval'): AuthorityColumn => {
      const lexicon = new LexiconBuilder();
      return { field, kind: kindOf(field), lexicon, column: readTextField(request, field, lexicon) };
    };
    return { approver: read('approver'), changeApprover: read('changeApprover'), approval: read('approval') };
  }

  private lines(request: LineFactRequest, scopes: Scopes, revisions: LexiconBuilder): readonly OrderLine[] {
    const ordered = countFact(request, 'ordered');
    const delivered = countFact(request, 'delivered');
    const inProcess = countFact(request, 'inProcess');
    const heldTotal = countFact(request, 'heldTotal');
    const openQty = countFact(request, 'openQty');
    const approvedRev = revisionFact(request, revisions);
    const restart = restartFact(request);
    const described = this.descriptions(request);
    return scopes.keys.map((key, index) => ({
      index,
      key,
      description: described(index),
      ordered: ordered(index),
      delivered: delivered(index),
      inProcess: inProcess(index),
      heldTotal: heldTotal(index),
      openQty: openQty(index),
      approvedRev: approvedRev(index),
      restart: restart(index),
      rows: request.rowsOf(index),
    }));
  }

  /** The first description of each line: it identifies nothing, so a second one is no conflict. */
  private descriptions({ rowsOf, outside }: LineFactRequest): (line: number) => string | null {
    const column = this.source.columns.byField.get('description');
    const { sheet, sheetRows } = this.source;
    return (line) => {
      for (const row of column === undefined ? [] : rowsOf(line)) {
        const given = givenAt(sheet, 'description', sheetRows[row] ?? 0, column ?? 0);
        if (isUsable(given)) return given.shown.trim();
      }
      return outside[line]?.find((given) => given.field === 'description' && isUsable(given))?.shown.trim() ?? null;
    };
  }

  private authority(
    of: Pick<LineFactRequest, 'lineCount' | 'rowsOf' | 'outside'>,
    rows: Rows,
    { approver, changeApprover, approval }: Persons,
  ): readonly Authority[] {
    const isAccepted = (row: number): boolean => rows.standing.at(row) === Standing.accepted;
    const hasLeft = (row: number): boolean => rows.standing.at(row) === Standing.left;
    return settleAuthority(
      { ...of, isAccepted, hasLeft, collector: this.collector },
      approver,
      changeApprover,
      approval,
    );
  }

  private groups(rows: Rows, lineOf: Int32Array, scopes: Scopes): { lots: Groups; bags: Groups; locations: Groups } {
    const containers = scopeRows(lineOf, scopes.scope, scopes.scopeCount);
    const places = scopeRows(lineOf, scopes.shop, scopes.shopCount);
    return {
      lots: groupRows(containers, rows.lot, rows.standing),
      bags: groupRows(containers, rows.bag, rows.standing),
      locations: groupRows(places, rows.location, rows.standing),
    };
  }

  private layout(): Layout {
    const { columns } = this.source;
    const byField = new Map(columns.byField);
    for (const { column } of columns.lanes.slice(0, 1)) byField.set('lane', column);
    const { header, left, right, bottom, table } = this.found;
    const wide = columns.wide.length > 0;
    return { headerRow: header.row, left, right, bottom, table: table?.name ?? null, wide, columns: byField };
  }

  private locationsAreAreas(): boolean {
    const column = this.source.columns.byField.get('location');
    const title = column === undefined ? null : valueAt(this.found.sheet, this.found.header.row, column);
    return typeof title === 'string' && isArea(title);
  }
}

interface Persons {
  readonly approver: AuthorityColumn;
  readonly changeApprover: AuthorityColumn;
  readonly approval: AuthorityColumn;
}
