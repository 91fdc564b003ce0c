/** What the page says of files: opening, saving, and what is asked before unsaved changes would be lost. */

export const menu = {
  file: 'File',
  new: 'New',
  open: 'Open...',
  samples: 'Samples',
  save: 'Save',
  saveAs: 'Save as...',
  pick: 'Workbook to open',
} as const;

export const opening = {
  under: (name: string) => `Opening ${name}`,
  one: 'You dropped more than one file. Drop one workbook at a time.',
  unreadable: (name: string) =>
    `${name} cannot be read: it may be a folder, or it was moved or changed meanwhile. The workbook that is open stays as it is.`,
  noSample: (title: string) =>
    `The sample "${title}" did not come. See whether "npm start" is still running, and try again.`,
  unforeseen: (name: string, detail: string) =>
    `${name} could not be opened, and the page does not know why: ${detail}. The workbook that is open stays as it is.`,
} as const;

export const saving = {
  done: (name: string) => `${name} is in your downloads.`,
  unforeseen: (detail: string) =>
    `The workbook could not be saved, and the page does not know why: ${detail}. Nothing was saved, and the workbook is as it was.`,
} as const;

export const unsavedDialog = {
  title: (name: string) => `Save the changes to ${name}?`,
  text: 'It holds changes that are in no file yet. Without saving they are lost.',
  save: 'Save',
  discard: "Don't save",
  cancel: 'Cancel',
} as const;

export const nameDialog = {
  title: 'Save as',
  label: 'File name',
  readOnly: (name: string) => `${name} is read-only. Save it under another name.`,
  empty: 'Give the file a name.',
  bad: 'A file name holds none of \\ / : * ? " < > |',
  same: (name: string) => `${name} is read-only. Choose another name.`,
  save: 'Save',
  cancel: 'Cancel',
} as const;

export const drop = {
  title: 'Drop the workbook to open it',
  text: 'It stays on this computer: nothing is uploaded.',
} as const;
