/** Wording of the colleague who works in the same workbook. Her name is one that no sample holds. */
const NAME = 'Maria';

/** What a cell shows, in a sentence. */
function shown(text: string): string {
  return text === '' ? 'blank' : text;
}

function quoted(text: string): string {
  return text === '' ? 'blank' : `"${text}"`;
}

/** One cell's change. */
interface Change {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** What is offered, and what the log says once it is done. */
export const acts = {
  count: {
    offer: ({ cell, before, after }: Change) => `Change ${cell} from ${shown(before)} to ${shown(after)}`,
    done: ({ cell, before, after }: Change) => `changed ${cell} from ${shown(before)} to ${shown(after)}`,
  },
  bag: {
    offer: ({ cell, before, after }: Change) => `Relabel ${cell} from ${quoted(before)} to ${quoted(after)}`,
    done: ({ cell, before, after }: Change) => `relabelled ${cell} from ${quoted(before)} to ${quoted(after)}`,
  },
  rename: {
    offer: (before: string, after: string) => `Rename "${before}" to "${after}"`,
    done: (before: string, after: string) => `renamed "${before}" to "${after}"`,
  },
  protect: {
    offer: (sheet: string) => `Protect "${sheet}"`,
    done: (sheet: string) => `protected "${sheet}"`,
  },
  unprotect: {
    offer: (sheet: string) => `Unprotect "${sheet}"`,
    done: (sheet: string) => `unprotected "${sheet}"`,
  },
  filter: {
    offer: (header: string, value: string) => `Show only rows with ${quoted(value)} in ${header}`,
    done: (sheet: string, header: string, value: string) =>
      `filtered "${sheet}" to rows with ${quoted(value)} in ${header}`,
  },
  showAll: {
    offer: (sheet: string) => `Show all rows of "${sheet}" again`,
    done: (sheet: string) => `showed all rows of "${sheet}" again`,
  },
  insert: {
    offer: (row: number) => `Insert a row above row ${row}`,
    done: (sheet: string, row: number) => `inserted a row above row ${row} of "${sheet}"`,
  },
  remove: {
    offer: (row: number) => `Delete row ${row}`,
    done: (sheet: string, row: number) => `deleted row ${row} of "${sheet}"`,
  },
} as const;

/** What a column without a header is called. */
export const columnNamed = (letters: string): string => `column ${letters}`;

/** Why something cannot be done any more. */
export const gone = (sheet: string): string => `The sheet "${sheet}" is not there any more. Nothing was changed.`;

export const panel = {
  title: 'A colleague',
  close: 'Close',
  intro: `${NAME} has this workbook open too. What she does, you cannot undo here, nor anything from before it.`,
  when: 'When she does it',
  times: [
    'At once',
    "After the add-in's next round trip",
    "After the add-in's second round trip",
    "After the add-in's third round trip",
  ],
  timesHint:
    'A write is some three round trips: the add-in looks at the workbook, writes, and looks at what it wrote. Choose here what she does, then let the add-in write.',
  armed: (offer: string, roundTrip: number) => `Waiting for ${ORDINALS[roundTrip] ?? ''} round trip: ${offer}.`,
  disarm: 'Do not do it',
  refused: (why: string) => `${NAME} was refused. ${why}`,
  count: 'A count',
  bag: 'The label of a bag',
  cell: 'Cell',
  newCount: 'New count',
  newLabel: 'New label',
  sheet: (name: string) => `The sheet "${name}"`,
  newName: 'New name',
  rows: 'Rows',
  noFilter: 'To filter, go to a cell below a header.',
  log: 'What she did',
  logEmpty: 'Nothing yet.',
  line: (time: string, done: string) => `${time} ${NAME} ${done}`,
  lineBetween: (time: string, done: string) => `${time} ${NAME} ${done}, between two round trips`,
  suggestedName: (name: string) => {
    const mark = ` (${NAME})`;
    return name.endsWith(mark) ? name.slice(0, -mark.length) : name.slice(0, 31 - mark.length) + mark;
  },
} as const;

const ORDINALS: readonly string[] = ['', "the add-in's next", "the add-in's second", "the add-in's third"];
