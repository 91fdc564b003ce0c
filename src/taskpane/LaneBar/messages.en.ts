/** Wording of the bar of lanes, in English. */
export const laneBar = {
  empty: 'No parts',
  /** In place of a count that is not known. */
  unknown: '?',
} as const;
