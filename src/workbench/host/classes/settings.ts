/** `Excel.SettingCollection`: what an add-in keeps in the workbook. */
import type { Session } from '../cells';
import { HostError } from '../errors';
import { parseJson, type Json } from '../json';
import { NULL_OBJECT, hostClass, textOf, valueOf, type Given, type HostObject } from '../object';

interface Setting {
  readonly session: Session;
  readonly key: string;
}

function valueIn({ session, key }: Setting): Json {
  const json = session.book.settings.get(key);
  if (json === undefined) throw new HostError('ItemNotFound');
  return parseJson(json);
}

const setting = hostClass<Setting>(() => ({
  name: 'Setting',
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: valueIn,
      set: ({ session, key }, value) => {
        session.book.setSetting(key, JSON.stringify(value));
      },
    },
  },
  methods: {
    delete: ({ session, key }) => {
      session.book.setSetting(key, null);
      return null;
    },
  },
  identity: ({ key }) => ({ _Id: key }),
}));

function find(session: Session, given: Given | undefined): HostObject | null {
  const key = textOf(given);
  return session.book.settings.has(key) ? setting.of({ session, key }) : null;
}

function item(session: Session, key: Given | undefined): HostObject {
  const found = find(session, key);
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

/** The classes. */
export const settings = hostClass<Session>(() => ({
  name: 'SettingCollection',
  methods: {
    add: (session, [key, value]) => {
      session.book.setSetting(textOf(key), JSON.stringify(valueOf(value)));
      return item(session, key);
    },
    getCount: ({ book }) => book.settings.size,
    getItem: (session, [key]) => item(session, key),
    getItemOrNullObject: (session, [key]) => find(session, key) ?? NULL_OBJECT,
  },
  item,
  items: (session) => [...session.book.settings.keys()].map((key) => setting.of({ session, key })),
}));

/** The class of one setting, for checking it against the client's own. */
export const settingClass = setting;
