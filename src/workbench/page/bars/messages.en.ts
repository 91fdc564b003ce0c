/** Wording of the bars around the grid: formula bar, tabs of sheets, status bar. */
import { counted } from './words';

export const formulaBar = {
  label: 'Formula bar',
  nameBox: 'Name box',
  content: 'Content of the cell',
  cancel: 'Cancel',
  enter: 'Enter',
  expand: 'Expand formula bar',
  collapse: 'Collapse formula bar',
  stale: 'Not recalculated',
  staleWhy: 'The cell shows the value from before a change. Excel recalculates it when it opens the file.',
} as const;

export const nowhere = {
  text: (text: string) =>
    `There is no place called "${text}". Type a cell such as H3, cells such as B2:D9, or the name of a table.`,
  sheet: (name: string) => `There is no sheet named "${name}". Look at the tabs for its name.`,
  name: (name: string) => `The name "${name}" does not stand for cells. Type a cell such as H3.`,
} as const;

export const sheetTabs = {
  label: 'Sheets',
  add: 'New sheet',
  back: 'Scroll to earlier sheets',
  on: 'Scroll to later sheets',
  protectedTab: (name: string) => `${name}, protected`,
  newName: (name: string) => `New name of the sheet "${name}"`,
  menu: (name: string) => `Sheet "${name}"`,
  rename: 'Rename',
  remove: 'Delete',
  left: 'Move left',
  right: 'Move right',
  hide: 'Hide',
  unhide: 'Unhide...',
  protect: 'Protect sheet',
  unprotect: 'Unprotect sheet',
} as const;

export const deletion = {
  title: (name: string) => `Delete the sheet "${name}"?`,
  text: 'Its cells go with it. Undo brings it back, for as long as the workbook stays open.',
  confirm: 'Delete',
  cancel: 'Cancel',
} as const;

export const unhiding = {
  title: 'Unhide a sheet',
  label: 'Hidden sheets',
  confirm: 'Unhide',
  cancel: 'Cancel',
} as const;

export const statusBar = {
  label: 'Status bar',
  modes: { ready: 'Ready', enter: 'Enter', edit: 'Edit' },
  stale: (count: number) =>
    count === 1
      ? '1 formula shows its value from before your change. Excel recalculates it when it opens the file.'
      : `${counted(count)} formulas show values from before your change. Excel recalculates them when it opens the file.`,
  found: (found: number, of: number) => `${counted(found)} of ${counted(of)} rows found`,
  selection: 'Selection',
  average: (text: string) => `Average: ${text}`,
  count: (count: number) => `Count: ${counted(count)}`,
  sum: (text: string) => `Sum: ${text}`,
  tooMany: (count: number) => `${counted(count)} cells selected, too many to add up here`,
  protectedSheet: 'Protected sheet',
  readOnly: 'Read-only workbook',
} as const;
