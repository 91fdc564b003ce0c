/** `Excel.WorksheetProtection` and `Excel.WorkbookProtection`. */
import type { Session } from '../cells';
import { HostError } from '../errors';
import { hostClass } from '../object';
import type { Held } from './worksheet';

/** What the protection of a sheet lets through: nothing but selecting, as `protect()` without options has it. */
const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** The class. */
export const protection = hostClass<Held>(() => ({
  name: 'WorksheetProtection',
  scalars: {
    protected: { get: ({ sheet }) => sheet.isProtected },
    options: { get: ({ sheet }) => (sheet.isProtected ? OPTIONS : null) },
  },
  methods: {
    protect: ({ sheet }) => {
      if (sheet.isProtected) throw new HostError('InvalidOperation');
      sheet.protect();
      return null;
    },
    unprotect: ({ sheet }) => {
      sheet.unprotect();
      return null;
    },
  },
}));

/** The protection of the workbook's structure. */
export const workbookProtection = hostClass<Session>(() => ({
  name: 'WorkbookProtection',
  scalars: { protected: { get: ({ book }) => book.structureProtected } },
  methods: {
    protect: ({ book }) => {
      if (book.structureProtected) throw new HostError('InvalidOperation');
      book.setStructureProtected(true);
      return null;
    },
    unprotect: ({ book }) => {
      book.setStructureProtected(false);
      return null;
    },
  },
}));
