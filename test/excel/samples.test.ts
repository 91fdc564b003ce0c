/** Every sample through the real client reads as the file does, and is written to as the command line writes it. */
import { answer, writingOf } from '../../src/workbook/answer';
import { applyPlan, openWorkbook, takeSnapshot } from '../../src/xlsx';
import { sampleBytes, sampleInExcel, SAMPLE_NAMES, saidOf, take } from './support/office';
import { contentsOf, layoutOf } from './support/contents';

const ISSUE = { now: '2025-07-01T09:00:00.000Z', preparedBy: 'Sam Whitcombe' };

describe.each(SAMPLE_NAMES)('the sample %s in Excel', (name) => {
  it('says what the file says, in at most three round trips', async () => {
    const excel = sampleInExcel(name);
    const { snapshot } = await take(excel);
    const file = takeSnapshot(openWorkbook(sampleBytes(name), `${name}.xlsx`));
    expect(saidOf(snapshot)).toEqual(saidOf(file));
    expect(excel.host.traffic.roundTrips).toBeLessThanOrEqual(3);
  });

  it('is written to as the file is, in at most three round trips', async () => {
    const excel = sampleInExcel(name);
    const taken = await take(excel);
    const writing = writingOf(answer(taken.snapshot), ISSUE);
    excel.host.traffic.reset();
    const held = taken.snapshot.sheets[0]?.name ?? null;
    await excel.door.apply(writing?.plan ?? { preconditions: [], steps: [] }, taken, held);
    expect(excel.host.traffic.roundTrips).toBeLessThanOrEqual(3);
    const workbook = openWorkbook(sampleBytes(name), `${name}.xlsx`);
    const plan = writingOf(answer(takeSnapshot(workbook)), ISSUE)?.plan ?? { preconditions: [], steps: [] };
    const [saved, written] = [excel.model.save(), applyPlan(workbook, plan)];
    expect(contentsOf(saved)).toEqual(contentsOf(written));
    expect(layoutOf(saved)).toEqual(layoutOf(written));
  });
});
