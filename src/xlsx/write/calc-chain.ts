/** The calculation chain lists every cell with a formula. One that lists a cell without makes Excel call the workbook damaged. */
import { partsOfType } from '../parts';
import { attributeOf, childrenOf } from '../xml';
import { dropContentType } from './content-types';
import type { PackageDraft } from './package-draft';
import { Patch } from './patch';
import { relationshipsOf, unrelate } from './relationships';

/**
 * Takes cells off the chain: `gone` tells of a sheet id whether all its cells are gone, or which. An empty chain is
 * taken away with its part, since Excel wants at least one entry.
 */
export function dropFormulas(draft: PackageDraft, gone: ReadonlyMap<string, 'all' | ReadonlySet<string>>): void {
  const [chain] = partsOfType(draft.workbook.relationships, 'calcChain');
  if (chain === undefined || gone.size === 0 || !draft.has(chain)) return;
  const patch = new Patch(draft.xml(chain));
  let [sheet, keptSheet, kept] = ['', '', 0];
  for (const entry of childrenOf(draft.tree(chain), 'c')) {
    const own = attributeOf(entry, 'i');
    // An entry without a sheet is on the sheet of the one before.
    sheet = own ?? sheet;
    const cells = gone.get(sheet);
    if (cells === 'all' || cells?.has(attributeOf(entry, 'r') ?? '') === true) {
      patch.remove(entry);
      continue;
    }
    if (own === null && keptSheet !== sheet) patch.setAttribute(entry, 'i', sheet);
    keptSheet = sheet;
    kept++;
  }
  if (kept > 0) {
    draft.setXml(chain, patch.apply());
    return;
  }
  const { part } = draft.workbook;
  const ids = relationshipsOf(draft, part).filter((one) => one.kind === 'calcChain');
  unrelate(draft, part, new Set(ids.map((one) => one.id)));
  dropContentType(draft, chain);
  draft.remove(chain);
}
