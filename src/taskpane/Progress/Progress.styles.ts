import { makeStyles, tokens } from '@fluentui/react-components';
import { bareText, thumbSized } from '../shared/styles';

export const useProgressStyles = makeStyles({
  root: { alignItems: 'center', columnGap: '8px', display: 'flex', flexWrap: 'wrap', rowGap: '4px' },
  text: { ...bareText, flexBasis: '160px', flexGrow: 1, fontSize: tokens.fontSizeBase200 },
  bar: { flexBasis: '100%', width: '100%' },
  button: thumbSized,
});
