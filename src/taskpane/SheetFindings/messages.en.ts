/** Wording around findings about a sheet, in English. */
export const sheetFindings = {
  title: 'About the sheet',
} as const;
