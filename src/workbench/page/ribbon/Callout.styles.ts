import { makeStyles, tokens } from '@fluentui/react-components';

const bare = { marginBottom: 0, marginLeft: 0, marginRight: 0, marginTop: 0 } as const;

const EDGE = tokens.colorNeutralStroke1;

export const useCalloutStyles = makeStyles({
  root: {
    alignItems: 'flex-start',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomColor: EDGE,
    borderBottomLeftRadius: tokens.borderRadiusLarge,
    borderBottomRightRadius: tokens.borderRadiusLarge,
    borderBottomStyle: 'solid',
    borderBottomWidth: tokens.strokeWidthThin,
    borderLeftColor: EDGE,
    borderLeftStyle: 'solid',
    borderLeftWidth: tokens.strokeWidthThin,
    borderRightColor: EDGE,
    borderRightStyle: 'solid',
    borderRightWidth: tokens.strokeWidthThin,
    borderTopColor: EDGE,
    borderTopLeftRadius: tokens.borderRadiusLarge,
    borderTopRightRadius: tokens.borderRadiusLarge,
    borderTopStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    boxShadow: tokens.shadow16,
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    left: '16px',
    maxWidth: '320px',
    paddingBottom: '16px',
    paddingLeft: '16px',
    paddingRight: '16px',
    paddingTop: '16px',
    position: 'absolute',
    rowGap: '8px',
    top: 'calc(100% - 4px)',
    // Over the sheet, and under what opens.
    zIndex: 30,
    // The corner that points to the buttons.
    '::before': {
      backgroundColor: tokens.colorNeutralBackground1,
      borderLeftColor: EDGE,
      borderLeftStyle: 'solid',
      borderLeftWidth: tokens.strokeWidthThin,
      borderTopColor: EDGE,
      borderTopStyle: 'solid',
      borderTopWidth: tokens.strokeWidthThin,
      content: '""',
      height: '12px',
      left: '32px',
      position: 'absolute',
      top: '-7px',
      transform: 'rotate(45deg)',
      width: '12px',
    },
  },
  title: {
    ...bare,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { ...bare, lineHeight: tokens.lineHeightBase300 },
});
