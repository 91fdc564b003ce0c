/** Wording of a card, in English. What is said of a line is in `domain/messages/en/line`. */
export const lineCard = {
  /** Marks what does not hold yet. */
  onceFixed: 'Once fixed',
  nothingOnceFixed: (errors: number): string =>
    `Once ${errors === 1 ? 'this is' : 'these are'} fixed, there is nothing to release.`,
  /** Before figures that the fixes may still change. */
  asItStands: 'With lanes and counts as they are now:',
  findings: (title: string): string => `Findings about ${title}`,
} as const;
