/** What the menu promises of the samples is what the check says of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../../src/domain/check';
import { openWorkbook, takeSnapshot } from '../../../../src/xlsx';
import { SAMPLES } from '../../../../src/workbench/page/files/samples';

const FOLDER = join(__dirname, '../../../../assets/samples');

/** Figures of a sample's check that its sentence names. */
function figuresOf(file: string) {
  const outcome = check(takeSnapshot(openWorkbook(new Uint8Array(readFileSync(join(FOLDER, file))), file)));
  if (outcome.kind !== 'checked') throw new Error(`${file} has no held sheet`);
  const { lines, split } = outcome;
  const sum = (pick: (line: (typeof lines)[number]) => number | null): number =>
    lines.reduce((total, line) => total + (pick(line) ?? 0), 0);
  return {
    ordered: sum(({ figures }) => figures.ordered),
    held: sum(({ figures }) => figures.heldTotal),
    accepted: sum(({ figures }) => figures.accepted),
    onHold: sum(({ figures }) => figures.onHold),
    doNotUse: sum(({ figures }) => figures.doNotUse),
    bags: split.rows.count,
    lines: lines.length,
    released: lines.filter(({ verdict }) => verdict === 'release').length,
    nothing: lines.filter(({ verdict }) => verdict === 'nothingToRelease').length,
    toFix: sum(({ errors }) => errors),
  };
}

type Figure = keyof ReturnType<typeof figuresOf>;

describe('the sentence of a sample', () => {
  it.each<[string, Figure[]]>([
    ['model.xlsx', ['ordered', 'held', 'accepted', 'onHold']],
    ['multi-line.xlsx', ['bags', 'lines', 'released', 'nothing']],
    ['order-lines.xlsx', ['bags', 'lines', 'released']],
    ['wide.xlsx', ['lines', 'accepted', 'onHold', 'doNotUse']],
    ['job-block.xlsx', ['bags', 'accepted', 'onHold']],
    ['messy.xlsx', ['toFix', 'released', 'lines']],
  ])('says the figures of the check: %s', (file, named) => {
    const { sentence = '' } = SAMPLES.find((sample) => sample.file === file) ?? {};
    const figures = figuresOf(file);
    expect(sentence.match(/\d+/g)?.map(Number)).toEqual(named.map((name) => figures[name]));
  });

  it('is there for each sample workbook, and for no other', () => {
    expect(SAMPLES.map(({ file }) => file).sort()).toEqual(readdirSync(FOLDER).sort());
  });
});
