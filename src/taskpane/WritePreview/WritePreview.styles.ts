import { makeStyles, tokens } from '@fluentui/react-components';
import { bareText, thumbSized } from '../shared/styles';

export const useWritePreviewStyles = makeStyles({
  root: {
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    rowGap: '4px',
  },
  title: { ...bareText, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { ...bareText, paddingLeft: '20px' },
  text: { ...bareText, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start', ...thumbSized },
});
