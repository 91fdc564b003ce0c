/**
 * What a buyer does with the pane, from its first sentence to the note: the pages as built, the real Office.js, the stand-in
 * Excel, real sample workbooks.
 */
import { type Desk, testRoom } from './support/desk';
import { answerOf, button, checked, message, expectAnswer } from './support/pane';

const room = testRoom();
let desk: Desk;

/** Everything that a sheet holds, cell by cell, as Excel would show it. */
function cellsOf(sheet: string): Promise<readonly string[]> {
  return desk.page.evaluate((name) => {
    const model = window.heldSplitTest.book.sheetByName(name);
    const area = model?.usedArea(false) ?? null;
    const cells: string[] = [];
    if (model === null || area === null) return cells;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const formula = model.formula(row, column);
        const value = JSON.stringify(model.value(row, column));
        cells.push(`${row},${column} ${formula ?? value} ${JSON.stringify(model.style(row, column))}`);
      }
    }
    return cells;
  }, sheet);
}

function sheetNames(): Promise<readonly string[]> {
  return desk.page.evaluate(() => window.heldSplitTest.book.sheets.map(({ name }) => name));
}

function textAt(sheet: string, row: number, column: number): Promise<string> {
  return desk.page.evaluate(
    ([name, at, across]) => window.heldSplitTest.book.sheetByName(name)?.text(at, across) ?? '',
    [sheet, row, column] as const,
  );
}

/** The held sheet of model.xlsx. */
const HELD = 'Held Inventory';

/** Row and column of the quantity on hold in model.xlsx, 35 parts. */
function quantityOnHold(): Promise<readonly [number, number]> {
  return desk.page.evaluate((name) => {
    const sheet = window.heldSplitTest.book.sheetByName(name);
    const area = sheet?.usedArea(true);
    for (let row = area?.top ?? 0; row <= (area?.bottom ?? -1); row += 1) {
      for (let column = area?.left ?? 0; column <= (area?.right ?? -1); column += 1) {
        if (sheet?.value(row, column) === 35) return [row, column] as const;
      }
    }
    throw new Error('No cell holds 35.');
  }, HELD);
}

function roundTrips(): Promise<number> {
  return desk.page.evaluate(() => window.heldSplitTest.roundTrips());
}

describe('a check', () => {
  it('answers by itself when the pane opens', async () => {
    desk = await room.openDesk('model.xlsx');
    await checked(desk);
    expect(await answerOf(desk)).toBe('The order line can be released.');
    await desk.pane.getByText('60 parts still to build: 25 for sure, 35 wait for the hold decision.').waitFor();
  });

  it('takes at most three round trips', async () => {
    desk = await room.openDesk('messy.xlsx');
    await checked(desk);
    await roundTrips();
    await button(desk, 'Check again').click();
    await desk.pane.waitForTimeout(500);
    await checked(desk);
    expect(await roundTrips()).toBeLessThanOrEqual(3);
  });

  it('of a workbook without a held sheet shows what one looks like and offers a starter sheet', async () => {
    desk = await room.openDesk('model.xlsx', { blank: true });
    await expectAnswer(desk, "I can't find a held-inventory sheet.");
    await button(desk, 'Insert a starter sheet').click();
    await message(desk, 'status', 'The starter sheet');
    expect((await sheetNames()).length).toBe(2);
  });
});

describe('a finding', () => {
  it('selects its cells', async () => {
    desk = await room.openDesk('messy.xlsx');
    await checked(desk);
    await button(desk, 'Select J9').first().click();
    await desk.page.waitForFunction(() => window.heldSplitTest.selection() === 'HOLD list!J9');
    expect(await desk.page.evaluate(() => window.heldSplitTest.selection())).toBe('HOLD list!J9');
  });

  it('is fixed by its button, and the fix can be taken back', async () => {
    desk = await room.openDesk('messy.xlsx');
    await checked(desk);
    expect(await textAt('HOLD list', 8, 9)).toBe('ditto');
    await button(desk, 'Write "240513" in J9').click();
    await message(desk, 'status', '1 change is made in the sheet.');
    expect(await textAt('HOLD list', 8, 9)).toBe('240513');
    await expectAnswer(desk, '1 of 5 order lines can be released; 4 stay on hold, 23 things to fix.');
    await button(desk, 'Undo the last change').click();
    await expectAnswer(desk, '1 of 5 order lines can be released; 4 stay on hold, 24 things to fix.');
    expect(await textAt('HOLD list', 8, 9)).toBe('ditto');
  });

  it('is fixed together with all others that are certain, and taken back cell for cell', async () => {
    desk = await room.openDesk('messy.xlsx');
    await checked(desk);
    const before = await cellsOf('HOLD list');
    await button(desk, /^Make all \d+ certain changes$/).click();
    await message(desk, 'status', /changes are made in the sheet/);
    expect(await cellsOf('HOLD list')).not.toEqual(before);
    await button(desk, 'Undo the last change').click();
    await expectAnswer(desk, '1 of 5 order lines can be released; 4 stay on hold, 24 things to fix.');
    expect(await cellsOf('HOLD list')).toEqual(before);
  });
});

describe('a write', () => {
  it('puts the note into the workbook and says so once', async () => {
    desk = await room.openDesk('model.xlsx');
    await checked(desk);
    await roundTrips();
    await button(desk, 'Write note for 1 line').click();
    expect(await message(desk, 'status', 'is in the sheet')).toBe('Note HS-BDE330B1 is in the sheet "Release Note".');
    expect(await sheetNames()).toEqual([HELD, 'Split Summary', 'Release Note', 'Release Log']);
  });

  it('takes at most three round trips', async () => {
    desk = await room.openDesk('model.xlsx');
    await checked(desk);
    await desk.page.evaluate(() => {
      window.heldSplitTest.host.traffic.reset();
    });
    await button(desk, 'Write note for 1 line').click();
    await message(desk, 'status', 'is in the sheet');
    const kinds = await desk.page.evaluate(() => window.heldSplitTest.host.traffic.exchanges.map(({ kind }) => kind));
    // What tidies up ends the write; the check that follows by itself comes after it.
    const trips = kinds.indexOf('cleanup');
    expect(trips).toBeGreaterThan(0);
    expect(trips).toBeLessThanOrEqual(3);
  });

  it('of a note that is current offers it for sending, and its text goes to the clipboard', async () => {
    desk = await room.openDesk('model.xlsx');
    await checked(desk);
    await button(desk, 'Write note for 1 line').click();
    await message(desk, 'status', 'is in the sheet');
    await button(desk, 'Copy as text').click();
    await message(desk, 'status', 'The note is on the clipboard.');
    const text = await desk.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^Release note HS-BDE330B1\n/);
    await button(desk, 'Go to the sheet').click();
    await desk.page.waitForFunction(() => window.heldSplitTest.book.activeSheet.name === 'Release Note');
  });

  it('to a protected sheet is refused by name before anything is written', async () => {
    desk = await room.openDesk('model.xlsx');
    await checked(desk);
    await desk.page.evaluate(() => {
      const { book } = window.heldSplitTest;
      book.asRemote(() => book.sheetByName('Held Inventory')?.protect());
    });
    const before = await cellsOf(HELD);
    await button(desk, 'Check again').first().click();
    await button(desk, 'Write note for 1 line').click();
    expect(await message(desk, 'alert', 'protected')).toContain('Held Inventory');
    expect([await cellsOf(HELD), await sheetNames()]).toEqual([before, [HELD]]);
  });

  it('writes nothing when a colleague changed the sheet since the check, and says which rows', async () => {
    desk = await room.openDesk('model.xlsx');
    await checked(desk);
    // In one go, so that the pane cannot have heard of the edit when the click comes.
    await desk.page.evaluate(
      ([row, column]) => {
        const { book } = window.heldSplitTest;
        book.asRemote(() => book.sheetByName('Held Inventory')?.put(row, column, [[36]]));
        const frame = document.querySelector('iframe');
        const buttons = [...(frame?.contentDocument?.querySelectorAll('button') ?? [])];
        buttons.find(({ textContent }) => textContent === 'Write note for 1 line')?.click();
      },
      await quantityOnHold(),
    );
    expect(await message(desk, 'alert', /Row \d/)).toMatch(/[Nn]othing was (written|changed)/);
    expect(await sheetNames()).toEqual([HELD]);
  });

  it('reports what a colleague changed while it was written', async () => {
    desk = await room.openDesk('model.xlsx');
    await checked(desk);
    await desk.page.evaluate(
      ([row, column]) => {
        window.heldSplitTest.host.between(2, (book) => {
          book.sheetByName('Held Inventory')?.put(row, column, [[36]]);
        });
      },
      await quantityOnHold(),
    );
    await button(desk, 'Write note for 1 line').click();
    expect(await message(desk, 'status', 'while the note was written')).toContain('Somebody changed row');
  });

  it('is removed on the buyer’s word: the held sheet is what it was, and the log stays', async () => {
    desk = await room.openDesk('model.xlsx');
    await checked(desk);
    const before = await cellsOf(HELD);
    await button(desk, 'Write note for 1 line').click();
    await message(desk, 'status', 'is in the sheet');
    await checked(desk);
    expect(await cellsOf(HELD)).not.toEqual(before);
    await button(desk, 'Remove what Held Split wrote').click();
    await button(desk, 'Remove').click();
    await message(desk, 'status', 'What Held Split wrote is removed.');
    expect([await cellsOf(HELD), await sheetNames()]).toEqual([before, [HELD, 'Release Log']]);
  });
});

describe('an answer', () => {
  it('is marked out of date when a colleague edits the sheet, and is checked again by itself', async () => {
    desk = await room.openDesk('messy.xlsx');
    await checked(desk);
    await desk.page.evaluate(() => {
      const { book } = window.heldSplitTest;
      book.asRemote(() => book.sheetByName('HOLD list')?.put(8, 9, [['240513']]));
    });
    await message(desk, 'status', 'The workbook changed.');
    await expectAnswer(desk, '1 of 5 order lines can be released; 4 stay on hold, 23 things to fix.');
  });
});

describe('a round trip that fails', () => {
  it.each(['ActivityLimitReached', 'InvalidOrTimedOutSession', 'RequestPayloadSizeLimitExceeded'] as const)(
    'with %s leaves the workbook alone, says so in one sentence, and running again completes',
    async (code) => {
      desk = await room.openDesk('model.xlsx');
      await checked(desk);
      const before = await cellsOf(HELD);
      await desk.page.evaluate((which) => {
        window.heldSplitTest.host.failAt(1, which);
      }, code);
      await button(desk, 'Write note for 1 line').click();
      expect(await message(desk, 'alert', /./)).toMatch(/[Nn]othing was (changed|written)/);
      expect([await cellsOf(HELD), await sheetNames()]).toEqual([before, [HELD]]);
      await button(desk, 'Write note for 1 line').click();
      await message(desk, 'status', 'is in the sheet');
    },
  );
});

describe('a cell that is being edited', () => {
  it('is waited for, and the write goes on once the edit has ended', async () => {
    desk = await room.openDesk('model.xlsx');
    await checked(desk);
    await desk.page.evaluate(() => {
      window.heldSplitTest.host.beginCellEdit();
    });
    await button(desk, 'Write note for 1 line').click();
    await desk.pane.getByText('Excel waits for the cell you are editing').waitFor();
    expect(await sheetNames()).toEqual([HELD]);
    await desk.page.evaluate(() => {
      window.heldSplitTest.host.endCellEdit();
    });
    await message(desk, 'status', 'is in the sheet');
    expect(await sheetNames()).toContain('Release Note');
  });
});
