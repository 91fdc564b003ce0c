import { makeStyles } from '@fluentui/react-components';

export const useGlyphStyles = makeStyles({
  root: {
    fill: 'none',
    flexShrink: 0,
    height: '1em',
    stroke: 'currentColor',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    strokeWidth: '2px',
    verticalAlign: '-0.125em',
    width: '1em',
  },
});
