import { makeStyles, tokens } from '@fluentui/react-components';
import { bareText } from '../shared/styles';

export const useFirstRunStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  heading: { ...bareText, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: bareText,
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, width: '100%' },
  cell: {
    borderBottomColor: tokens.colorNeutralStroke2,
    borderBottomStyle: 'solid',
    borderBottomWidth: tokens.strokeWidthThin,
    paddingBottom: '4px',
    paddingLeft: '4px',
    paddingRight: '4px',
    paddingTop: '4px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  count: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
});
