import { makeStyles, tokens } from '@fluentui/react-components';
import { bareText, flow, thumbSized } from '../shared/styles';

export const useWritePreviewStyles = makeStyles({
  root: {
    ...flow,
    rowGap: '4px',
  },
  title: { ...bareText, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { ...bareText, paddingLeft: '20px' },
  text: { ...bareText, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start', ...thumbSized },
});
