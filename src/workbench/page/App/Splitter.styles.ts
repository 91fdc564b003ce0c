import { makeStyles, tokens } from '@fluentui/react-components';

export const useSplitterStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeftColor: tokens.colorNeutralStroke1,
    borderLeftStyle: 'solid',
    borderLeftWidth: tokens.strokeWidthThin,
    cursor: 'col-resize',
    flexShrink: 0,
    // The finger moves the line, not the page.
    touchAction: 'none',
    width: '4px',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      backgroundColor: tokens.colorStrokeFocus2,
      outlineColor: tokens.colorStrokeFocus2,
      outlineStyle: 'solid',
      outlineWidth: tokens.strokeWidthThick,
    },
    '@media (pointer: coarse)': { width: '12px' },
  },
});
