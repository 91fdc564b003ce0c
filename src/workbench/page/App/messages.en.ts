/** What the page around the sheet says. */
export const places = {
  ribbon: 'Ribbon',
  formulaBar: 'Formula bar',
  sheet: 'Sheet',
  colleague: 'Colleague',
  status: 'Status',
  pane: (name: string) => `${name} pane`,
} as const;

/** The parts of the page at the start of a sentence. */
export const parts = {
  page: 'This page',
  title: 'The title bar',
  ribbon: 'The ribbon',
  formulaBar: 'The formula bar',
  grid: 'The sheet',
  tabs: 'The sheet tabs',
  status: 'The status bar',
  colleague: 'The colleague',
  pane: 'The pane',
} as const;

export const pane = {
  close: (name: string) => `Close ${name}`,
  splitter: (name: string) => `Width of ${name}`,
  width: (pixels: number) => `${pixels} pixels`,
} as const;

export const notices = {
  dismiss: 'Put away',
} as const;

export const windowTitle = (book: string, isUnsaved: boolean): string =>
  `${isUnsaved ? '* ' : ''}${book} - Excel stand-in`;
