import { makeStyles, tokens } from '@fluentui/react-components';
import { bareButton, bareText, focusRing, thumbSized } from '../shared/styles';

export const useWritingWingStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  heading: { ...bareText, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  fold: {
    ...bareButton,
    ...focusRing,
    ...thumbSized,
    alignItems: 'center',
    columnGap: '8px',
    display: 'flex',
    fontWeight: tokens.fontWeightSemibold,
    minHeight: '32px',
    paddingLeft: 0,
    width: '100%',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
  },
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
});
