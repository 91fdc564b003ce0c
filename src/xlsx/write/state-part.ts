/** Our custom XML part, by which the team shares the column mapping and the rows of the latest notes. */
import { namespaces } from '../namespaces';
import { relationshipsPartOf } from '../part-names';
import { contentTypes, ensureContentType } from './content-types';
import type { PackageDraft } from './package-draft';
import { isStrict, relate, relationshipsOf } from './relationships';
import { escapePlain } from './text';

/** Names our part among the custom XML parts of a workbook; made for Held Split, the same in every workbook. */
const ITEM_ID = '{8C1F5A0E-6D2B-4E39-9B57-3F0A7C64D1E2}';
const STRICT_CUSTOM_XML = 'http://purl.oclc.org/ooxml/officeDocument/customXml';

/** Puts the part, in place of the one whose root is of the same namespace. */
export function putState(draft: PackageDraft, namespace: string, xml: string): void {
  const content = new TextEncoder().encode(xml);
  const { part } = draft.workbook;
  // LibreOffice relates it to the package when it saves, where Excel would not look for it.
  const items = ['', part].flatMap((source) =>
    relationshipsOf(draft, source).filter((one) => one.kind === 'customXml'),
  );
  const present = items.find((one) => one.part !== null && rootNamespace(draft, one.part) === namespace)?.part ?? null;
  if (present !== null) {
    draft.setXml(present, content);
    relate(draft, part, 'customXml', present);
    return;
  }
  const number = freeNumber(draft);
  const [item, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  draft.setXml(item, content);
  ensureContentType(draft, item, contentTypes.xml);
  const home = isStrict(draft) ? STRICT_CUSTOM_XML : namespaces.customXml;
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${escapePlain(namespace)}"/></ds:schemaRefs>`;
  const stated = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${home}">${schema}</ds:datastoreItem>`;
  draft.setXml(properties, new TextEncoder().encode(stated));
  ensureContentType(draft, properties, contentTypes.customXmlProperties);
  relate(draft, item, 'customXmlProps', properties);
  relate(draft, part, 'customXml', item);
}

/** The first number that none of the three parts of an item has. */
function freeNumber(draft: PackageDraft): number {
  let number = 1;
  const isTaken = (): boolean => {
    const item = `customXml/item${number}.xml`;
    return [item, `customXml/itemProps${number}.xml`, relationshipsPartOf(item)].some((name) => draft.has(name));
  };
  while (isTaken()) number++;
  return number;
}

/** A custom XML part of somebody else's may be anything; one that cannot be read is not ours. */
function rootNamespace(draft: PackageDraft, part: string): string | null {
  try {
    return draft.tree(part).namespace;
  } catch {
    return null;
  }
}
