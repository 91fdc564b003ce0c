import { makeStyles } from '@fluentui/react-components';

export const useChevronStyles = makeStyles({
  root: {
    fill: 'none',
    flexShrink: 0,
    height: '1em',
    stroke: 'currentColor',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    strokeWidth: '1.5px',
    width: '1em',
  },
  open: { transform: 'rotate(90deg)' },
});
