import type { ReactElement, ReactNode } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { actions as words } from '../messages.en';
import { Glyph } from '../shared/Glyph/Glyph';
import { useBannerStyles } from './Banner.styles';

export interface BannerProps {
  /** What sort of message it is: something done, something to know, something to mind, something that failed. */
  readonly kind: 'tick' | 'info' | 'warning' | 'error';
  /** One sentence or two. */
  readonly children: ReactNode;
  /** What only somebody who helps wants to see; folded away. */
  readonly code?: string | null;
  /** Buttons that belong to the message. */
  readonly buttons?: ReactNode;
  /** Takes the message away; without it, it stays. */
  readonly onDismiss?: () => void;
}

/** A message between the answer and the button. It is spoken when it appears: what failed at once, the rest in its turn. */
export function Banner({ kind, children, code = null, buttons, onDismiss }: BannerProps): ReactElement {
  const styles = useBannerStyles();
  return (
    <div
      className={mergeClasses(styles.root, kind !== 'info' && styles[kind])}
      role={kind === 'error' ? 'alert' : 'status'}
    >
      <Glyph shape={kind} className={styles.glyph} />
      <div className={styles.content}>
        <p className={styles.sentence}>{children}</p>
        {code !== null && (
          <details className={styles.details}>
            {/* Said outright, because Office.js finds its stops for Tab by it. */}
            <summary className={styles.summary} tabIndex={0}>
              {words.details}
            </summary>
            {code}
          </details>
        )}
        {buttons !== undefined && <div className={styles.buttons}>{buttons}</div>}
      </div>
      {onDismiss !== undefined && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.button}
          icon={<Glyph shape="cross" />}
          aria-label={words.dismiss}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
