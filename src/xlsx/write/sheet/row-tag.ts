/** The start tag of a row: which columns it says it spans, its height, its number, its format. */
import type { RowChange } from './operations';
import type { RowDraft } from './row-draft';
import { tagAttributes, withTagAttribute } from './tag';

/** The format that a row's cells have when they say none, or `null` when the row has none. */
export function rowStyle(tag: string): number | null {
  if (!tag.includes('customFormat')) return null;
  const attributes = tagAttributes(tag);
  const custom = attributes.get('customFormat');
  const style = attributes.get('s');
  return (custom === '1' || custom === 'true') && style !== undefined ? Number(style) : null;
}

/** The tag with what is changed about the row. */
export function withRowChange(tag: string, { height, hidden }: RowChange, style: number | null | undefined): string {
  let made = tag;
  if (height !== undefined) {
    made = withTagAttribute(made, 'customHeight', height === null ? null : '1');
    made = withTagAttribute(made, 'ht', height === null ? null : String(height));
  }
  if (hidden !== undefined) made = withTagAttribute(made, 'hidden', hidden ? '1' : null);
  if (style !== undefined) {
    made = withTagAttribute(made, 'customFormat', style === null ? null : '1');
    made = withTagAttribute(made, 's', style === null ? null : String(style));
  }
  return made;
}

/**
 * The tag with spans that reach over the cells that were added, and no further right than before the cells that were
 * removed. Spans only help Excel to read faster, but they must not be wrong.
 */
export function withSpans(tag: string, draft: RowDraft): string {
  const match = /\sspans\s*=\s*["']\s*(\d+):(?:[\d\s:]*[\s:])?(\d+)\s*["']/.exec(tag);
  if (match === null) return tag;
  const [first, last] = [Number(match[1]), Number(match[2])];
  const endedThere = last > draft.firstRemoved && last <= draft.lastRemoved + 1 && draft.last < draft.firstRemoved;
  const right = endedThere ? draft.firstRemoved : Math.max(last, draft.lastAdded + 1);
  const left = Math.min(first, draft.firstAdded + 1);
  if (right === last && left === first) return tag;
  const spans = right < left ? '' : ` spans="${left}:${right}"`;
  return tag.slice(0, match.index) + spans + tag.slice(match.index + match[0].length);
}
