import { makeStyles } from '@fluentui/react-components';
import { bareList, focusRing, linedAcross } from '../styles';

export const useScrollListStyles = makeStyles({
  list: bareList,
  frame: {
    ...linedAcross,
    maxHeight: '60vh',
    overflowX: 'hidden',
    overflowY: 'auto',
    ...focusRing,
  },
  placed: { left: 0, position: 'absolute', right: 0, top: 0 },
});
