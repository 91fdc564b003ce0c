/** @jest-environment jsdom */
/** The pane as a buyer meets it, on real workbooks: every state of it. */
import { media, openPane, type Pane } from '../support/pane';
import { screen, within } from '@testing-library/react';
import { Trouble } from '../../../src/excel/door';
import type { Opened } from '../../../src/taskpane/session/session';
import { readMapping } from '../../../src/workbook/state';
import { bookBytes, CLEAN } from '../../cli/books';
import { FileDoor } from '../support/file-door';

// Finding a button by its role among hundreds takes jsdom a while.
jest.setTimeout(60_000);

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const buttons = (name: string | RegExp): readonly HTMLElement[] => screen.queryAllByRole('button', { name });
const says = (text: string | RegExp): boolean => screen.queryAllByText(text, { exact: false }).length > 0;
const model = (): FileDoor => FileDoor.sample('model.xlsx');

/** What the one group of buttons offers, the one button first. */
function offered(): readonly (string | null)[] {
  const group = screen.getByRole('group', { name: 'What you can do' });
  return within(group)
    .queryAllByRole('button')
    .map(({ textContent }) => textContent);
}

function oneUnknown(): FileDoor {
  const renamed = CLEAN.map((row, at) => (at === 0 ? row.map((cell) => (cell === 'Qty' ? 'Stueck' : cell)) : row));
  return new FileDoor(bookBytes({ Held: renamed }));
}

/** What names a box: its label, or the row that it is in. */
function labelOf(box: HTMLElement): string {
  const ids = (box.getAttribute('aria-labelledby') ?? '').split(' ');
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const labels = box instanceof HTMLSelectElement ? [...box.labels].map(({ textContent }) => textContent) : [];
  return [box.getAttribute('aria-label') ?? '', named, ...labels].join(' ');
}

describe('the first answer', () => {
  it('comes without a click, with the one button that says what will happen', async () => {
    const pane = await openPane(model());
    expect(pane.answer()).toBe('The order line can be released.');
    expect(pane.spoken()).toBe('The order line can be released.');
    expect(offered()).toEqual(['Write note for 1 line', 'Check again', 'Change sheet or columns']);
    expect(says('60 parts still to build: 25 for sure, 35 wait for the hold decision.')).toBe(true);
  });

  it('counts notes and lines in the label', async () => {
    await openPane(FileDoor.sample('multi-line.xlsx'));
    expect(offered()[0]).toMatch(/^Write 3 notes for \d+ lines$/);
  });

  it('waits for Excel, and says so when it is silent', async () => {
    let answer: (opened: Opened) => void = () => undefined;
    const door = model();
    const pane = await openPane(door, { opened: new Promise((resolve) => (answer = resolve)) });
    expect(pane.answer()).toBe('Waiting for Excel.');
    expect(button('Check split').getAttribute('aria-disabled')).toBe('true');
    await pane.clock.pass(10_000);
    expect(pane.answer()).toBe('Excel does not answer.');
    expect(offered()).toEqual([]);
    answer({ kind: 'open', door });
    await pane.settle();
    expect(pane.answer()).toBe('The order line can be released.');
  });

  it('is that the pane belongs into Excel, where it is opened elsewhere', async () => {
    const pane = await openPane(model(), { opened: Promise.resolve({ kind: 'notInExcel' }) });
    expect(pane.answer()).toBe('Held Split works inside Excel.');
    expect(says('choose Check split on the Data tab')).toBe(true);
    expect(offered()).toEqual([]);
  });

  it('says what failed with the code folded away, and the next check clears it', async () => {
    const door = model();
    door.failNext(
      'take',
      new Trouble('busy', 'nothing', 'Excel is busy. Nothing was changed; check again.', 'HostRestartNeeded'),
    );
    const pane = await openPane(door);
    expect(pane.answer()).toBe('The workbook is not checked.');
    expect(screen.getByRole('alert').textContent).toContain('Excel is busy. Nothing was changed; check again.');
    expect(screen.getByText('HostRestartNeeded').closest('details')?.open).toBe(false);
    await pane.click('Check split');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(pane.answer()).toBe('The order line can be released.');
  });

  it('of a stopped run is what to settle, and leads to the columns', async () => {
    const pane = await openPane(oneUnknown());
    expect(pane.answer()).toBe('Keep everything on hold: 1 thing to fix before the sheet can be checked.');
    expect(offered()).toEqual(['Choose columns', 'Check again', 'Change sheet or columns']);
    await pane.click('Choose columns');
    expect(document.activeElement?.textContent).toBe('Sheet and columns');
  });

  it('says where merged cells cannot be seen, and where changes are not noticed', async () => {
    const door = model();
    door.seesMerges = false;
    door.failNext('watch', new Trouble('unsupported', 'nothing', ''));
    await openPane(door);
    expect(says('merged cells were not checked')).toBe(true);
    expect(says('does not tell when the sheet changes')).toBe(true);
  });
});

describe('progress', () => {
  it('shows after half a second, can be cancelled, and leaves the last answer', async () => {
    const door = model();
    const pane = await openPane(door);
    door.pause();
    await pane.click('Check again');
    expect(screen.queryByRole('progressbar')).toBeNull();
    await pane.clock.pass(500);
    expect(screen.getByRole('progressbar', { name: /Reading and checking the workbook/ })).toBeTruthy();
    await pane.click('Cancel');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(says('The check was stopped. Nothing was changed.')).toBe(true);
    expect(pane.answer()).toBe('The order line can be released.');
  });

  it('names what it waits for, and how far it has come', async () => {
    const door = model();
    const pane = await openPane(door);
    let proceed: (() => void) | undefined;
    jest.spyOn(door, 'take').mockImplementationOnce(async (_request, working) => {
      working?.onStep?.({ doing: 'reading', done: 1, of: 3 });
      working?.onWaiting?.();
      await new Promise<void>((resolve) => (proceed = resolve));
      working?.onStep?.({ doing: 'reading', done: 1, of: 3 });
      await new Promise<void>((resolve) => (proceed = resolve));
      throw new DOMException('', 'AbortError');
    });
    await pane.click('Check again');
    expect(says('Excel waits for the cell you are editing: press Enter or Esc in the sheet.')).toBe(true);
    proceed?.();
    await pane.settle();
    expect(says('Reading and checking the workbook ... (reading, part 2 of 3)')).toBe(true);
    proceed?.();
    await pane.settle();
  });
});

describe('writing', () => {
  it('says once and quietly where the note is, and the button changes', async () => {
    const door = model();
    const pane = await openPane(door);
    await pane.click('Write note for 1 line');
    expect(screen.getByText(/^Note HS-[0-9A-F]{8} is in the sheet "Release Note"\.$/)).toBeTruthy();
    expect(says('is current.')).toBe(false);
    expect(offered()).toEqual([
      'Check again',
      'Write again',
      'Change sheet or columns',
      'Remove what Held Split wrote',
    ]);
    await pane.click('Dismiss this message');
    expect(screen.getByText(/^Note HS-[0-9A-F]{8} is current\.$/)).toBeTruthy();
    expect(door.snapshot().sheetNames).toEqual(['Held Inventory', 'Split Summary', 'Release Note', 'Release Log']);
  });

  it('asked for once more is done once more', async () => {
    const door = model();
    const pane = await openPane(door);
    await pane.click('Write note for 1 line');
    const { bytes } = door;
    await pane.click('Write again');
    expect(Buffer.from(door.bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(says('is in the sheet "Release Note".')).toBe(true);
  });

  it('cannot be asked for while the sheet is another one than was checked', async () => {
    const door = model();
    const pane = await openPane(door);
    await pane.beside(() => {
      door.type('Held Inventory', 4, 10, 41);
    });
    expect(offered()[0]).toBe('Check again');
    expect(says('This answer is out of date; it is checked again in a moment.')).toBe(true);
    await pane.clock.pass(1000);
    expect(says('This answer is out of date')).toBe(false);
  });

  it('shows the cells that a colleague changed meanwhile', async () => {
    const door = model();
    const place = { sheet: 'Held Inventory', top: 4, left: 10, bottom: 4, right: 10 };
    door.changedMeanwhile = [place];
    const pane = await openPane(door);
    await pane.click('Write note for 1 line');
    expect(says('Somebody changed row 5 while the note was written')).toBe(true);
    await pane.click('Show the cells');
    expect(door.selected).toEqual([place]);
  });

  it('is refused in one sentence with the cells to look at', async () => {
    const door = model();
    const pane = await openPane(door);
    const tell = jest.spyOn(door, 'tell').mockImplementation(() => undefined);
    door.type('Held Inventory', 4, 10, 41);
    tell.mockRestore();
    await pane.click('Write note for 1 line');
    expect(screen.getByRole('alert').textContent).toContain('Row 5 changed since the check. Nothing was written.');
    await pane.click('Show the cells');
    expect(door.selected).toHaveLength(1);
    await pane.click('Dismiss this message');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('removing', () => {
  async function written(): Promise<{ readonly pane: Pane; readonly door: FileDoor }> {
    const door = model();
    const pane = await openPane(door);
    await pane.click('Write note for 1 line');
    return { pane, door };
  }

  it('asks first, says what goes, and does nothing when it is kept', async () => {
    const { pane, door } = await written();
    const { bytes } = door;
    await pane.click('Remove what Held Split wrote');
    expect(document.activeElement?.textContent).toBe('Remove what Held Split wrote?');
    expect(says('Remaining to build and Split check taken away from columns W and X')).toBe(true);
    await pane.click('Keep it');
    expect(door.bytes).toBe(bytes);
    expect(buttons('Keep it')).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Remove what Held Split wrote');
  });

  it('then takes it away, and the log stays', async () => {
    const { pane, door } = await written();
    await pane.click('Remove what Held Split wrote');
    await pane.click('Remove');
    expect(door.snapshot().sheetNames).toEqual(['Held Inventory', 'Release Log']);
    expect(says('What Held Split wrote is removed. The log stays')).toBe(true);
    await pane.click('Remove what Held Split wrote');
    expect(says('Nothing of Held Split is in this workbook')).toBe(true);
    expect(buttons('Remove')).toEqual([]);
    await pane.click('Close');
    expect(buttons('Close')).toEqual([]);
  });
});

describe('fixes', () => {
  it('are made one by one or all at once, and taken back', async () => {
    const door = FileDoor.sample('messy.xlsx');
    const pane = await openPane(door);
    const { bytes } = door;
    const before = pane.answer();
    const all = offered().find((label) => (label ?? '').includes('certain change')) ?? '';
    expect(all).toMatch(/^Make all \d+ certain changes$/);
    await pane.click(all);
    expect(says(/changes are made in the sheet/)).toBe(true);
    expect(offered().some((label) => (label ?? '').includes('certain change'))).toBe(false);
    expect(pane.answer()).not.toBe(before);
    await pane.click('Undo the last change');
    expect(door.bytes).toBe(bytes);
    expect(pane.answer()).toBe(before);
    expect(says('The last change is taken back.')).toBe(true);
  });

  it('leave the keyboard in the pane when the button that was pressed goes with them', async () => {
    const pane = await openPane(FileDoor.sample('messy.xlsx'));
    const [fix] = buttons(/^Write "/);
    if (fix === undefined) throw new Error('There is no fix');
    await pane.user.click(fix);
    await pane.settle();
    expect(fix.isConnected).toBe(false);
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('and findings select their cells', async () => {
    const door = FileDoor.sample('messy.xlsx');
    const pane = await openPane(door);
    const [cell] = buttons(/^Select [A-Z]+\d+$/);
    if (cell === undefined) throw new Error('There is no cell');
    await pane.user.click(cell);
    await pane.settle();
    expect(door.selected).toHaveLength(1);
  });
});

describe('sheets', () => {
  it('a workbook without one shows what one looks like, and inserts a starter sheet', async () => {
    const door = new FileDoor(bookBytes({ Prices: [['Article', 'Price']] }));
    const pane = await openPane(door);
    expect(pane.answer()).toBe("I can't find a held-inventory sheet.");
    expect(screen.getByRole('heading', { name: 'What a held-inventory sheet looks like' })).toBeTruthy();
    expect(offered()[0]).toBe('Insert a starter sheet');
    await pane.click('Insert a starter sheet');
    expect(pane.answer()).toBe('The order line can be released.');
    expect(says('The starter sheet "Held Inventory" is in the workbook.')).toBe(true);
  });

  it('several are offered at once, and the chosen one is checked', async () => {
    const door = new FileDoor(bookBytes({ About: [['x']], May: CLEAN, June: CLEAN }));
    const pane = await openPane(door);
    expect(pane.answer()).toBe('Which sheet lists the held parts?');
    expect(buttons('About')).toEqual([]);
    await pane.click('June');
    expect(pane.answer()).toBe('The order line can be released.');
    expect(says('"June", the sheet you chose')).toBe(true);
  });

  it('another one is chosen from all that are the buyer’s own', async () => {
    const door = new FileDoor(bookBytes({ May: CLEAN, June: CLEAN.slice(0, 1) }));
    const pane = await openPane(door);
    await pane.click('Write note for 1 line');
    await pane.click('Change sheet or columns');
    expect(buttons('Split Summary')).toEqual([]);
    await pane.click('June');
    expect(pane.answer()).toBe('The sheet "June" has no rows under its headers.');
  });
});

describe('columns', () => {
  async function chosen(door: FileDoor): Promise<Pane> {
    const pane = await openPane(door);
    await pane.click('Choose columns');
    const [odd] = screen.getAllByRole('combobox').filter((box) => labelOf(box).includes('Stueck'));
    if (odd === undefined) throw new Error('The column is not there');
    await pane.user.selectOptions(odd, 'Quantity');
    return pane;
  }

  it('that the buyer chooses are saved in the workbook, and the sheet is checked with them', async () => {
    const door = oneUnknown();
    const pane = await chosen(door);
    await pane.click('Save columns');
    expect(pane.answer()).toBe('The order line can be released.');
    expect(says('The columns are saved in the workbook')).toBe(true);
    expect(buttons('Save columns')).toEqual([]);
    expect(readMapping(door.snapshot())).toEqual({ stueck: 'qty' });
  });

  it('are not lost when they cannot be saved: the editor stays, and the sheet is checked with them', async () => {
    const door = oneUnknown();
    const pane = await chosen(door);
    door.failNext('apply', new Trouble('denied', 'nothing', 'This workbook is read-only. Nothing was changed.'));
    await pane.click('Save columns');
    expect(screen.getByRole('alert').textContent).toContain('This workbook is read-only.');
    expect(pane.answer()).toBe('The order line can be released.');
    await pane.click('Save columns');
    expect(readMapping(door.snapshot())).toEqual({ stueck: 'qty' });
  });

  it('that were chosen outlive a check that the pane makes meanwhile', async () => {
    const door = oneUnknown();
    const pane = await chosen(door);
    await pane.beside(() => {
      door.tell({ kind: 'cells', sheetId: 'Held Inventory', address: 'A1' });
    });
    await pane.clock.pass(1000);
    await pane.click('Save columns');
    expect(pane.answer()).toBe('The order line can be released.');
  });
});

describe('what is heard', () => {
  it('is the answer again after a check that was asked for, and not after one that the pane makes by itself', async () => {
    const door = model();
    const pane = await openPane(door);
    const first = pane.spoken();
    await pane.click('Check again');
    expect(pane.spoken()).not.toBe(first);
    expect(pane.spoken().trim()).toBe(first);
    const second = pane.spoken();
    await pane.beside(() => {
      door.tell({ kind: 'cells', sheetId: 'Held Inventory', address: 'A1' });
    });
    await pane.clock.pass(1000);
    expect(pane.spoken()).toBe(second);
    await pane.beside(() => {
      door.type('Held Inventory', 4, 10, 41);
    });
    await pane.clock.pass(1000);
    expect(pane.spoken()).toBe('Keep everything on hold: 1 thing to fix.');
  });
});

describe('by keyboard', () => {
  it('the first stop is the one button, and it writes', async () => {
    const door = model();
    const pane = await openPane(door);
    await pane.user.tab();
    expect(document.activeElement?.textContent).toBe('Write note for 1 line');
    await pane.user.keyboard('{Enter}');
    await pane.settle();
    expect(door.snapshot().sheetNames).toContain('Release Note');
    expect(document.activeElement?.textContent).toBe('Check again');
  });
});

describe('the theme', () => {
  afterEach(() => {
    media.clear();
  });

  it('is that of Excel once it is there, down to the scroll bars', async () => {
    media.add('(prefers-color-scheme: dark)');
    await openPane(model(), { scheme: 'light' });
    expect(document.documentElement.style.colorScheme).toBe('light');
  });

  it('is that of the system where Excel says nothing', async () => {
    media.add('(prefers-color-scheme: dark)');
    await openPane(model());
    expect(document.documentElement.style.colorScheme).toBe('dark');
  });
});

describe('a part of the pane', () => {
  it('that does not come says so, and comes when asked again', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let tries = 0;
    await openPane(model(), {
      wings: {
        lines: () => {
          tries++;
          return tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(() => <p>Lines</p>);
        },
      },
    }).then((pane) => pane.click('Try again'));
    expect(tries).toBe(2);
    expect(says('Lines')).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
    logged.mockRestore();
  });
});
