import { useId, useState, type ReactElement } from 'react';
import { Link } from '@fluentui/react-components';
import { en } from '../../domain/messages';
import type { RuleId } from '../../domain/model';
import { Chevron } from '../shared/Chevron/Chevron';
import { useFindingItemStyles } from './FindingItem.styles';
import { findingItem as words } from './messages.en';

export interface WhyProps {
  /** The rule that found something. */
  readonly rule: RuleId;
  /** Address of the rule's page. */
  readonly href: string;
}

/** Why it matters, folded away: what goes wrong in the shop, the rule's id, and the way to its page. */
export function Why({ rule, href }: WhyProps): ReactElement {
  const styles = useFindingItemStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <Chevron isOpen={isOpen} />
        {words.why}
      </button>
      {isOpen && (
        <div id={id} className={styles.why}>
          <p className={styles.advice}>{en[rule].why}</p>
          <p className={styles.advice}>
            {words.rule(rule)} ·{' '}
            <Link inline href={href} target="_blank" rel="noopener noreferrer">
              {words.rulePage}
            </Link>
          </p>
        </div>
      )}
    </div>
  );
}
