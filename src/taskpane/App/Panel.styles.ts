import { makeStyles, tokens } from '@fluentui/react-components';
import { bareText, focusRing, linedAcross, thumbSized } from '../shared/styles';

export const usePanelStyles = makeStyles({
  root: {
    ...linedAcross,
    display: 'flex',
    flexDirection: 'column',
    paddingBottom: '12px',
    paddingTop: '12px',
    rowGap: '8px',
  },
  heading: {
    ...bareText,
    ...focusRing,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  text: bareText,
  buttons: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', rowGap: '8px' },
  button: thumbSized,
});
