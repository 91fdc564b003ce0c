/**
 * The page that stands for Excel: a workbook, the host that answers Office.js over it, and the pages of the add-in in frames.
 * A test drives it through `window.heldSplitTest`.
 */
import type { CommandOutcome, FocusWay } from '../../src/workbench/channel';
import type { Area } from '../../src/domain/sheet';
import type { Host } from '../../src/workbench/host';
import { openModel } from '../../src/workbench/model';
import type { BookModel } from '../../src/workbench/model/types';
import { mount, type Mounted, type MountRequest, runCommand } from '../../src/workbench/page/add-in/mount';
import { standIn, type StandIn } from '../../src/workbench/stand-in';

/** What differs from an ordinary workbook in an ordinary Excel. */
export interface Opening {
  readonly readOnly?: boolean;
  /** The sheets of the workbook are emptied first. */
  readonly blank?: boolean;
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** What a test may do with the stand-in Excel. */
export interface TestBench {
  /** The workbook that is open. */
  readonly book: BookModel;
  /** Opens a workbook of the sample folder; frames of the one before are gone. */
  open(file: string, opening?: Opening): Promise<void>;
  /** Opens bytes in Base64 as a workbook. */
  openBytes(base64: string, name: string, opening?: Opening): void;
  /** Puts the pane into the page, or another page in its place. */
  openPane(page?: string): void;
  closePane(): void;
  /** Brings the focus into the pane by a key, as Excel does it: F6, or Tab from the sheet. */
  focusPane(way: FocusWay): void;
  /** A click on a ribbon button whose function lives in the page behind the ribbon. */
  click(button: string, functionName: string): Promise<CommandOutcome>;
  /** Batches that the pane waited for since the last call. */
  roundTrips(): number;
  /** The host, for faults and for a colleague's edits between two round trips. */
  readonly host: Host;
  /** What is selected, as `Sheet!A1:B2`. */
  selection(): string;
  /** The workbook as a file, in Base64. */
  saved(): string;
}

declare global {
  interface Window {
    heldSplitTest: TestBench;
  }
}

let excel: StandIn | null = null;
let opening: Opening = {};
let pane: Mounted | null = null;
let counted = 0;

function opened(): StandIn {
  if (excel === null) throw new Error('No workbook is open.');
  return excel;
}

/** What every page of the add-in is opened with. */
function around(page: string, title: string): MountRequest {
  const { requirementSets } = opening;
  return {
    excel: opened(),
    page,
    title,
    into: document.querySelector('main') ?? document.body,
    facts: { ...(requirementSets !== undefined && { requirementSets }) },
  };
}

function begin(bytes: Uint8Array, name: string, how: Opening): void {
  bench.closePane();
  opening = how;
  excel?.host.close();
  excel = standIn(openModel(bytes, name));
  if (how.blank === true) empty(excel.book);
  if (how.readOnly === true) excel.book.setReadOnly(true);
}

/** Leaves one sheet with nothing in it. */
function empty(book: BookModel): void {
  const sheet = book.addSheet('Sheet1');
  for (const { id } of book.sheets) if (id !== sheet.id) book.removeSheet(id);
}

function addressOf({ top, left, bottom, right }: Area): string {
  const column = (index: number): string =>
    (index >= 26 ? column(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  const corner = (row: number, at: number): string => `${column(at)}${row + 1}`;
  const first = corner(top, left);
  const last = corner(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

const bench: TestBench = {
  get book() {
    return opened().book;
  },
  get host() {
    return opened().host;
  },
  open: async (file, how = {}) => {
    const answer = await fetch(`/samples/${file}`);
    begin(new Uint8Array(await answer.arrayBuffer()), file, how);
  },
  openBytes: (base64, name, how = {}) => {
    begin(
      Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
      name,
      how,
    );
  },
  openPane: (page = '/web/taskpane.html') => {
    pane ??= mount(around(page, 'Held Split'));
    counted = 0;
  },
  closePane: () => {
    pane?.unmount();
    pane = null;
  },
  focusPane: (way) => {
    pane?.element.focus();
    pane?.channel.focus(way);
  },
  click: (button, functionName) => runCommand(around('/web/commands.html', 'Commands'), { button, functionName }),
  roundTrips: () => {
    const all = pane?.channel.roundTrips() ?? 0;
    const since = all - counted;
    counted = all;
    return since;
  },
  selection: () => {
    const { book } = opened();
    const { sheetId, areas } = book.selection;
    return `${book.sheetById(sheetId)?.name ?? ''}!${areas.map(addressOf).join(',')}`;
  },
  saved: () => {
    let text = '';
    for (const byte of opened().book.save()) text += String.fromCharCode(byte);
    return btoa(text);
  },
};

window.heldSplitTest = bench;
