/** What stands where a part of the page failed. */
export const boundary = {
  failed: (part: string) =>
    `${part} cannot be shown. Your workbook is as it was. Show it again; if that does not help, save your workbook and load the page again.`,
  again: 'Show it again',
} as const;
