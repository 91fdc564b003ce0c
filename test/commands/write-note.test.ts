/** The ribbon's *Write note* against a workbook in memory behind a door of its own. */
import { writeNote } from '../../src/commands/write-note';
import { Trouble, type ExcelDoor, type Receipt, type TakeRequest, type Taken } from '../../src/excel/door';
import type { Sheet } from '../../src/domain/sheet';
import type { Plan } from '../../src/workbook/plan';
import { clean, sheet } from '../support/tables';
import { remove, write } from '../workbook/support/write';
import { apply, sheetOf, snapshotOf, testBook, valuesOf, type TestBook } from '../workbook/support/workbook';

const NOW = '2026-05-04T09:30:00.000Z';

/** What a test makes go wrong, and what the command did. */
interface Stage {
  readonly book: TestBook;
  readonly shown: string[];
  readonly heldSheets: (string | null)[];
  outside: number;
  onTake: () => void;
  onApply: (plan: Plan) => Receipt;
  onActivate: () => void;
}

function stage(book: TestBook): Stage {
  return {
    book,
    shown: [],
    heldSheets: [],
    outside: 0,
    onTake: () => undefined,
    onApply: (plan) => {
      apply(book, plan);
      return { changedMeanwhile: [] };
    },
    onActivate: () => undefined,
  };
}

/** A door to the stage's workbook. What the command does not need of it fails. */
function doorTo(stage: Stage): ExcelDoor {
  const { book } = stage;
  const unused = (): Promise<never> => Promise.reject(new Error('The ribbon does not ask for this.'));
  return {
    take: (request: TakeRequest): Promise<Taken> =>
      attempt(() => {
        stage.onTake();
        return { snapshot: snapshotOf(book), request, seesMerges: true };
      }),
    apply: (plan, _basis, held): Promise<Receipt> =>
      attempt(() => {
        stage.heldSheets.push(held);
        return stage.onApply(plan);
      }),
    activate: (name): Promise<void> =>
      attempt(() => {
        stage.onActivate();
        stage.shown.push(name);
      }),
    takeAgain: unused,
    edit: unused,
    undo: unused,
    select: unused,
    watch: unused,
  };
}

const attempt = <T>(act: () => T): Promise<T> => Promise.resolve().then(act);

async function press(on: Stage): Promise<void> {
  const sayOutside = (): Promise<void> => {
    on.outside++;
    return Promise.resolve();
  };
  await writeNote({ door: doorTo(on), now: () => NOW, sayOutside });
}

const namesOf = ({ book }: Stage): readonly string[] => book.sheets.map(({ name }) => name);

/** What the notice says below its title. */
function noticeOf({ book }: Stage): unknown[] {
  return valuesOf(sheetOf(book, 'Split Notice'))
    .slice(2)
    .map(([text]) => text);
}

const NEXT =
  'Settle this and choose Write note again; this sheet then goes away. Check split on the Data tab shows more.';
const NOT_WRITTEN = 'The note is not written, and your cells are as they were.';
const held = (name = 'Held'): Sheet => ({ ...clean([{}, { as: 'hold' }]), name });

describe('what can be written is written', () => {
  test('everything, as the other surfaces write it, and then the note is shown', async () => {
    const on = stage(testBook(held()));
    await press(on);
    expect(namesOf(on)).toEqual(['Held', 'Split Summary', 'Release Note', 'Release Log']);
    expect(on.shown).toEqual(['Release Note']);
    expect(on.heldSheets).toEqual(['Held']);
    const other = testBook(held());
    write(other, { now: NOW });
    expect(valuesOf(sheetOf(on.book, 'Held'))).toEqual(valuesOf(sheetOf(other, 'Held')));
    expect(valuesOf(sheetOf(on.book, 'Split Summary'))).toEqual(valuesOf(sheetOf(other, 'Split Summary')));
  });

  test('a line on hold is written too, as a note that keeps all on hold', async () => {
    const on = stage(testBook(clean([{ qty: '~3' }, { as: 'hold' }])));
    await press(on);
    expect(on.shown).toEqual(['Release Note']);
    const words = valuesOf(sheetOf(on.book, 'Held')).flat();
    expect(words).toContain('Not settled');
    expect(words).toContain('Hold all: 1 to fix');
  });

  test('of two notes the first is shown', async () => {
    const on = stage(testBook(clean([{}, { po: '4712', lot: 'D', bag: 'D-1', location: 'S-4' }])));
    await press(on);
    expect(namesOf(on)).toEqual(['Held', 'Split Summary', 'Release Note 4711', 'Release Note 4712', 'Release Log']);
    expect(on.shown).toEqual(['Release Note 4711']);
  });

  test('nobody is named as the one who prepared it, and the time is the one that was passed in', async () => {
    const on = stage(testBook(held()));
    await press(on);
    const log = valuesOf(sheetOf(on.book, 'Release Log')).flat();
    expect(log).toContain(NOW);
    expect(log).not.toContain('Dana Smith');
  });

  test('a note that cannot be shown is written all the same, and nothing else is said', async () => {
    const on = stage(testBook(held()));
    on.onActivate = () => {
      throw new Trouble('sheetGone', 'nothing', 'The sheet is gone.');
    };
    await press(on);
    expect(namesOf(on)).toEqual(['Held', 'Split Summary', 'Release Note', 'Release Log']);
    expect(on.outside).toBe(0);
  });
});

describe('what cannot be written is said in a sheet of ours, and no cell of the buyer changes', () => {
  test.each<[string, () => TestBook, string]>([
    [
      'no held sheet',
      () => testBook({ ...sheet('| A | B |\n| 1 | 2 |'), name: 'Prices' }),
      'No sheet of this workbook lists held parts. A held sheet needs a header row with a lot or bag column, and a quantity or lane column.',
    ],
    [
      'several held sheets, none of them active',
      () => {
        const book = testBook({ ...sheet('| A | B |\n| 1 | 2 |'), name: 'Prices' }, held('May'), held('June'));
        return book;
      },
      'Several sheets list held parts: "May", "June". Go to the one you mean first.',
    ],
    [
      'a held sheet without rows',
      () => testBook({ ...sheet('| Lot | Qty | Lane |'), name: 'Held' }),
      'The sheet "Held" has no rows under its headers. Add one row per bag or lot.',
    ],
    [
      'a protected sheet',
      () => {
        const book = testBook(held());
        sheetOf(book, 'Held').isProtected = true;
        return book;
      },
      'The sheet "Held" is protected, so nothing was written; turn off Protect Sheet on the Review tab and try again.',
    ],
    [
      'a filtered sheet',
      () => {
        const book = testBook(held());
        sheetOf(book, 'Held').filtered = true;
        return book;
      },
      'A filter hides rows of the sheet "Held", so nothing was written; clear the filter and try again.',
    ],
  ])('%s', async (_, make, sentence) => {
    const on = stage(make());
    const before = structuredClone(on.book.sheets);
    await press(on);
    expect(noticeOf(on)).toEqual([NOT_WRITTEN, sentence, NEXT]);
    expect(on.book.sheets.slice(0, before.length)).toEqual(before);
    expect(on.book.sheets).toHaveLength(before.length + 1);
    expect(on.shown).toEqual(['Split Notice']);
    expect(on.outside).toBe(0);
  });

  test('a run that stopped says which header is in question and what to do', async () => {
    const on = stage(testBook({ ...sheet('| Lot | Qty | PO |\n| B | 40 | 4711 |'), name: 'Held' }));
    await press(on);
    const [headline, about, reason, next] = noticeOf(on);
    expect([headline, about, next]).toEqual([
      NOT_WRITTEN,
      'The sheet "Held" cannot be checked before this is settled:',
      NEXT,
    ]);
    expect(reason).toMatch(/lane/);
  });

  test('a call that changed nothing is told in its own words', async () => {
    const on = stage(testBook(held()));
    const { onApply } = on;
    on.onApply = () => {
      on.onApply = onApply;
      throw new Trouble('changed', 'nothing', 'Somebody changed row 3, so nothing was written; check again.');
    };
    await press(on);
    expect(noticeOf(on)).toEqual([NOT_WRITTEN, 'Somebody changed row 3, so nothing was written; check again.', NEXT]);
  });

  test('a call that broke off half-way does not claim that nothing was written', async () => {
    const on = stage(testBook(held()));
    const { onApply } = on;
    on.onApply = () => {
      on.onApply = onApply;
      throw new Trouble('interrupted', 'some', 'The columns are written, the note is not; write again.');
    };
    await press(on);
    expect(noticeOf(on)).toEqual([
      'The note is not written to the end.',
      'The columns are written, the note is not; write again.',
      NEXT,
    ]);
  });

  test('a fault of our own is said as one, without its inner words', async () => {
    const on = stage(testBook(held()));
    const { onApply } = on;
    on.onApply = () => {
      on.onApply = onApply;
      throw new TypeError('undefined is not a function');
    };
    await press(on);
    expect(noticeOf(on)).toEqual([
      'The note is not written to the end.',
      'Something went wrong that Held Split does not know. Choose Write note again: what is there already is not written twice.',
    ]);
  });
});

test('cells that somebody changed during the write are named, although the note is written', async () => {
  const on = stage(testBook(held()));
  const { onApply } = on;
  on.onApply = (plan) => {
    onApply(plan);
    on.onApply = onApply;
    return { changedMeanwhile: [{ sheet: 'Held', top: 2, left: 4, bottom: 2, right: 4 }] };
  };
  await press(on);
  expect(namesOf(on)).toEqual(['Held', 'Split Summary', 'Release Note', 'Release Log', 'Split Notice']);
  expect(noticeOf(on)).toEqual([
    'The note is written, but the sheet changed meanwhile.',
    'Somebody changed E3 of the sheet "Held" while the note was being written, so it may not say what the sheet says now. Look at the change and choose Write note again.',
  ]);
  expect(on.shown).toEqual(['Split Notice']);
});

describe('the notice goes away', () => {
  test('with the next write that succeeds', async () => {
    const on = stage(testBook(held()));
    sheetOf(on.book, 'Held').filtered = true;
    await press(on);
    expect(namesOf(on)).toEqual(['Held', 'Split Notice']);
    sheetOf(on.book, 'Held').filtered = false;
    await press(on);
    expect(namesOf(on)).toEqual(['Held', 'Split Summary', 'Release Note', 'Release Log']);
  });

  test('with what Held Split wrote', async () => {
    const on = stage(testBook(held()));
    sheetOf(on.book, 'Held').filtered = true;
    await press(on);
    remove(on.book);
    expect(namesOf(on)).toEqual(['Held']);
  });
});

describe('where not even a sheet can say it, it is said outside the workbook', () => {
  test('a read-only workbook', async () => {
    const on = stage({ ...testBook(held()), readOnly: true });
    await press(on);
    expect([on.outside, namesOf(on)]).toEqual([1, ['Held']]);
  });

  test('a workbook that takes no new sheets', async () => {
    const on = stage({ ...testBook(held()), structureProtected: true });
    await press(on);
    expect([on.outside, namesOf(on)]).toEqual([1, ['Held']]);
  });

  test("a sheet of the buyer's that has the name of the notice", async () => {
    const on = stage(testBook({ ...sheet('| A | B |\n| 1 | 2 |'), name: 'Split Notice' }));
    await press(on);
    expect([on.outside, namesOf(on)]).toEqual([1, ['Split Notice']]);
  });

  test('an Excel that does not answer', async () => {
    const on = stage(testBook(held()));
    on.onTake = () => {
      throw new Trouble('busy', 'nothing', 'Excel is busy, so nothing was read; try again.');
    };
    await press(on);
    expect([on.outside, on.shown]).toEqual([1, []]);
  });
});
