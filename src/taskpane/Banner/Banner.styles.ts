import { makeStyles, tokens } from '@fluentui/react-components';
import { bareText, thumbSized } from '../shared/styles';

export const useBannerStyles = makeStyles({
  root: {
    alignItems: 'flex-start',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeftStyle: 'solid',
    borderLeftWidth: tokens.strokeWidthThicker,
    borderLeftColor: tokens.colorNeutralStrokeAccessible,
    columnGap: '8px',
    display: 'flex',
    paddingBottom: '8px',
    paddingLeft: '8px',
    paddingRight: '4px',
    paddingTop: '8px',
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeftColor: tokens.colorStatusWarningBorderActive,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderLeftColor: tokens.colorStatusDangerBorderActive,
  },
  tick: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderLeftColor: tokens.colorStatusSuccessBorderActive,
  },
  glyph: { fontSize: tokens.fontSizeBase400, marginTop: '2px' },
  content: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, rowGap: '4px' },
  sentence: { ...bareText, lineHeight: tokens.lineHeightBase300 },
  details: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', ...thumbSized },
  buttons: { columnGap: '4px', display: 'flex', flexWrap: 'wrap' },
  button: { minWidth: '24px', ...thumbSized },
});
