/** `Excel.CustomXmlPartCollection`: parts of XML that travel with the workbook. */
import type { CustomXmlPartModel } from '../../model/types';
import type { Session } from '../cells';
import { HostError } from '../errors';
import { NULL_OBJECT, hostClass, textOf, type Given, type HostObject } from '../object';

/** All parts, or those of one namespace. */
interface Parts {
  readonly session: Session;
  readonly namespace: string | null;
}

interface Part {
  readonly session: Session;
  readonly id: string;
}

function now({ session, id }: Part): CustomXmlPartModel {
  const part = session.book.customXmlParts.find((known) => known.id === id);
  if (part === undefined) throw new HostError('ItemNotFound');
  return part;
}

const customXmlPart = hostClass<Part>(() => ({
  name: 'CustomXmlPart',
  scalars: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (part) => now(part).namespace },
  },
  methods: {
    getXml: (part) => now(part).xml,
    setXml: (part, [xml]) => {
      part.session.book.setCustomXml(now(part).id, textOf(xml));
      return null;
    },
    delete: (part) => {
      part.session.book.removeCustomXml(now(part).id);
      return null;
    },
  },
  identity: ({ id }) => ({ Id: id }),
}));

function list({ session, namespace }: Parts): readonly CustomXmlPartModel[] {
  const { customXmlParts } = session.book;
  return namespace === null ? customXmlParts : customXmlParts.filter((part) => part.namespace === namespace);
}

function partOf({ session }: Parts, { id }: CustomXmlPartModel): HostObject {
  return customXmlPart.of({ session, id });
}

function find(parts: Parts, id: Given | undefined): HostObject | null {
  const found = list(parts).find((part) => part.id === textOf(id));
  return found === undefined ? null : partOf(parts, found);
}

function item(parts: Parts, id: Given | undefined): HostObject {
  const found = find(parts, id);
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

/** The one part of a namespace. More than one is an error even where none would be fine. */
function only(parts: Parts): HostObject | null {
  const found = list(parts);
  if (found.length > 1) throw new HostError('InvalidOperation');
  const [part] = found;
  return part === undefined ? null : partOf(parts, part);
}

const scoped = hostClass<Parts>(() => ({
  name: 'CustomXmlPartScopedCollection',
  methods: {
    getCount: (parts) => list(parts).length,
    getItem: (parts, [id]) => item(parts, id),
    getItemOrNullObject: (parts, [id]) => find(parts, id) ?? NULL_OBJECT,
    getOnlyItem: (parts) => {
      const part = only(parts);
      if (part === null) throw new HostError('ItemNotFound');
      return part;
    },
    getOnlyItemOrNullObject: (parts) => only(parts) ?? NULL_OBJECT,
  },
  item,
  items: (parts) => list(parts).map((part) => partOf(parts, part)),
}));

const collection = hostClass<Parts>(() => ({
  name: 'CustomXmlPartCollection',
  methods: {
    add: (parts, [xml]) => partOf(parts, parts.session.book.addCustomXml(textOf(xml))),
    getByNamespace: ({ session }, [namespace]) => scoped.of({ session, namespace: textOf(namespace) }),
    getCount: (parts) => list(parts).length,
    getItem: (parts, [id]) => item(parts, id),
    getItemOrNullObject: (parts, [id]) => find(parts, id) ?? NULL_OBJECT,
  },
  item,
  items: (parts) => list(parts).map((part) => partOf(parts, part)),
}));

/** All custom XML parts as the client sees them. */
export function customXmlPartsOf(session: Session): HostObject {
  return collection.of({ session, namespace: null });
}

/** The classes, for checking them against the client's own. */
export const customXmlClasses = { customXmlPart, scoped, collection };
