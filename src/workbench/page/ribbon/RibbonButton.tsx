import type { ReactElement } from 'react';
import { Button, Spinner, Tooltip } from '@fluentui/react-components';
import { iconFor, type RibbonControl } from '../add-in/manifest';
import { ribbon as words } from './messages.en';
import { useRibbonStyles } from './Ribbon.styles';

/** How large Excel draws the icon of a button that stands alone, in pixels of the page. */
const ICON = 32;

export interface RibbonButtonProps {
  readonly control: RibbonControl;
  /** Its function is at work, or the pane that it opens is shown. */
  readonly state: 'busy' | 'shown' | null;
  readonly tabIndex: 0 | -1;
  /** Where the tip is drawn. */
  readonly tipPlace: HTMLElement | null;
  readonly onUse: (control: RibbonControl) => void;
}

/** A large button of the ribbon: icon above label, and what it does when the mouse or the focus rests on it. */
export function RibbonButton({ control, state, tabIndex, tipPlace, onUse }: RibbonButtonProps): ReactElement {
  const styles = useRibbonStyles();
  const { id, label, tip, icons, action } = control;
  const icon = iconFor(icons, ICON * devicePixelRatio);
  const isBusy = state === 'busy';
  return (
    <Tooltip
      relationship="description"
      positioning="below-start"
      withArrow
      mountNode={tipPlace}
      content={
        <>
          <strong className={styles.tipTitle}>{tip.title}</strong>
          {tip.description}
        </>
      }
    >
      <Button
        appearance="subtle"
        className={styles.button}
        tabIndex={tabIndex}
        data-stop={id}
        // Busy, and not disabled: a disabled button would lose the focus.
        aria-busy={isBusy}
        {...(isBusy && { 'aria-disabled': true, 'aria-label': words.working(label) })}
        {...(action.kind === 'showPane' && { 'aria-expanded': state === 'shown' })}
        onClick={() => {
          onUse(control);
        }}
      >
        <span className={styles.icon}>
          {isBusy ? <Spinner size="small" /> : icon !== null && <img src={icon} alt="" width={ICON} height={ICON} />}
        </span>
        {label}
      </Button>
    </Tooltip>
  );
}
