import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { pane as words } from './messages.en';
import { useSplitterStyles } from './Splitter.styles';
import { NARROWEST, WIDEST, widthByKey, withinLimits } from './width';

export interface SplitterProps {
  /** Id of the pane. */
  readonly controls: string;
  /** What the pane is called. */
  readonly name: string;
  /** Width of the pane in pixels. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The line between the sheet and the pane: drawn with the mouse, or moved by the arrow keys, Home and End. */
export function Splitter({ controls, name, width, onWidth }: SplitterProps): ReactElement {
  const styles = useSplitterStyles();
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    // Captured, so that the frame beside it does not take the moves.
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current !== null) onWidth(withinLimits(drag.current.width + drag.current.x - event.clientX));
  };
  const onPointerUp = (): void => {
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = widthByKey(event.key, width);
    if (next === null) return;
    event.preventDefault();
    onWidth(next);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-label={words.splitter(name)}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      aria-valuetext={words.width(width)}
      className={styles.root}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
