/** What the grid says. */
export const words = {
  grid: (sheet: string) => `Sheet ${sheet}`,
  /** How the grid is left: Tab goes from cell to cell in it, as in Excel. */
  keys: 'Arrow keys go from cell to cell, F2 edits, Shift+F10 opens the menu. F6 leaves the sheet.',
  corner: 'Select all cells',
  cell: (address: string, text: string) => (text === '' ? address : `${address} ${text}`),
  stale: 'Not recalculated: Excel will when it opens the file',
  staleCell: (label: string) => `${label}, not recalculated`,
  editor: (address: string) => `Content of ${address}`,
  resizeColumn: (name: string) => `Width of column ${name}`,
  resizeRow: (name: string) => `Height of row ${name}`,
} as const;

/** The menu of a cell. */
export const menu = {
  name: 'Cells',
  insertRows: (count: number) => (count === 1 ? 'Insert row above' : `Insert ${count} rows above`),
  deleteRows: (count: number) => (count === 1 ? 'Delete row' : `Delete ${count} rows`),
  clear: 'Clear contents',
  hideRows: (count: number) => (count === 1 ? 'Hide row' : `Hide ${count} rows`),
  showRows: 'Unhide rows',
} as const;

/** The filter of a column. */
export const filter = {
  button: (column: string) => `Filter ${column}`,
  filtered: (column: string) => `Filter ${column}, rows are hidden`,
  title: (column: string) => `Show rows by ${column}`,
  all: '(Select all)',
  blank: '(Blanks)',
  apply: 'Apply',
  clear: 'Clear filter',
  cancel: 'Cancel',
  more: (count: number) => `${count} more values are not listed. They stay as they are.`,
} as const;

/** What cannot be done. */
export const refusals = {
  manyCells: 'That is more than 200,000 cells at once. Nothing was changed. Select fewer cells and try again.',
  offSheet:
    'What you copied does not fit on the sheet from here. Nothing was changed. Select a cell further up or left.',
  noCopy: 'Copying takes one area of cells. Select one area and try again.',
  noCut: 'Cutting takes one area of cells whose rows all show. Select one such area and try again.',
  manyRows: 'That is more than 10,000 rows at once. Nothing was changed. Select fewer rows and try again.',
} as const;
