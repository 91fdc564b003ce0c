import type { ReactElement, Ref } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { Glyph } from '../shared/Glyph/Glyph';
import { headingFocus } from '../shared/headingFocus';
import { useAnswerStyles } from './Answer.styles';
import type { AnswerView } from './view';

export interface AnswerProps {
  /** What it says. */
  readonly view: AnswerView;
  /** The workbook changed since: the answer is shown as the old one that it is. */
  readonly isStale: boolean;
  /** The sentence, which takes the focus where what had it is gone. */
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** Can I send this? One sentence and one shape, and under it what they are about. */
export function Answer({ view, isStale, headingRef }: AnswerProps): ReactElement {
  const styles = useAnswerStyles();
  const { shape, sentence, advice, source } = view;
  return (
    <header className={styles.root}>
      <h1 ref={headingRef} {...headingFocus} className={mergeClasses(styles.heading, isStale && styles.old)}>
        <Glyph
          shape={shape}
          className={mergeClasses(styles.shape, isStale ? styles.old : styles[shape], styles.forced)}
        />
        <span>{sentence}</span>
      </h1>
      {advice !== null && <p className={styles.advice}>{advice}</p>}
      {source !== null && <p className={styles.source}>{source}</p>}
    </header>
  );
}
