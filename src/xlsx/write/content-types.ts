/** `[Content_Types].xml`: what kind each part is. */
import { contentTypesPart } from '../parts';
import { partKey } from '../part-names';
import { attributeOf, childrenOf, type XmlElement } from '../xml';
import type { PackageDraft } from './package-draft';
import { Patch, prefixOf } from './patch';
import { escapePlain } from './text';

/** Content types of the parts we make. */
export const contentTypes = {
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  xml: 'application/xml',
} as const;

/** Says what kind a part is, unless that is said already. */
export function ensureContentType(draft: PackageDraft, name: string, type: string): void {
  const patch = new Patch(draft.xml(contentTypesPart));
  const root = draft.tree(contentTypesPart);
  const own = overrides(root, name);
  const stated = own[0] ?? defaultFor(root, name);
  if (stated !== null && attributeOf(stated, 'ContentType')?.toLowerCase() === type.toLowerCase()) return;
  for (const other of own) patch.remove(other);
  const prefix = prefixOf(root);
  if (name.endsWith('.rels') && stated === null) {
    // Without a default for relationships none of the package's own would be found by a strict reader.
    const first = root.children[0];
    const xml = `<${prefix}Default Extension="rels" ContentType="${type}"/>`;
    if (first === undefined) patch.append(root, xml);
    else patch.insert(first.start, xml);
  } else patch.append(root, `<${prefix}Override PartName="/${escapePlain(name)}" ContentType="${type}"/>`);
  draft.setXml(contentTypesPart, patch.apply());
}

/** Forgets what kind a part was. */
export function dropContentType(draft: PackageDraft, name: string): void {
  const patch = new Patch(draft.xml(contentTypesPart));
  for (const own of overrides(draft.tree(contentTypesPart), name)) patch.remove(own);
  draft.setXml(contentTypesPart, patch.apply());
}

function overrides(root: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(root, 'Override').filter((one) => partKey(attributeOf(one, 'PartName') ?? '') === partKey(name));
}

function defaultFor(root: XmlElement, name: string): XmlElement | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const found = childrenOf(root, 'Default').find((one) => attributeOf(one, 'Extension')?.toLowerCase() === ending);
  return found ?? null;
}
