import type { ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { lanesSentence } from '../../domain/messages/en/line';
import type { Figures } from '../../domain/model';
import { Glyph, type GlyphShape } from '../shared/Glyph/Glyph';
import { useLaneBarStyles } from './LaneBar.styles';
import { laneBar } from './messages.en';

/** What the bar has a stretch for. */
type Stretch = 'accepted' | 'hold' | 'doNotUse' | 'unplaced';

export interface LaneBarProps {
  /** The figures of one order line. An unknown count is shown as a question mark, a lane without parts not at all. */
  readonly figures: Figures;
  /** Whether the accepted parts are released; the ground of their stretch is only then a full one. */
  readonly isReleased?: boolean;
}

const SHAPES: Readonly<Record<Stretch, GlyphShape>> = {
  accepted: 'tick',
  hold: 'bars',
  doNotUse: 'cross',
  unplaced: 'question',
};

/** Where the parts of an order line are, as a bar: as long as there are parts, with the counts in it. */
export function LaneBar({ figures, isReleased = true }: LaneBarProps): ReactElement {
  const styles = useLaneBarStyles();
  const all: readonly (readonly [Stretch, number | null])[] = [
    ['accepted', figures.accepted],
    ['hold', figures.onHold],
    ['doNotUse', figures.doNotUse],
    ['unplaced', figures.unplaced],
  ];
  const some = all.filter(([, count]) => count !== 0);
  const known = some.reduce((sum, [, count]) => sum + (count ?? 0), 0);
  return (
    <div className={styles.root} role="img" aria-label={lanesSentence(figures)}>
      {some.length === 0 && <span className={styles.empty}>{laneBar.empty}</span>}
      {some.map(([lane, count]) => (
        <span
          key={lane}
          className={mergeClasses(
            styles.stretch,
            styles[lane],
            lane === 'accepted' && !isReleased && styles.notReleased,
          )}
          // An unknown count is as long as all others together would be, shared out.
          style={{ flexGrow: count ?? Math.max(1, known / some.length) }}
          data-lane={lane}
        >
          <span className={styles.label}>
            <Glyph shape={SHAPES[lane]} />
            {count === null ? laneBar.unknown : String(count)}
          </span>
        </span>
      ))}
    </div>
  );
}
