import { makeStyles, tokens } from '@fluentui/react-components';

export const useFilterMenuStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    paddingBottom: '12px',
    paddingLeft: '12px',
    paddingRight: '12px',
    paddingTop: '12px',
    rowGap: '8px',
    width: '260px',
  },
  title: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    marginBottom: 0,
    marginTop: 0,
    overflowWrap: 'anywhere',
  },
  values: {
    borderBottomColor: tokens.colorNeutralStroke2,
    borderBottomStyle: 'solid',
    borderBottomWidth: tokens.strokeWidthThin,
    borderTopColor: tokens.colorNeutralStroke2,
    borderTopStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '240px',
    overflowX: 'hidden',
    overflowY: 'auto',
  },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginBottom: 0, marginTop: 0 },
  buttons: { columnGap: '8px', display: 'flex', flexWrap: 'wrap', rowGap: '8px' },
});
