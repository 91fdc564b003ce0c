/** The sample workbooks that the menu offers, with what a newcomer will see in each. */

export interface Sample {
  /** Under `/samples/`. */
  readonly file: string;
  readonly title: string;
  /** What the check will say of it, in one sentence. */
  readonly sentence: string;
}

/** From the simplest to the one that is hardest to read. */
export const SAMPLES: readonly Sample[] = [
  {
    file: 'model.xlsx',
    title: 'Two bags',
    sentence: '100 ordered, 75 held: 40 can be used, 35 wait for a revision review.',
  },
  {
    file: 'multi-line.xlsx',
    title: 'Two shops',
    sentence: '40 bags of 5 order lines: 4 lines can be released, 1 has nothing to release.',
  },
  {
    file: 'order-lines.xlsx',
    title: 'Orders on their own sheet',
    sentence: '8 bags on one sheet, 3 order lines on another: 2 lines can be released.',
  },
  {
    file: 'wide.xlsx',
    title: 'A column per lane',
    sentence: '2 order lines: 98 parts accepted, 34 on hold and 16 not to be used.',
  },
  {
    file: 'job-block.xlsx',
    title: 'One paused job',
    sentence: 'Its facts stand in a block above 4 bags: 24 can be used, 14 wait for a leak test.',
  },
  {
    file: 'messy.xlsx',
    title: 'A list to put right',
    sentence: 'Written down on the phone: 24 things to fix, and 1 of 5 order lines can be released.',
  },
];
