/** Which parts belong to something: those that relationships lead to, step by step from the package itself. */
import { partKey, relationshipsPartOf } from '../part-names';
import { dropContentType } from './content-types';
import { PackageDraft } from './package-draft';
import { relationshipsOf } from './relationships';

/** All parts that relationships lead to, by their keys. */
function reachableParts(draft: PackageDraft): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pending = [''];
  for (let source = pending.pop(); source !== undefined; source = pending.pop()) {
    for (const { part } of relationshipsOf(draft, source)) {
      if (part === null || found.has(partKey(part))) continue;
      found.set(partKey(part), part);
      pending.push(part);
    }
  }
  return found;
}

/** Removes the parts that something led to before and nothing leads to any more: tables, notes and drawings of sheets that went. */
export function removeUnreachable(draft: PackageDraft): void {
  const now = reachableParts(draft);
  for (const [key, part] of reachableParts(new PackageDraft(draft.workbook))) {
    if (now.has(key) || !draft.has(part)) continue;
    for (const name of [part, relationshipsPartOf(part)]) {
      if (!draft.has(name)) continue;
      dropContentType(draft, name);
      draft.remove(name);
    }
  }
}
