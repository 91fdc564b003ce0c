/** The relationships of a part, which say what other parts it has. */
import { namespaces, transitional } from '../namespaces';
import { folderOf, partKey, relationshipsPartOf, targetNames } from '../part-names';
import { attributeOf, childrenOf } from '../xml';
import { contentTypes, dropContentType, ensureContentType } from './content-types';
import type { PackageDraft } from './package-draft';
import { Patch, prefixOf } from './patch';
import { escapePlain } from './text';

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const NO_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespaces.packageRelationships}"></Relationships>`;

/** A relationship of a part as it is by now. */
export interface DraftRelationship {
  readonly id: string;
  /** The last word of its type, such as `table`. */
  readonly kind: string;
  /** The part it leads to; `null` for what is outside the package or missing. */
  readonly part: string | null;
}

/** The relationships of a part as they are by now. */
export function relationshipsOf(draft: PackageDraft, source: string): readonly DraftRelationship[] {
  const part = relationshipsPartOf(source);
  if (!draft.has(part)) return [];
  return childrenOf(draft.tree(part), 'Relationship').map((one) => {
    const type = transitional(attributeOf(one, 'Type') ?? '');
    const isOutside = attributeOf(one, 'TargetMode') === 'External';
    const names = isOutside ? [] : targetNames(source, attributeOf(one, 'Target') ?? '');
    return {
      id: attributeOf(one, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      part: names.find((name) => draft.has(name)) ?? null,
    };
  });
}

/** Relates a part to another one, unless it is related already; gives the id. */
export function relate(draft: PackageDraft, source: string, kind: string, target: string): string {
  const present = relationshipsOf(draft, source);
  const known = present.find((one) => one.kind === kind && one.part !== null && partKey(one.part) === partKey(target));
  if (known !== undefined) return known.id;
  const part = relationshipsPartOf(source);
  if (!draft.has(part)) {
    draft.setXml(part, new TextEncoder().encode(NO_RELATIONSHIPS));
    ensureContentType(draft, part, contentTypes.relationships);
  }
  const ids = new Set(present.map((one) => one.id));
  let number = 1;
  while (ids.has(`rId${number}`)) number++;
  const root = draft.tree(part);
  const patch = new Patch(draft.xml(part));
  const type = `${isStrict(draft) ? STRICT : namespaces.relationships}/${kind}`;
  const path = escapePlain(relativeTarget(source, target));
  patch.append(root, `<${prefixOf(root)}Relationship Id="rId${number}" Type="${type}" Target="${path}"/>`);
  draft.setXml(part, patch.apply());
  return `rId${number}`;
}

/** Takes relationships of a part away; the last one takes the relationships part with it. Gives whether there were any. */
export function unrelate(draft: PackageDraft, source: string, ids: ReadonlySet<string>): boolean {
  const part = relationshipsPartOf(source);
  if (ids.size === 0 || !draft.has(part)) return false;
  const all = childrenOf(draft.tree(part), 'Relationship');
  const gone = all.filter((one) => ids.has(attributeOf(one, 'Id') ?? ''));
  if (gone.length === all.length) {
    dropContentType(draft, part);
    draft.remove(part);
    return true;
  }
  const patch = new Patch(draft.xml(part));
  for (const one of gone) patch.remove(one);
  draft.setXml(part, patch.apply());
  return true;
}

/** Whether the workbook is written in strict OOXML, whose namespaces are others. */
export function isStrict(draft: PackageDraft): boolean {
  const { part, root } = draft.workbook;
  const tag = new TextDecoder().decode(draft.workbook.parts.xml(part).subarray(root.start, root.inner));
  return tag.includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
}

/** The namespaces that new parts of a workbook are written in. */
export function namespacesFor(draft: PackageDraft): { readonly main: string; readonly relationships: string } {
  if (!isStrict(draft)) return { main: namespaces.main, relationships: namespaces.relationships };
  return { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relationships: STRICT };
}

/** A target as seen from the part that has the relationship: `../tables/table1.xml`. */
function relativeTarget(source: string, target: string): string {
  const from = folderOf(source).split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}
