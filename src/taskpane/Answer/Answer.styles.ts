import { makeStyles, tokens } from '@fluentui/react-components';
import { bareText } from '../shared/styles';

export const useAnswerStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  heading: {
    ...bareText,
    alignItems: 'flex-start',
    columnGap: '12px',
    display: 'flex',
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
    // The top right corner belongs to Excel.
    paddingRight: '32px',
    ':focus-visible': {
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '2px',
      outlineStyle: 'solid',
      outlineWidth: tokens.strokeWidthThick,
    },
  },
  shape: { flexShrink: 0, fontSize: tokens.fontSizeHero700, marginTop: '-2px' },
  forced: { '@media (forced-colors: active)': { color: 'CanvasText' } },
  tick: { color: tokens.colorStatusSuccessForeground1 },
  bars: { color: tokens.colorStatusWarningForeground3 },
  question: { color: tokens.colorNeutralForeground3 },
  old: { color: tokens.colorNeutralForeground3 },
  advice: { ...bareText, lineHeight: tokens.lineHeightBase300 },
  source: {
    ...bareText,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
