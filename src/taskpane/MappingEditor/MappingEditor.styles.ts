import { makeStyles, tokens } from '@fluentui/react-components';
import { bareText, flow, fullWidthSelect, thumbSized } from '../shared/styles';

export const useMappingEditorStyles = makeStyles({
  root: {
    ...flow,
    rowGap: '8px',
  },
  title: { ...bareText, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: bareText,
  column: {
    borderTopColor: tokens.colorNeutralStroke3,
    borderTopStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    overflowWrap: 'anywhere',
    paddingBottom: '8px',
    paddingLeft: '2px',
    paddingRight: '2px',
    paddingTop: '8px',
  },
  samples: { color: tokens.colorNeutralForeground1 },
  select: fullWidthSelect,
  // Within reach however many columns there are.
  buttons: {
    backgroundColor: tokens.colorNeutralBackground1,
    bottom: 0,
    columnGap: '8px',
    display: 'flex',
    flexWrap: 'wrap',
    paddingBottom: '8px',
    paddingTop: '8px',
    position: 'sticky',
    rowGap: '8px',
    zIndex: 1,
  },
  button: thumbSized,
});
