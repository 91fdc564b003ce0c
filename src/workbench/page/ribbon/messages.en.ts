/** What the ribbon says of itself; the words of its buttons come from the manifest. */
export const ribbon = {
  tabs: 'Ribbon tabs',
  dismiss: 'Got it',
  working: (label: string) => `${label}: working`,
} as const;

/** What is said when a button's function did not run to its end. */
export const troubles = {
  noPage: (label: string) =>
    `"${label}" has no page to run in. Nothing was changed in your workbook. Look at FunctionFile in manifest.xml.`,
  noFunction: (label: string, functionName: string) =>
    `"${label}" did not run: its page has no function "${functionName}". Nothing was changed in your workbook.`,
  failed: (label: string, status: number) =>
    `"${label}" ended with the code ${status}. Look at your workbook before you go on; Undo takes back what was half done.`,
} as const;
