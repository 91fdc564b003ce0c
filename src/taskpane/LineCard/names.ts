/** How a card names its order line. */
import { lineWords } from '../../domain/messages/en/line';
import type { OrderLine } from '../../domain/model';

/** The name of an order line in two parts, as far as it is known. */
export interface LineName {
  /** The part, else what else the line is known by. */
  readonly title: string;
  /** `PO 4711, line 10, Northfield Additive`; empty when nothing is left to say. */
  readonly rest: string;
}

/** Names an order line: its part first, for that is what the buyer looks for. */
export function lineName({
  key: { shop, po, line, part },
  description,
}: Pick<OrderLine, 'key' | 'description'>): LineName {
  const what = [part, description].filter((text) => text !== null).join(' ');
  const texts = [
    what === '' ? null : what,
    po === null ? null : lineWords.po(po),
    line === null ? null : lineWords.line(line),
    shop,
  ].filter((text) => text !== null);
  const [title = lineWords.noKey, ...rest] = texts;
  return { title, rest: rest.join(', ') };
}
