import { memo, useId, type ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { lineWords, remainingSentence, restartSentence } from '../../domain/messages/en/line';
import type { Finding, Verdict } from '../../domain/model';
import type { CheckedLine } from '../../domain/outcome';
import { LaneBar } from '../LaneBar/LaneBar';
import type { FindingActions } from '../shared/actions';
import { Chevron } from '../shared/Chevron/Chevron';
import { Glyph, type GlyphShape } from '../shared/Glyph/Glyph';
import { Details } from './Details';
import { useLineCardStyles } from './LineCard.styles';
import { lineName } from './names';
import { OnceFixed } from './OnceFixed';

const SHAPES: Readonly<Record<Verdict, GlyphShape>> = { release: 'tick', holdAll: 'bars', nothingToRelease: 'dash' };

export interface LineCardProps {
  /** The order line with its figures and its verdict. */
  readonly checked: CheckedLine;
  /** What was found about this line, worst first. */
  readonly findings: readonly Finding[];
  /** Name of the held sheet. */
  readonly sheet: string;
  /** What the buttons of the findings do. */
  readonly actions: FindingActions;
  /** Whether findings and arithmetic are folded out. */
  readonly isOpen: boolean;
  /** Called with the index of the line when its heading is clicked. */
  readonly onToggle: (line: number) => void;
}

/** One order line: what it is, its verdict, where its parts are, what is left to build, and folded out what was found. */
export const LineCard = memo(function LineCard({
  checked,
  findings,
  sheet,
  actions,
  isOpen,
  onToggle,
}: LineCardProps): ReactElement {
  const styles = useLineCardStyles();
  const id = useId();
  const { line, verdict, errors, figures } = checked;
  const { title, rest } = lineName(line);
  return (
    <article className={styles.root} aria-labelledby={`${id}-title`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={`${id}-details`}
          onClick={() => {
            onToggle(line.index);
          }}
        >
          <Chevron isOpen={isOpen} />
          <span className={styles.names}>
            <span id={`${id}-title`} className={styles.title}>
              {title}
            </span>{' '}
            {rest !== '' && <span className={styles.rest}>{rest}</span>}{' '}
            <span className={mergeClasses(styles.verdict, styles[verdict])}>
              <Glyph shape={SHAPES[verdict]} />
              {lineWords.verdicts[verdict](errors)}
            </span>
          </span>
        </button>
      </h3>
      <LaneBar figures={figures} isReleased={verdict !== 'holdAll'} />
      {verdict === 'holdAll' ? (
        <OnceFixed checked={checked} />
      ) : (
        <>
          <p className={styles.sentence}>{remainingSentence(figures)}</p>
          <p className={styles.sentence}>{restartSentence(figures)}</p>
        </>
      )}
      {isOpen && (
        <div id={`${id}-details`}>
          <Details checked={checked} findings={findings} sheet={sheet} actions={actions} title={title} />
        </div>
      )}
    </article>
  );
});
