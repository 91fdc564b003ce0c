/** Styles that the bars share. */
import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** A ring around what has the keyboard, drawn inside so that nothing moves or is cut off. */
export const focusRing = {
  ':focus-visible': {
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: '-2px',
    outlineStyle: 'solid',
    outlineWidth: tokens.strokeWidthThick,
  },
} as const;

/** A thin line at one side. */
export function thinLine(side: 'Bottom' | 'Left' | 'Right' | 'Top'): GriffelStyle {
  return {
    [`border${side}Color`]: tokens.colorNeutralStroke2,
    [`border${side}Style`]: 'solid',
    [`border${side}Width`]: tokens.strokeWidthThin,
  };
}
