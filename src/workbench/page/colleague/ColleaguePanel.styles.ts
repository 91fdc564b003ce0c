import { makeStyles, tokens } from '@fluentui/react-components';

const bare = { marginBottom: 0, marginLeft: 0, marginRight: 0, marginTop: 0 } as const;

export const useColleagueStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    minHeight: '100%',
    paddingBottom: '16px',
    paddingLeft: '16px',
    paddingRight: '16px',
    rowGap: '12px',
  },
  header: { alignItems: 'center', display: 'flex', justifyContent: 'space-between', minHeight: '40px' },
  title: {
    ...bare,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  text: { ...bare, overflowWrap: 'anywhere' },
  section: {
    borderTopColor: tokens.colorNeutralStroke2,
    borderTopStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    display: 'flex',
    flexDirection: 'column',
    paddingTop: '12px',
    rowGap: '8px',
  },
  heading: {
    ...bare,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  pair: { columnGap: '8px', display: 'flex', '& > *': { flexBasis: 0, flexGrow: 1, minWidth: 0 } },
  input: { minWidth: 0, width: '100%', '& > input': { minWidth: 0, width: '100%' } },
  select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis', width: '100%' } },
  button: {
    fontWeight: tokens.fontWeightRegular,
    justifyContent: 'flex-start',
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
  log: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
});
