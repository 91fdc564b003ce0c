/** What the workbook says when it refuses something, and when it cannot be saved. */
export const refusals = {
  protectedSheet: (sheet: string) =>
    `The sheet "${sheet}" is protected. Nothing was changed. Unprotect it and try again.`,
  protectedStructure: 'The structure of the workbook is protected. Nothing was changed. Unprotect it and try again.',
  sheetName: (name: string) =>
    `"${name}" cannot be the name of a sheet. A name has 1 to 31 characters, none of them : \\ / ? * [ or ], neither begins nor ends with an apostrophe, and is not History.`,
  sheetTaken: (name: string) => `There is a sheet named "${name}" already. Nothing was changed. Choose another name.`,
  lastSheet: 'A workbook has at least one sheet that shows. Nothing was changed.',
  noSheet: 'There is no such sheet. Nothing was changed.',
  hiddenSheet: (sheet: string) => `The sheet "${sheet}" is hidden. Show it before you go to it.`,
  outside: 'The area does not lie on a sheet. Nothing was changed.',
  array: 'You cannot change part of an array formula. Nothing was changed.',
  noTable: 'There is no such table. Nothing was changed.',
  noColumn: 'The table has no such column. Nothing was changed.',
  tableName: (name: string) => `"${name}" cannot be the name of a table. Nothing was changed.`,
  nameTaken: (name: string) => `The workbook has something named "${name}" already. Nothing was changed.`,
  tableOverlap: 'A table cannot overlap another table. Nothing was changed.',
  tableMerge: 'A table cannot hold merged cells. Nothing was changed.',
  tableShape: 'A table keeps its header row where it is, and has at least one row and one column. Nothing was changed.',
  tableCut: 'That would change part of a table or of merged cells beside it. Nothing was changed.',
  tableRows: 'The rows hold the header of a table or all of its rows. Nothing was changed. Delete the table first.',
  pushedOff: 'Cells that are not blank would be pushed off the sheet. Nothing was changed.',
  mergeOverlap: 'Merged cells cannot overlap. Nothing was changed.',
  noFilter: 'The sheet has no filter. Nothing was changed.',
  noFormat: 'There is no such conditional format. Nothing was changed.',
  noName: 'There is no such name. Nothing was changed.',
  badName: (name: string) => `"${name}" cannot be a name. Nothing was changed.`,
  noPart: 'There is no such custom XML part. Nothing was changed.',
  badXml: 'That is not well-formed XML. Nothing was changed.',
} as const;

/** What cannot be saved. */
export const unsaved = {
  settings:
    'Settings that an add-in keeps with the document cannot be saved to a file here. Nothing was saved. Undo that change and save again.',
  customXml:
    'Custom XML parts that are not of Held Split cannot be added or doubled in a file here. Nothing was saved. Undo that change and save again.',
  arrays: (sheet: string) =>
    `An array formula of "${sheet}" was moved, which cannot be saved here. Nothing was saved. Undo that change and save again.`,
  format: (sheet: string) =>
    `A conditional format of "${sheet}" was changed that cannot be written here. Nothing was saved. Undo that change and save again.`,
  moved: (sheet: string) =>
    `Rows or cells of "${sheet}" were inserted or deleted, and the sheet has custom views, a consolidation, cells mapped to XML or an extension that cannot be moved in a file here. Nothing was saved. Undo that change and save again.`,
  pivot: (sheet: string) =>
    `Rows or cells of "${sheet}" were inserted into or deleted from a pivot table or all that it was made of, which cannot be saved here. Nothing was saved. Undo that change and save again.`,
  paper: (sheet: string) =>
    `The page layout of "${sheet}" is for a paper that cannot be saved here. Nothing was saved. Undo that change and save again.`,
  totals: (table: string) =>
    `The totals row of the table "${table}" was changed, which cannot be saved here. Nothing was saved. Undo that change and save again.`,
  query: (table: string) =>
    `Columns of the table "${table}", which a query fills, were changed, which cannot be saved here. Nothing was saved. Undo that change and save again.`,
} as const;
