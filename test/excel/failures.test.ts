/** Excel fails at any round trip with any code: the buyer is told in a sentence, loses nothing, and runs again to the same end. */
import { Trouble, type Taken } from '../../src/excel/door';
import { answer, writingOf } from '../../src/workbook/answer';
import type { Plan } from '../../src/workbook/plan';
import { planMapping } from '../../src/workbook/plan-mapping';
import { ERROR_CODES, type ErrorCode, type FaultMoment } from '../../src/workbench/host';
import { contentsOf, layoutOf } from './support/contents';
import { sampleInExcel, saidOf, take, type InExcel } from './support/office';

const ISSUE = { now: '2025-07-01T09:00:00.000Z', preparedBy: 'Sam Whitcombe' };
const HELD = 'Held Inventory';

/** While a cell is edited a request that may wait does so, and is no failure. */
const EDITING = 'InvalidOperationInCellEditMode';
const CODES = ERROR_CODES.filter((code) => code !== EDITING);

/** A sentence: begins with a capital, ends with a full stop, and says what to do next. */
const SENTENCE = /^[A-Z].*, (?:so|and) .*; .*\.$/;

function isCode(text: string): text is ErrorCode {
  return ERROR_CODES.some((code) => code === text);
}

function planOf(taken: Taken): Plan {
  const plan = writingOf(answer(taken.snapshot), ISSUE)?.plan;
  if (plan === undefined) throw new Error('The sample has a plan');
  return plan;
}

async function troubleIn(act: Promise<unknown>): Promise<Trouble> {
  const error: unknown = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Trouble)) throw new Error(`Expected a Trouble, got ${String(error)}`);
  return error;
}

/** The workbook as it is after a write that nothing went wrong with. */
let whole: unknown;
/** The cells of the buyer's as they are before any write. */
let buyers: readonly string[];

function resultOf(excel: InExcel): unknown {
  const saved = excel.model.save();
  return [contentsOf(saved), layoutOf(saved)];
}

/** Cells of the held sheet left of our columns. */
function buyersCells(excel: InExcel): readonly string[] {
  const cells = contentsOf(excel.model.save()).find(({ sheet }) => sheet === HELD)?.cells ?? [];
  return cells.filter((cell) => !/^[WX]\d/.test(cell));
}

beforeAll(async () => {
  const excel = sampleInExcel('model');
  buyers = buyersCells(excel);
  const taken = await take(excel);
  await excel.door.apply(planOf(taken), taken, HELD);
  whole = resultOf(excel);
});

describe('a check', () => {
  // A sheet as small as this one is read whole in two.
  it.each([1, 2])('that fails at round trip %i says so for each code, and succeeds when it is run again', async (trip) => {
    const excel = sampleInExcel('model');
    const said = saidOf((await take(excel)).snapshot);
    for (const code of CODES) {
      excel.host.failAt(trip, code);
      const reading = await take(excel).then(
        ({ seesMerges, snapshot }) => ({ seesMerges, said: saidOf(snapshot) }),
        (error: unknown) => error,
      );
      excel.host.clearPlans();
      if (reading instanceof Trouble) {
        expect([code, reading.message]).toEqual([code, expect.stringMatching(SENTENCE)]);
        expect([code, reading.written, reading.code]).toEqual([code, 'nothing', code]);
      } else {
        // Only where merged cells were refused is it read without them, and that is said.
        expect([code, reading]).toEqual([code, { seesMerges: false, said }]);
      }
      expect(saidOf((await take(excel)).snapshot)).toEqual(said);
    }
  }, 60_000); // prettier-ignore

  it('waits for the end of an edit, and says so once', async () => {
    const excel = sampleInExcel('model');
    excel.host.beginCellEdit();
    const waits: string[] = [];
    const taken = excel.door.take(
      { sheet: null, corrections: null },
      {
        onWaiting: () => {
          waits.push('waiting');
          excel.host.endCellEdit();
        },
      },
    );
    expect((await taken).snapshot.sheets.map(({ name }) => name)).toEqual([HELD]);
    expect(waits).toEqual(['waiting']);
  });
});

/** Codes upon which the workbook is read anew, or in smaller parts, in the same call. */
const LOOKED_INTO: readonly string[] = ['ItemNotFound', 'InvalidReference', 'ResponsePayloadSizeLimitExceeded'];

/** Codes by which Excel refuses a request before any of it runs; that it ran in part all the same is not believed, but survived. */
const REFUSED_WHOLE: readonly string[] = ['ActivityLimitReached', 'InvalidRequestContext', 'WriteNotSupportedWhenModalDialogOpen']; // prettier-ignore

const TOO_LARGE = 'RequestPayloadSizeLimitExceeded';

describe('a write', () => {
  async function failing(code: ErrorCode, trip: number, moment: FaultMoment): Promise<[InExcel, Trouble, Taken]> {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    excel.host.failAt(trip, code, moment);
    const trouble = await troubleIn(excel.door.apply(planOf(taken), taken, HELD));
    expect([code, trouble.message]).toEqual([code, expect.stringMatching(SENTENCE)]);
    expect([code, buyersCells(excel)]).toEqual([code, buyers]);
    return [excel, trouble, taken];
  }

  async function expectWholeAgain(excel: InExcel): Promise<void> {
    const taken = await take(excel);
    await excel.door.apply(planOf(taken), taken, HELD);
    expect(resultOf(excel)).toEqual(whole);
  }

  it.each(CODES.filter((code) => !LOOKED_INTO.includes(code)))(
    'that fails with %s when it looks again has written nothing',
    async (code) => {
      const [excel, trouble] = await failing(code, 1, 'before');
      expect(trouble).toMatchObject({ written: 'nothing', code });
      expect(excel.model.isChanged).toBe(false);
      await expectWholeAgain(excel);
    },
  );

  it.each(LOOKED_INTO)('that meets %s when it looks again asks in another way, and goes on', async (code) => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    if (isCode(code)) excel.host.failAt(1, code);
    await excel.door.apply(planOf(taken), taken, HELD);
    expect(resultOf(excel)).toEqual(whole);
  });

  it('is sent in smaller parts where Excel does not take it whole', async () => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    excel.host.failAt(2, TOO_LARGE);
    await excel.door.apply(planOf(taken), taken, HELD);
    expect(resultOf(excel)).toEqual(whole);
  });

  it.each(CODES.filter((code) => code !== TOO_LARGE))(
    'that fails with %s when it writes says so, and running again completes it',
    async (code) => {
      const [excel, trouble] = await failing(code, 2, 'before');
      expect(trouble).toMatchObject({ written: 'nothing', code });
      await expectWholeAgain(excel);
    },
  );

  const moments = (['halfway', 'after'] as const).flatMap((moment) => CODES.map((code) => [moment, code] as const));

  it.each(moments)('that fails %s its request with %s is completed by checking and writing again', async (moment, code) => {
    const [excel, trouble] = await failing(code, 2, moment);
    expect([...(REFUSED_WHOLE.includes(code) ? ['nothing'] : []), 'some', 'unknown']).toContain(trouble.written);
    await expectWholeAgain(excel);
  }); // prettier-ignore

  it.each(moments)('that fails %s its request with %s is completed by the same plan', async (moment, code) => {
    const [excel, , taken] = await failing(code, 2, moment);
    await excel.door.apply(planOf(taken), taken, HELD);
    expect(resultOf(excel)).toEqual(whole);
  });

  it('looks at what was written in smaller parts where Excel does not give it whole', async () => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    excel.host.failAt(3, 'ResponsePayloadSizeLimitExceeded');
    await excel.door.apply(planOf(taken), taken, HELD);
    expect(resultOf(excel)).toEqual(whole);
  });

  it.each(CODES.filter((code) => code !== 'ResponsePayloadSizeLimitExceeded'))(
    'that fails with %s when it looks at what was written says that everything was',
    async (code) => {
      const [excel, trouble] = await failing(code, 3, 'before');
      expect(trouble.message).toContain('everything was written');
      expect(resultOf(excel)).toEqual(whole);
      await expectWholeAgain(excel);
    },
  );

  it('that was interrupted is still finished after something unrelated was written', async () => {
    const [excel] = await failing('GeneralException', 2, 'halfway');
    const taken = await take(excel);
    await excel.door.apply(planMapping(taken.snapshot, {}), taken, null);
    await expectWholeAgain(excel);
  });

  it('names what is written and what is not', async () => {
    const [, trouble] = await failing('GeneralException', 2, 'halfway');
    expect(trouble.written).toBe('some');
    expect(trouble.message).toBe(
      'Excel met an error it does not explain, so "Held Inventory", "Split Summary" and "Release Note" are written and "Release Log" is not, or not wholly; nothing of yours was changed; save the workbook, open it anew and try again.',
    );
  });

  it('waits for the end of an edit that begins in between', async () => {
    const excel = sampleInExcel('model');
    const taken = await take(excel);
    excel.host.between(1, () => { excel.host.beginCellEdit(); }); // prettier-ignore
    await excel.door.apply(planOf(taken), taken, HELD, {
      onWaiting: () => { excel.host.endCellEdit(); },
    }); // prettier-ignore
    expect(resultOf(excel)).toEqual(whole);
  });
});
