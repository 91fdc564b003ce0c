import type { FocusEvent } from 'react';

/**
 * For a heading that takes the focus when what had it is gone, and is no stop on the way otherwise. While it has the focus it is one:
 * Office.js walks with Tab from stop to stop itself, and from anything else out of the pane.
 */
export const headingFocus = {
  tabIndex: -1,
  onFocus: ({ currentTarget }: FocusEvent<HTMLElement>): void => {
    currentTarget.tabIndex = 0;
  },
  onBlur: ({ currentTarget }: FocusEvent<HTMLElement>): void => {
    currentTarget.tabIndex = -1;
  },
};
