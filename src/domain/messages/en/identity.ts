import { parts } from '../catalogue';

/** Wording of the identity rules (SPEC section 5). */
export const identity = {
  'lane-missing': {
    title: 'No lane',
    message: ({ row, qty }: { row: number; qty: number | null }): string =>
      qty === null ? `Row ${String(row)} has no lane.` : `Row ${String(row)} has ${parts(qty)} and no lane.`,
    suggestion: (): string => 'Write Accepted, Hold or Do not use in the lane column.',
    why: 'Without a lane nobody at the shop can tell whether these parts may be used. They end up in assembly, or good ones wait for nothing.',
  },
};
