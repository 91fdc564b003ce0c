import { makeStyles } from '@fluentui/react-components';

export const useNoticeBarStyles = makeStyles({
  root: { flexShrink: 0 },
  text: { overflowWrap: 'anywhere' },
});
