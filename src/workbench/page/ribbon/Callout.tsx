import { useEffect, useId, type ReactElement, type RefObject } from 'react';
import { Button, Popover, PopoverSurface, type PositioningImperativeRef } from '@fluentui/react-components';
import { useRef } from 'react';
import { ribbon as words } from './messages.en';
import { useRibbonStyles } from './Ribbon.styles';

export interface CalloutProps {
  readonly title: string;
  readonly text: string;
  /** What it points to. */
  readonly target: RefObject<HTMLElement | null>;
  readonly onDismiss: () => void;
}

/** What Excel shows at the buttons of an add-in that was just installed. It takes no focus, and stays until it is put away. */
export function Callout({ title, text, target, onDismiss }: CalloutProps): ReactElement {
  const styles = useRibbonStyles();
  const id = useId();
  const positioning = useRef<PositioningImperativeRef>(null);
  useEffect(() => {
    positioning.current?.setTarget(target.current);
  }, [target]);
  return (
    <Popover
      open
      inline
      withArrow
      positioning={{ position: 'below', align: 'start', positioningRef: positioning }}
      onOpenChange={(event) => {
        if (event.type === 'keydown') onDismiss();
      }}
    >
      <PopoverSurface className={styles.callout} aria-labelledby={id}>
        <h2 id={id} className={styles.calloutTitle}>
          {title}
        </h2>
        <p className={styles.calloutText}>{text}</p>
        <Button size="small" appearance="primary" lang="en" onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}
