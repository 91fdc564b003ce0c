import { makeStyles, tokens } from '@fluentui/react-components';

const bare = { marginBottom: 0, marginLeft: 0, marginRight: 0, marginTop: 0, overflowWrap: 'anywhere' } as const;

export const useTroubleStyles = makeStyles({
  root: {
    alignItems: 'flex-start',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    paddingBottom: '8px',
    paddingLeft: '16px',
    paddingRight: '16px',
    paddingTop: '8px',
    rowGap: '4px',
  },
  sentence: bare,
  detail: { ...bare, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
