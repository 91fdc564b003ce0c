import { useCallback, useMemo, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import type { Axis } from './axis';

/** Which lines are looked for. */
export interface LinesWanted {
  readonly axis: Axis;
  /** The first that scrolls. */
  readonly first: number;
  /** The first that is not drawn any more. */
  readonly end: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly horizontal: boolean;
  /** As many lines are drawn beyond either edge. */
  readonly overscan: number;
  /** As many lines come and go together: fewer, larger changes. */
  readonly step: number;
}

/** The lines in view. The same array as long as they are the same lines. */
export function useLines(wanted: LinesWanted): readonly number[] {
  const { axis, first, end, scroller, horizontal, overscan, step } = wanted;
  const from = axis.place(first);
  const count = Math.max(0, axis.place(end) - from);
  const virtual = useVirtualizer({
    count,
    horizontal,
    overscan,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => axis.size(axis.lineAt(place + from)),
    // Another function for another axis: then all lines are measured again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    getItemKey: useCallback((place: number) => place, [axis, from]),
    rangeExtractor: useCallback((range: Range) => stepped(range, step), [step]),
  });
  const items = virtual.getVirtualItems();
  const start = items[0]?.index ?? 0;
  const stop = (items.at(-1)?.index ?? -1) + 1;
  return useMemo(
    () => Array.from({ length: stop - start }, (_, at) => axis.lineAt(start + at + from)),
    [axis, from, start, stop],
  );
}

function stepped(range: Range, step: number): number[] {
  if (step === 1) return defaultRangeExtractor(range);
  const start = Math.max(0, range.startIndex - range.overscan);
  const end = Math.min(range.count - 1, range.endIndex + range.overscan);
  const first = Math.floor(start / step) * step;
  const last = Math.min(range.count - 1, Math.ceil((end + 1) / step) * step - 1);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
