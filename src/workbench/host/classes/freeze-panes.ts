/** `Excel.WorksheetFreezePanes`. */
import { parseAddress } from '../addresses';
import { Cells, LAST_COLUMN, LAST_ROW } from '../cells';
import { HostError } from '../errors';
import { HostObject, NULL_OBJECT, hostClass, optionalInteger, textOf, type Given } from '../object';
import { rangeOf } from './range';
import type { Held } from './worksheet';

/** What stays in view, as a range; `null` where nothing does. */
function location({ session, sheet }: Held): Cells | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return new Cells(session, sheet, {
    top: 0,
    left: 0,
    bottom: rows === 0 ? LAST_ROW : rows - 1,
    right: columns === 0 ? LAST_COLUMN : columns - 1,
  });
}

function areaOf(given: Given | undefined): { readonly bottom: number; readonly right: number } {
  if (given instanceof HostObject) {
    if (given.thing instanceof Cells) return given.thing.area;
    throw new HostError('InvalidArgument');
  }
  const address = parseAddress(textOf(given));
  if (address === null) throw new HostError('InvalidArgument');
  return address.area;
}

/** The class. */
export const freezePanes = hostClass<Held>(() => ({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: ({ sheet }, [count]) => {
      sheet.freeze(optionalInteger(count, 1), 0);
      return null;
    },
    freezeColumns: ({ sheet }, [count]) => {
      sheet.freeze(0, optionalInteger(count, 1));
      return null;
    },
    freezeAt: ({ sheet }, [range]) => {
      const { bottom, right } = areaOf(range);
      sheet.freeze(bottom === LAST_ROW ? 0 : bottom + 1, right === LAST_COLUMN ? 0 : right + 1);
      return null;
    },
    unfreeze: ({ sheet }) => {
      sheet.freeze(0, 0);
      return null;
    },
    getLocation: (held) => {
      const found = location(held);
      if (found === null) throw new HostError('ItemNotFound');
      return rangeOf(found);
    },
    getLocationOrNullObject: (held) => {
      const found = location(held);
      return found === null ? NULL_OBJECT : rangeOf(found);
    },
  },
}));
