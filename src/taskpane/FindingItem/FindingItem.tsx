import { memo, type ReactElement } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { en, suggestionOf } from '../../domain/messages';
import { severityNames } from '../../domain/messages/en/line';
import type { Finding, Severity } from '../../domain/model';
import type { FindingActions } from '../shared/actions';
import { Glyph, type GlyphShape } from '../shared/Glyph/Glyph';
import { ScrollList } from '../shared/ScrollList/ScrollList';
import { useShown } from '../shared/useShown';
import { FindingEntry } from './FindingEntry';
import { useFindingItemStyles } from './FindingItem.styles';
import { fixedTogether } from './fixes';
import { findingItem as words } from './messages.en';
import { Why } from './Why';

/** Of findings on many rows these are shown first. */
const FIRST = 3;
/** Pixels that one of many findings takes, roughly. */
const ENTRY_HEIGHT = 84;

const SHAPES: Readonly<Record<Severity, GlyphShape>> = { error: 'error', warning: 'warning', info: 'info' };

export interface FindingItemProps {
  /** Findings of one rule and severity, at least one: see `groupFindings`. */
  readonly findings: readonly Finding[];
  /** Name of the held sheet: its cells are named without it. */
  readonly sheet: string;
  /** What the buttons do. */
  readonly actions: FindingActions;
}

/** What one rule found: one sentence, or one heading with a list where it found the same on several rows. */
export const FindingItem = memo(function FindingItem({
  findings,
  sheet,
  actions,
}: FindingItemProps): ReactElement | null {
  const styles = useFindingItemStyles();
  const { shown, isLong, isAll, toggle } = useShown(findings, FIRST);
  const [first] = findings;
  if (first === undefined) return null;
  const { rule, severity } = first;
  const { title } = en[rule];
  const advice = sharedAdvice(findings);
  const together = fixedTogether(findings);
  return (
    <div className={styles.root}>
      <p className={styles.head}>
        <span className={mergeClasses(styles.severity, styles[severity])}>
          <Glyph shape={SHAPES[severity]} />
          {severityNames[severity]}
        </span>
        {findings.length > 1 && <strong>{words.several(title, findings.length)}</strong>}
      </p>
      {findings.length === 1 ? (
        <FindingEntry finding={first} sheet={sheet} actions={actions} isAdvising />
      ) : (
        <ScrollList
          items={shown}
          label={words.list(title)}
          itemHeight={ENTRY_HEIGHT}
          render={(finding) => (
            <FindingEntry finding={finding} sheet={sheet} actions={actions} isAdvising={advice === null} />
          )}
        />
      )}
      {isLong && (
        <Button className={styles.button} appearance="transparent" size="small" aria-expanded={isAll} onClick={toggle}>
          {isAll ? words.showFewer : words.showAll(findings.length)}
        </Button>
      )}
      {findings.length > 1 && advice !== null && <p className={styles.advice}>{advice}</p>}
      {together.length > 1 && (
        <Button
          className={styles.button}
          size="small"
          onClick={() => {
            actions.fix(together);
          }}
        >
          {words.fixAll(together.length)}
        </Button>
      )}
      <Why rule={rule} href={actions.rulePage(rule)} />
    </div>
  );
});

/** What to do where it is the same for all of them, else `null`. */
function sharedAdvice(findings: readonly Finding[]): string | null {
  const texts = new Set(findings.map((finding) => suggestionOf(finding)));
  const [only] = texts;
  return texts.size === 1 && only !== undefined ? only : null;
}
