import { makeStyles, tokens } from '@fluentui/react-components';

const onBrand = { backgroundColor: 'transparent', color: tokens.colorNeutralForegroundOnBrand } as const;
const pressed = { backgroundColor: tokens.colorBrandBackgroundPressed, color: tokens.colorNeutralForegroundOnBrand };
const hovered = { backgroundColor: tokens.colorBrandBackgroundHover, color: tokens.colorNeutralForegroundOnBrand };

const NARROW = '@media (max-width: 900px)';

export const useTitleBarStyles = makeStyles({
  root: {
    alignItems: 'center',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    columnGap: '8px',
    display: 'flex',
    height: '48px',
    paddingLeft: '8px',
    paddingRight: '8px',
    // Every button that stands in this bar, whoever made it: Fluent has none for a ground of the brand's colour.
    '& button': { fontWeight: tokens.fontWeightRegular, minWidth: '32px', ...onBrand },
    '& button:hover': hovered,
    '& button:hover:active': pressed,
    '& button[aria-expanded="true"]': pressed,
    '& button[aria-pressed="true"]': pressed,
    '& button .fui-Button__icon': { color: 'inherit' },
    '& button:disabled': { ...onBrand, opacity: 0.5 },
    '& button:focus-visible': {
      outlineColor: tokens.colorNeutralForegroundOnBrand,
      outlineOffset: '-2px',
      outlineStyle: 'solid',
      outlineWidth: tokens.strokeWidthThick,
    },
    '@media (forced-colors: active)': {
      '& button:disabled': { opacity: 1 },
    },
  },
  side: { alignItems: 'center', columnGap: '4px', display: 'flex', flexBasis: '0', flexGrow: 1, flexShrink: 0 },
  end: { justifyContent: 'flex-end' },
  name: { alignItems: 'baseline', columnGap: '8px', display: 'flex', justifyContent: 'center', minWidth: 0 },
  book: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    marginBottom: 0,
    marginTop: 0,
    minWidth: 0,
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  // Where there is no room for the word, the icon has it as its name.
  word: { [NARROW]: { display: 'none' } },
});
