/** The pane's brain on real workbooks: every state, whatever Excel does meanwhile. */
import type { Check } from '../../../src/domain/outcome';
import { Trouble, type BookChange } from '../../../src/excel/door';
import * as brain from '../../../src/taskpane/session/brain';
import { Session, type Opened } from '../../../src/taskpane/session/session';
import { areaName } from '../../../src/workbook/address';
import { sheetNamed } from '../../../src/workbook/own';
import { bookBytes, CLEAN } from '../../cli/books';
import { ManualClock, settled } from '../support/clock';
import { FileDoor } from '../support/file-door';

/** Somebody edited a cell. */
const SOME_CELL: BookChange = { kind: 'cells', sheetId: 'Held Inventory', address: 'K5' };

interface World {
  readonly door: FileDoor;
  readonly clock: ManualClock;
  readonly session: Session;
}

function world(door: FileDoor, opened: Promise<Opened> = Promise.resolve({ kind: 'open', door })): World {
  const clock = new ManualClock();
  const session = new Session({ open: () => opened, loadBrain: () => Promise.resolve(brain), clock });
  return { door, clock, session };
}

async function started(door: FileDoor): Promise<World> {
  const made = world(door);
  await made.session.start();
  return made;
}

function checkOf({ session }: World): Check {
  const outcome = session.getState().last?.answered.outcome;
  if (outcome?.kind !== 'checked') throw new Error(`Expected a check, got ${String(outcome?.kind)}`);
  return outcome;
}

/** Row and column of the first data row's field in the model sample: quantity of lot B. */
function quantityCell(check: Check) {
  return check.split.cell(0, 'qty');
}

describe('at the start', () => {
  it('checks by itself as soon as Excel is there', async () => {
    const { session, door } = await started(FileDoor.sample('model.xlsx'));
    expect(door.calls).toEqual(['watch', 'take']);
    expect(session.getState()).toMatchObject({ stage: 'ready', task: null, isStale: false, trouble: null });
    expect(session.getState().last?.standings.map(({ state }) => state)).toEqual(['unwritten']);
  });

  it('says so when the pane is not in Excel', async () => {
    const { session } = world(FileDoor.sample('model.xlsx'), Promise.resolve({ kind: 'notInExcel' }));
    await session.start();
    expect(session.getState()).toMatchObject({ stage: 'notInExcel', last: null, task: null });
  });

  it('says after ten seconds that Excel does not answer, and goes on when it does', async () => {
    const door = FileDoor.sample('model.xlsx');
    let answer: (opened: Opened) => void = () => undefined;
    const { session, clock } = world(
      door,
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const start = session.start();
    await clock.pass(9_999);
    expect(session.getState().stage).toBe('starting');
    await clock.pass(1);
    expect(session.getState().stage).toBe('noAnswer');
    answer({ kind: 'open', door });
    await start;
    expect(session.getState().stage).toBe('ready');
    expect(session.getState().last).not.toBeNull();
  });
});

describe('progress', () => {
  it('is shown after half a second and not before, and a check can be stopped', async () => {
    const door = FileDoor.sample('model.xlsx');
    const made = await started(door);
    const { session, clock } = made;
    const before = session.getState().last;
    door.pause();
    const check = session.check();
    await clock.pass(499);
    expect(session.getState().task).toMatchObject({ doing: 'check', isSlow: false, canCancel: true });
    await clock.pass(1);
    expect(session.getState().task?.isSlow).toBe(true);
    session.cancel();
    expect(await check).toBe(false);
    expect(session.getState()).toMatchObject({
      task: null,
      trouble: null,
      notice: { kind: 'cancelled', doing: 'check' },
    });
    expect(session.getState().last).toBe(before);
  });

  it('says that Excel waits for a cell, and a second thing is not begun meanwhile', async () => {
    const door = FileDoor.sample('model.xlsx');
    const { session } = await started(door);
    const take = jest.spyOn(door, 'take').mockImplementation((_, working) => {
      working?.onWaiting?.();
      return new Promise((_resolve, reject) => {
        working?.signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'AbortError'));
        });
      });
    });
    const check = session.check();
    await settled();
    expect(session.getState().task).toMatchObject({ isWaiting: true, isSlow: true });
    expect(await session.write('')).toBe(false);
    session.cancel();
    await check;
    take.mockRestore();
  });
});

describe('writing', () => {
  it('puts the note into the workbook, says where, and knows it as current', async () => {
    const made = await started(FileDoor.sample('model.xlsx'));
    expect(await made.session.write('  Ann ')).toBe(true);
    const { notice, last } = made.session.getState();
    const answered = made.session.getState().last?.answered;
    const [note] = answered === undefined ? [] : brain.notesBeforeWriting(answered);
    expect(notice).toEqual({ kind: 'written', notes: [{ id: note?.id, sheet: 'Release Note' }], changedMeanwhile: [] });
    expect(note).toMatchObject({ preparedBy: 'Ann', date: '2025-06-20T08:00:00.000Z', isNew: false });
    expect(last?.standings.map(({ state }) => state)).toEqual(['current']);
    expect(last?.hasOwnSheets).toBe(true);
    expect(made.door.snapshot().sheetNames).toEqual(['Held Inventory', 'Split Summary', 'Release Note', 'Release Log']);
  });

  it('twice changes nothing, not a byte', async () => {
    const { session, door } = await started(FileDoor.sample('multi-line.xlsx'));
    await session.write('');
    const once = door.bytes;
    await session.write('');
    expect(Buffer.from(door.bytes).equals(Buffer.from(once))).toBe(true);
  });

  it('does not make its own answer stale, neither by what Excel tells at once nor by what it tells later', async () => {
    const { session, door, clock } = await started(FileDoor.sample('model.xlsx'));
    const seen: boolean[] = [];
    session.subscribe(() => seen.push(session.getState().isStale));
    await session.write('');
    await clock.pass(500);
    door.tell(SOME_CELL);
    await clock.pass(5000);
    expect(seen).not.toContain(true);
    // The late news was looked into, quietly: it might have been a colleague.
    expect(door.calls).toEqual(['watch', 'take', 'apply', 'take', 'takeAgain']);
    expect(clock.waiting).toBe(0);
  });

  it('is refused by name while a colleague has changed a row, and the answer is made anew', async () => {
    const made = await started(FileDoor.sample('model.xlsx'));
    const { session, door, clock } = made;
    const { sheet, top, left } = quantityCell(checkOf(made));
    const before = door.bytes;
    jest.spyOn(door, 'tell').mockImplementation(() => undefined);
    door.type(sheet, top, left, 41);
    const edited = door.bytes;
    expect(await session.write('')).toBe(false);
    expect(door.bytes).toBe(edited);
    expect(door.bytes).not.toBe(before);
    const { trouble, isStale } = session.getState();
    expect(trouble).toMatchObject({ doing: 'write', kind: 'changed', written: 'nothing' });
    expect(trouble?.sentence).toBe(`Row ${String(top + 1)} changed since the check. Nothing was written.`);
    expect(isStale).toBe(true);
    await clock.pass(1000);
    expect(session.getState()).toMatchObject({ isStale: false, trouble: { kind: 'changed' } });
    // 41 accepted and 35 on hold are not the 75 that the shop counted.
    expect(checkOf(made).findings.map(({ rule }) => rule)).toContain('held-total-mismatch');
  });

  it('that breaks half-way is told, suspected, and completed by writing again', async () => {
    const { session, door, clock } = await started(FileDoor.sample('model.xlsx'));
    door.failNext(
      'apply',
      new Trouble('interrupted', 'some', 'The connection broke. Part is written; write again.', 'GeneralException'),
    );
    await session.write('');
    expect(session.getState()).toMatchObject({
      isStale: true,
      trouble: {
        written: 'some',
        sentence: 'The connection broke. Part is written; write again.',
        code: 'GeneralException',
      },
    });
    await clock.pass(1000);
    expect(session.getState().isStale).toBe(false);
    expect(await session.write('')).toBe(true);
    expect(session.getState()).toMatchObject({ trouble: null, notice: { kind: 'written' } });
  });

  it('that was done stays said when the check after it fails', async () => {
    const { session, door } = await started(FileDoor.sample('model.xlsx'));
    door.failNext('take', new TypeError('boom'));
    await session.write('');
    expect(session.getState()).toMatchObject({
      notice: { kind: 'written' },
      isStale: true,
      trouble: { doing: 'check', kind: 'unexpected', written: 'nothing', code: 'TypeError: boom' },
    });
  });

  it('names what a colleague changed while it was written', async () => {
    const made = await started(FileDoor.sample('model.xlsx'));
    const place = quantityCell(checkOf(made));
    made.door.changedMeanwhile = [place];
    await made.session.write('');
    expect(made.session.getState().notice).toMatchObject({ kind: 'written', changedMeanwhile: [place] });
  });

  it('then removing leaves the held sheet cell for cell as it was, and the log', async () => {
    const { session, door } = await started(FileDoor.sample('messy.xlsx'));
    const cells = () => {
      const { columns, name } = sheetNamed(door.snapshot(), 'HOLD list') ?? { columns: [], name: '' };
      return {
        name,
        values: columns
          .map(({ values }) => values.map((value) => value ?? ''))
          .filter((column) => column.some((value) => value !== '')),
      };
    };
    const before = cells();
    await session.write('');
    expect(cells()).not.toEqual(before);
    expect(await session.remove()).toBe(true);
    expect(cells()).toEqual(before);
    expect(session.getState().notice).toEqual({ kind: 'removed' });
    expect(door.snapshot().sheetNames).toContain('Release Log');
    expect(door.snapshot().sheetNames).not.toContain('Split Summary');
  });
});

describe('when the sheet changes', () => {
  it('the answer is out of date at once, and made anew once it is quiet, once for many changes', async () => {
    const made = await started(FileDoor.sample('model.xlsx'));
    const { session, door, clock } = made;
    const { sheet, top, left } = quantityCell(checkOf(made));
    door.type(sheet, top, left, 41);
    expect(session.getState().isStale).toBe(true);
    await clock.pass(290);
    door.type(sheet, top, left, 42);
    await clock.pass(290);
    expect(door.calls).toEqual(['watch', 'take']);
    await clock.pass(10);
    expect(door.calls).toEqual(['watch', 'take', 'takeAgain']);
    const cell = { kind: 'cells', sheetId: sheet, address: areaName({ top, left, bottom: top, right: left }) };
    expect(door.told).toEqual([cell, cell]);
    expect(session.getState()).toMatchObject({ isStale: false, task: null });
    expect(checkOf(made).lines[0]?.figures.accepted).toBe(42);
    expect(session.getState().last?.isQuiet).toBe(true);
  });

  it('while it is read, the answer is old already and made once more', async () => {
    const made = await started(FileDoor.sample('model.xlsx'));
    const { session, door, clock } = made;
    door.pause();
    const check = session.check();
    await settled();
    door.tell(SOME_CELL);
    door.resume();
    await check;
    expect(session.getState().isStale).toBe(true);
    await clock.pass(1000);
    expect(session.getState().isStale).toBe(false);
  });

  it('a reading that failed leaves what changed to the next one', async () => {
    const { door, clock } = await started(FileDoor.sample('model.xlsx'));
    door.failNext('takeAgain', new TypeError('boom'));
    door.tell(SOME_CELL);
    await clock.pass(300);
    door.tell({ kind: 'structure' });
    await clock.pass(300);
    expect(door.told).toEqual([SOME_CELL, { kind: 'structure' }]);
  });

  it('all is read when the buyer asks, and when the sheet was found to be another one without any news of it', async () => {
    const { session, door, clock } = await started(FileDoor.sample('model.xlsx'));
    door.tell(SOME_CELL);
    await session.check();
    expect(door.calls).toEqual(['watch', 'take', 'take']);
    door.failNext('apply', new Trouble('changed', 'nothing', 'Row 5 changed since the check. Nothing was written.'));
    await session.write('');
    await clock.pass(300);
    expect(door.calls).toEqual(['watch', 'take', 'take', 'apply', 'takeAgain']);
    expect(door.told).toEqual([{ kind: 'structure' }]);
  });

  it('what the pane reads by itself gives way to what the buyer does', async () => {
    const { session, door, clock } = await started(FileDoor.sample('model.xlsx'));
    door.pause();
    door.tell({ kind: 'structure' });
    await clock.pass(1000);
    expect(session.getState().task).toMatchObject({ doing: 'check', isQuiet: true });
    const check = session.check();
    await settled();
    expect(session.getState().task?.isQuiet).toBe(false);
    door.resume();
    expect(await check).toBe(true);
    expect(session.getState()).toMatchObject({ notice: null, trouble: null });
  });

  it('a check that took long waits for the buyer', async () => {
    const door = FileDoor.sample('model.xlsx');
    const { session, clock } = await started(door);
    door.pause();
    const check = session.check();
    await clock.pass(5000);
    door.resume();
    await check;
    door.tell(SOME_CELL);
    await clock.pass(60_000);
    expect(session.getState().isStale).toBe(true);
    expect(door.calls).toEqual(['watch', 'take', 'take']);
  });

  it('where Excel does not tell, the pane knows that it will not hear of it', async () => {
    const door = FileDoor.sample('model.xlsx');
    door.failNext('watch', new Trouble('unsupported', 'nothing', 'No.'));
    const { session } = await started(door);
    expect(session.getState()).toMatchObject({ isWatching: false, trouble: null });
  });

  it('nothing is heard any more after the pane is closed', async () => {
    const { session, door } = await started(FileDoor.sample('model.xlsx'));
    expect(door.watchers).toBe(1);
    await session.close();
    expect(door.watchers).toBe(0);
  });
});

describe('fixes', () => {
  it('one at a time, and taken back: the sheet is what it was', async () => {
    const made = await started(FileDoor.sample('messy.xlsx'));
    const { session } = made;
    const fixable = () => checkOf(made).findings.filter(({ fix }) => fix !== null);
    const before = fixable();
    const [finding] = before;
    expect(await session.fix(finding === undefined ? [] : [finding])).toBe(true);
    expect(session.getState().notice).toEqual({ kind: 'fixed', fixes: 1, left: 0 });
    expect(fixable()).toHaveLength(before.length - 1);
    expect(session.getState().undo).toHaveLength(1);
    expect(await session.undo()).toBe(true);
    expect(session.getState()).toMatchObject({ undo: [], notice: { kind: 'undone' } });
    expect(fixable()).toEqual(before);
  });

  it('all at once leave none that is certain, and go back in one step', async () => {
    const made = await started(FileDoor.sample('messy.xlsx'));
    const { session } = made;
    const before = checkOf(made).findings;
    await session.fix(before);
    expect(checkOf(made).findings.filter(({ fix }) => fix !== null)).toEqual([]);
    await session.undo();
    expect(checkOf(made).findings).toEqual(before);
  });

  it('a finding without a fix changes nothing', async () => {
    const made = await started(FileDoor.sample('messy.xlsx'));
    const without = checkOf(made).findings.filter(({ fix }) => fix === null);
    expect(await made.session.fix(without)).toBe(false);
    expect(made.door.calls).toEqual(['watch', 'take']);
  });

  it('there is nothing to take back at the start', async () => {
    const { session } = await started(FileDoor.sample('model.xlsx'));
    expect(await session.undo()).toBe(false);
  });
});

describe('columns', () => {
  const odd = () =>
    new FileDoor(
      bookBytes({
        Held: CLEAN.map((row, at) => (at === 0 ? row.map((cell) => (cell === 'Qty' ? 'Stueck' : cell)) : row)),
      }),
    );

  it('that the buyer chose are kept in the workbook', async () => {
    const made = await started(odd());
    expect(made.session.getState().last?.answered.outcome.kind).toBe('stopped');
    expect(await made.session.saveMapping({ stueck: 'qty' })).toBe(true);
    expect(checkOf(made).lines[0]?.figures.accepted).toBe(40);
    expect(made.session.getState()).toMatchObject({ notice: { kind: 'mapped' }, choice: { corrections: null } });
    const again = await started(made.door);
    expect(checkOf(again).lines[0]?.verdict).toBe('release');
  });

  it('are not lost when they cannot be kept: they hold in the pane, and the trouble is told', async () => {
    const made = await started(odd());
    made.door.failNext('apply', new Trouble('denied', 'nothing', 'This workbook is read-only.'));
    expect(await made.session.saveMapping({ stueck: 'qty' })).toBe(false);
    expect(made.session.getState()).toMatchObject({
      trouble: { doing: 'mapping', sentence: 'This workbook is read-only.' },
      choice: { corrections: { stueck: 'qty' } },
      isStale: false,
    });
    expect(checkOf(made).lines[0]?.verdict).toBe('release');
  });
});

describe('sheets', () => {
  it('a workbook without one gets the starter sheet, and it is checked', async () => {
    const made = await started(
      new FileDoor(
        bookBytes({
          Prices: [
            ['Article', 'Price'],
            ['A', 3],
          ],
        }),
      ),
    );
    expect(made.session.getState().last?.answered.outcome).toEqual({ kind: 'noSheet', why: 'none', sheets: [] });
    expect(await made.session.insertSample()).toBe(true);
    expect(made.session.getState()).toMatchObject({ notice: { kind: 'sampled', sheet: 'Held Inventory' } });
    expect(made.door.active).toBe('Held Inventory');
    const [line] = checkOf(made).lines;
    expect([line?.verdict, line?.figures.remaining, line?.figures.firm]).toEqual(['release', 60, 25]);
  });

  it('of several the buyer chooses one', async () => {
    const made = await started(new FileDoor(bookBytes({ About: [['x']], May: CLEAN, June: CLEAN })));
    expect(made.session.getState().last?.answered.outcome).toMatchObject({
      kind: 'noSheet',
      why: 'several',
      sheets: ['May', 'June'],
    });
    await made.session.chooseSheet('June');
    expect(checkOf(made).split.sheet.name).toBe('June');
  });

  it('cells are selected, and what cannot be is told', async () => {
    const made = await started(FileDoor.sample('model.xlsx'));
    const place = quantityCell(checkOf(made));
    await made.session.select([place]);
    expect(made.door.selected).toEqual([place]);
    made.door.failNext('activate', new Trouble('sheetGone', 'nothing', 'The sheet is gone.'));
    await made.session.goTo('Held Inventory');
    expect(made.session.getState().trouble).toMatchObject({ doing: 'goTo', sentence: 'The sheet is gone.' });
    made.session.dismiss('trouble');
    expect(made.session.getState().trouble).toBeNull();
  });
});
