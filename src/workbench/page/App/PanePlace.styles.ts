import { makeStyles, tokens } from '@fluentui/react-components';

export const usePanePlaceStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
  },
  header: {
    alignItems: 'center',
    columnGap: '8px',
    display: 'flex',
    flexShrink: 0,
    height: '40px',
    paddingLeft: '16px',
    paddingRight: '8px',
  },
  title: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    marginBottom: 0,
    marginTop: 0,
    minWidth: 0,
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  page: {
    flexGrow: 1,
    minHeight: 0,
    position: 'relative',
    '& > iframe': {
      borderBottomStyle: 'none',
      borderLeftStyle: 'none',
      borderRightStyle: 'none',
      borderTopStyle: 'none',
      display: 'block',
      height: '100%',
      width: '100%',
    },
  },
});
