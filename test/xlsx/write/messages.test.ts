import { writeRefusals } from '../../../src/xlsx/write/messages.en';
import type { FileObstacle } from '../../../src/xlsx/write/refusal';
import { WriteRefusal } from '../../../src/xlsx';

const details = { sheet: 'Held Inventory', cells: 'V2', name: 'Remaining' };

describe('what a refusal says', () => {
  const codes = Object.keys(writeRefusals).filter((code): code is FileObstacle => code in writeRefusals);

  it.each(codes)('%s: what is in the way, that nothing was written, and what to do next', (code) => {
    const sentence = writeRefusals[code](details);
    expect(sentence).toMatch(/^[A-Z"].*, so nothing was (written|changed); .*\.$/);
    expect(sentence).not.toContain(code);
  });

  it('names only what it concerns, and leaves no gap for the rest', () => {
    const refusal = new WriteRefusal('tooLarge');
    expect(refusal.details).toEqual({});
    expect(refusal.message).toBe(
      'The workbook would grow larger than Excel can open, so nothing was written; copy the held sheet into a new workbook and try again.',
    );
  });
});
