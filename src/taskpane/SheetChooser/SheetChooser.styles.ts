import { makeStyles, tokens } from '@fluentui/react-components';
import { bareButton, bareList, bareText, focusRing, thumbSized } from '../shared/styles';

export const useSheetChooserStyles = makeStyles({
  root: {
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { ...bareText, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: bareList,
  sheet: {
    ...bareButton,
    alignItems: 'baseline',
    columnGap: '8px',
    display: 'flex',
    minHeight: '32px',
    paddingBottom: '6px',
    paddingLeft: '4px',
    paddingRight: '4px',
    paddingTop: '6px',
    width: '100%',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...focusRing,
    ...thumbSized,
  },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  // As wide as the tick, so that names stand in one line.
  mark: { flexShrink: 0, width: '1em' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});
