import { makeStyles, tokens } from '@fluentui/react-components';
import { bareText, thumbSized } from '../shared/styles';

export const useAppStyles = makeStyles({
  provider: { minHeight: '100vh' },
  main: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    paddingBottom: '24px',
    paddingLeft: '16px',
    paddingRight: '16px',
    paddingTop: '16px',
    rowGap: '12px',
    '@media (max-width: 340px)': { paddingLeft: '12px', paddingRight: '12px' },
  },
  group: { alignItems: 'center', columnGap: '12px', display: 'flex', flexWrap: 'wrap', rowGap: '4px' },
  // A label says what will happen, however long that is.
  primary: { height: 'auto', maxWidth: '100%', whiteSpace: 'normal', ...thumbSized },
  link: {
    ...thumbSized,
    alignItems: 'center',
    display: 'inline-flex',
    minHeight: '24px',
    textAlign: 'start',
    // Where colours are forced, nothing else tells it from text.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  sentence: bareText,
  standing: { ...bareText, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  spoken: {
    clipPath: 'inset(50%)',
    height: '1px',
    overflowX: 'hidden',
    overflowY: 'hidden',
    position: 'absolute',
    whiteSpace: 'nowrap',
    width: '1px',
  },
});
