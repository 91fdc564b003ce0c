import { makeStyles, tokens } from '@fluentui/react-components';
import { bareList, focusRing } from '../styles';

export const useScrollListStyles = makeStyles({
  list: bareList,
  frame: {
    borderBottomColor: tokens.colorNeutralStroke2,
    borderBottomStyle: 'solid',
    borderBottomWidth: tokens.strokeWidthThin,
    borderTopColor: tokens.colorNeutralStroke2,
    borderTopStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    maxHeight: '60vh',
    overflowX: 'hidden',
    overflowY: 'auto',
    ...focusRing,
  },
  placed: { left: 0, position: 'absolute', right: 0, top: 0 },
});
