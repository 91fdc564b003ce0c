import type { ReactElement } from 'react';
import { Spinner, ToolbarButton, Tooltip } from '@fluentui/react-components';
import { iconFor, type RibbonControl } from '../add-in/manifest';
import { ribbon as words } from './messages.en';
import { useRibbonStyles } from './Ribbon.styles';

/** How large Excel draws the icon of a button that stands alone, in pixels of the page. */
const ICON = 32;

export interface RibbonButtonProps {
  readonly control: RibbonControl;
  /** Its function is at work. */
  readonly isBusy: boolean;
  /** The pane that it opens is open. */
  readonly isPressed: boolean;
  readonly onUse: (control: RibbonControl) => void;
}

/** A large button of the ribbon: icon above label, and what it does when the mouse or the focus rests on it. */
export function RibbonButton({ control, isBusy, isPressed, onUse }: RibbonButtonProps): ReactElement {
  const styles = useRibbonStyles();
  const { label, tip, icons, action } = control;
  const icon = iconFor(icons, ICON * devicePixelRatio);
  return (
    <Tooltip
      relationship="description"
      positioning="below-start"
      withArrow
      content={
        <>
          <strong className={styles.tipTitle}>{tip.title}</strong>
          {tip.description}
        </>
      }
    >
      <ToolbarButton
        vertical
        className={styles.button}
        // Busy, not disabled: a disabled button would lose the focus.
        aria-busy={isBusy}
        {...(isBusy && { 'aria-label': words.working(label), 'aria-disabled': true })}
        {...(action.kind === 'showPane' && { 'aria-expanded': isPressed })}
        icon={
          <span className={styles.icon}>
            {isBusy ? <Spinner size="small" /> : icon !== null && <img src={icon} alt="" width={ICON} height={ICON} />}
          </span>
        }
        onClick={() => {
          onUse(control);
        }}
      >
        {label}
      </ToolbarButton>
    </Tooltip>
  );
}
