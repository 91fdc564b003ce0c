import { makeStyles, tokens } from '@fluentui/react-components';
import { thinLine } from './styles';

export const useStatusBarStyles = makeStyles({
  root: {
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    ...thinLine('Top'),
    color: tokens.colorNeutralForeground1,
    columnGap: '16px',
    display: 'flex',
    flexWrap: 'wrap',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase200,
    minHeight: '24px',
    paddingLeft: '12px',
    paddingRight: '12px',
  },
  mode: { minWidth: '40px' },
  said: { columnGap: '16px', display: 'flex', flexBasis: 0, flexGrow: 1, flexWrap: 'wrap', minWidth: '200px' },
  sign: { alignItems: 'center', columnGap: '4px', display: 'flex' },
  warning: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  sentence: { minWidth: 0 },
  figures: { columnGap: '16px', display: 'flex', flexWrap: 'wrap' },
});
