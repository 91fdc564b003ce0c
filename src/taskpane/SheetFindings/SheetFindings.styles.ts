import { makeStyles, tokens } from '@fluentui/react-components';
import { bareList, bareText } from '../shared/styles';

export const useSheetFindingsStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase },
  title: {
    ...bareText,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  list: bareList,
  item: {
    borderBottomColor: tokens.colorNeutralStroke3,
    borderBottomStyle: 'solid',
    borderBottomWidth: tokens.strokeWidthThin,
    paddingBottom: '8px',
    paddingTop: '8px',
  },
});
