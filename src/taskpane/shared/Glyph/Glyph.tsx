import type { ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useGlyphStyles } from './Glyph.styles';

/** The shapes that carry a meaning, so that none depends on its colour alone. */
export type GlyphShape = 'tick' | 'bars' | 'cross' | 'question' | 'dash' | 'error' | 'warning' | 'info';

/** Strokes in a square of 16 by 16. */
const PATHS: Readonly<Record<GlyphShape, string>> = {
  tick: 'M3 8.5 6.5 12 13 4.5',
  bars: 'M5.5 3.5v9M10.5 3.5v9',
  cross: 'M4 4l8 8M12 4l-8 8',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.4 8.6 8 9 8 9.8M8 12.6v.1',
  dash: 'M3.5 8h9',
  error: 'M8 1.8a6.2 6.2 0 1 0 .01 0M8 4.8v4M8 11.2v.1',
  warning: 'M8 2 14.5 13.8H1.5ZM8 6.5v3.4M8 11.8v.1',
  info: 'M8 1.8a6.2 6.2 0 1 0 .01 0M8 7.4v4M8 4.8v.1',
};

export interface GlyphProps {
  /** Which shape. */
  readonly shape: GlyphShape;
  /** Classes of the place where it stands, for its size and colour. */
  readonly className?: string;
}

/** A shape as large as the text beside it and in its colour. What it means is said in words next to it. */
export function Glyph({ shape, className }: GlyphProps): ReactElement {
  const styles = useGlyphStyles();
  return (
    <svg className={mergeClasses(styles.root, className)} viewBox="0 0 16 16" aria-hidden="true" data-shape={shape}>
      <path d={PATHS[shape]} />
    </svg>
  );
}
