/** What the page says when something went wrong that nobody foresaw. */
export const troubles = {
  unforeseen: (detail: string) =>
    `That did not work, and the page does not know why: ${detail}. Undo takes back what was half done.`,
} as const;
