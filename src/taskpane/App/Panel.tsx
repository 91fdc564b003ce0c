import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { headingFocus } from '../shared/headingFocus';
import { usePanelStyles } from './Panel.styles';

export interface PanelProps {
  readonly heading: string;
  /** Whether the buyer opened it, so that the keyboard goes there. */
  readonly isAsked?: boolean;
  readonly children: ReactNode;
}

/** Something that opens below the buttons. The keyboard goes to its heading, and what is in it follows. */
export function Panel({ heading, isAsked = true, children }: PanelProps): ReactElement {
  const styles = usePanelStyles();
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) head.current?.focus();
  }, [isAsked]);
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} ref={head} {...headingFocus} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
