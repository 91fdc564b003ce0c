import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../bars/styles';

const bare = { marginBottom: 0, marginLeft: 0, marginRight: 0, marginTop: 0 } as const;

export const useColleagueStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    // As long as it is: what it stands in scrolls.
    flexShrink: 0,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    paddingLeft: '16px',
    paddingRight: '16px',
    rowGap: '12px',
    '& > *': { flexShrink: 0 },
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
  /** Always in view, below what is scrolled. */
  done: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopColor: tokens.colorNeutralStroke2,
    borderTopStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    marginTop: 'auto',
    paddingBottom: '12px',
    paddingTop: '12px',
    position: 'sticky',
    rowGap: '8px',
    zIndex: 1,
  },
  logSection: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  log: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '80px',
    overflowY: 'auto',
    rowGap: '4px',
    ...focusRing,
    '& > *': { flexShrink: 0 },
  },
});
