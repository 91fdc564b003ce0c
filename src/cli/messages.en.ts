/** Wording of the command line itself, in English. What is wrong comes in one sentence that says what to do next. */

const help = 'run "held-split --help" to see how it is used';

/** Arguments that cannot be understood. */
export const usage = {
  noCommand: (): string => `Say what to do: "check" or "write"; ${help}.`,
  unknownCommand: (command: string): string => `There is no command "${command}", only "check" and "write"; ${help}.`,
  unknownOption: (command: string, option: string): string => `"${command}" has no option "${option}"; ${help}.`,
  noValue: (option: string): string => `The option "${option}" needs a value after it; ${help}.`,
  twice: (option: string): string => `The option "${option}" is given twice; give it once.`,
  noFile: (command: string): string => `Name the workbook to ${command}: held-split ${command} FILE.xlsx.`,
  severalFiles: (first: string, second: string): string =>
    `One workbook at a time, not "${first}" and "${second}"; put a name with blanks in quotes.`,
};

/** Files that cannot be read or written. */
export const trouble = {
  missing: (file: string): string => `There is no file "${file}"; check its name and folder.`,
  folder: (file: string): string => `"${file}" is a folder and not a workbook; name a file in it.`,
  notAllowed: (file: string): string => `You are not allowed to read "${file}"; ask its owner for the right to.`,
  unreadable: (file: string, why: string): string => `"${file}" cannot be read (${why}); check the file and try again.`,
  /** A sentence of the reader or writer about the file. */
  about: (file: string, sentence: string): string => `${file}: ${sentence}`,

  noHeldSheet: (file: string): string =>
    `No sheet of "${file}" is a held sheet; it needs a header row with a lot or bag column, and a quantity or lane column.`,
  severalSheets: (file: string, sheets: string): string =>
    `"${file}" has several held sheets; choose one with --sheet: ${sheets}.`,
  emptySheet: (file: string, sheet: string): string =>
    `The held sheet "${sheet}" of "${file}" has no rows under its headers; add one row per bag or lot.`,
  unknownSheet: (file: string, asked: string, sheets: string): string =>
    `"${file}" has no sheet "${asked}"; it has: ${sheets}.`,
  notHeldSheet: (file: string, asked: string): string =>
    `The sheet "${asked}" of "${file}" is not a held sheet; it needs a header row with a lot or bag column, and a quantity or lane column.`,

  noteOnWorkbook: (file: string): string =>
    `"${file}" is a workbook, so the text of the note is not written there; name a .txt file after --note.`,
  otherEnding: (ending: string, out: string): string =>
    `Excel opens this workbook only under a name that ends in ${ending}, so "${out}" is not written; give the file after --out that ending.`,
  readOnly: (file: string): string =>
    `"${file}" is read-only, so nothing is written; allow changes to it, or name another file with --out.`,
  openElsewhere: (file: string, lock: string): string =>
    `"${file}" is open in another program, so nothing is written; close it there, or name another file with --out (if nobody has it open, delete "${lock}").`,
  changed: (file: string): string =>
    `"${file}" was changed by somebody else in the meantime, so nothing is written; run the command again.`,
  notWritten: (file: string, why: string): string =>
    `"${file}" cannot be written (${why}), and nothing has changed; check its folder and try again.`,
  unexpected: (why: string): string => `Something unexpected happened and nothing was written: ${why}.`,
};

/** Words for what an operating system answers, by its code. */
export const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is not a folder',
  EISDIR: 'it is a folder',
  EBUSY: 'another program uses it',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk does not answer',
};

export const progress = {
  reading: (file: string): string => `Reading ${file} ...`,
  checking: 'Checking ...',
  writing: (file: string): string => `Writing ${file} ...`,
};

export const notices = {
  unsaved: (file: string): string =>
    `"${file}" is open in another program: what is not saved there is not in this answer.`,
  noNote: (file: string): string => `The check stopped, so there is no note and "${file}" is left as it is.`,
  changedSince: (file: string): string =>
    `"${file}" was changed by somebody else right after it was written; check it again.`,
};

export const helpText = `Held Split: is the split of a paused job's held parts explicit enough to act on?

held-split check FILE.xlsx [--sheet NAME] [--json] [--note FILE.txt]
    Checks the held sheet and says which order lines can be released, what is
    still to be built, and what to fix. Reads only.

held-split write FILE.xlsx [--out FILE.xlsx] [--sheet NAME]
                           [--prepared-by NAME] [--json]
    Checks it and writes the remaining quantity beside the rows, a summary, the
    release notes and the log into the workbook. What you wrote stays as it is.

Options
    --sheet NAME        the held sheet, where the workbook has several
    --json              one JSON object instead of text
    --note FILE.txt     also puts the text of the notes into a file
    --out FILE.xlsx     writes to this file, which is replaced if it is there;
                        without it FILE.xlsx itself is replaced, all at once
    --prepared-by NAME  who prepares the notes, as they and the log name it
    --help, --version

Exit code
    0   every order line can be released or has nothing to release
    1   something stays on hold: see what to fix
    2   it could not be done: one sentence on stderr says why, and nothing
        was written

Colour is used on a terminal only; NO_COLOR turns it off, FORCE_COLOR on.
`;
