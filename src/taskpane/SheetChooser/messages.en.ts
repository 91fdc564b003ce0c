/** Wording of the choice of a sheet, in English. */
export const sheetChooser = {
  title: 'Sheet to check',
  /** Marks the sheet that was checked last. */
  chosen: 'checked now',
} as const;
