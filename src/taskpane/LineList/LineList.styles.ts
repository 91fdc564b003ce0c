import { makeStyles, tokens } from '@fluentui/react-components';
import { bareList, bareText, thumbSized } from '../shared/styles';

export const useLineListStyles = makeStyles({
  root: {
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    fontFamily: tokens.fontFamilyBase,
    rowGap: '8px',
  },
  title: {
    ...bareText,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  search: { maxWidth: '100%', width: '100%', ...thumbSized },
  // As high as its text, so that nothing moves when a search begins.
  found: {
    ...bareText,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minHeight: tokens.lineHeightBase200,
  },
  list: bareList,
  item: { paddingBottom: '8px' },
  placed: { left: 0, paddingBottom: '8px', position: 'absolute', right: 0, top: 0 },
});
