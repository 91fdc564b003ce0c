import type { ReactElement } from 'react';
import { arithmetic, consequences, lanesSentence, lineWords } from '../../domain/messages/en/line';
import type { CheckedLine } from '../../domain/outcome';
import { FindingItem } from '../FindingItem/FindingItem';
import { groupFindings } from '../FindingItem/groups';
import type { LineCardProps } from './LineCard';
import { useLineCardStyles } from './LineCard.styles';
import { lineCard as words } from './messages.en';

export interface DetailsProps extends Pick<LineCardProps, 'checked' | 'findings' | 'sheet' | 'actions'> {
  /** What the card is called. */
  readonly title: string;
}

/**
 * What a card folds out: why the line is on hold or how its figures come about, then what was found. There are at most as
 * many items as rules, and each shows its first few findings, so that hundreds of them stay readable.
 */
export function Details({ checked, findings, sheet, actions, title }: DetailsProps): ReactElement {
  const styles = useLineCardStyles();
  return (
    <div className={styles.details}>
      {explanations(checked).map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label={words.findings(title)}>
          {groupFindings(findings).map(({ key, findings: own }) => (
            <li key={key} className={styles.finding}>
              <FindingItem findings={own} sheet={sheet} actions={actions} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The sentences that the closed card has no room for. */
function explanations({ verdict, broken, figures }: CheckedLine): readonly string[] {
  if (verdict === 'holdAll') return [lineWords.because(broken), lanesSentence(figures)];
  const sum = arithmetic(figures);
  return [lanesSentence(figures), ...(sum === null ? [] : [sum]), ...consequences(figures)];
}
