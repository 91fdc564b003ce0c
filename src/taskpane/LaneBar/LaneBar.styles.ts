import { makeStyles, tokens } from '@fluentui/react-components';

/** Bars as wide as their gaps. */
function stripes(angle: string, colour: string): string {
  return `repeating-linear-gradient(${angle}, ${colour} 0 2px, transparent 2px 7px)`;
}

/** Where colours are forced, only the patterns are left, in the colour of text. */
const FORCED = '@media (forced-colors: active)';

export const useLaneBarStyles = makeStyles({
  root: {
    columnGap: '2px',
    display: 'flex',
    flexWrap: 'wrap',
    minHeight: '24px',
    rowGap: '2px',
    width: '100%',
  },
  empty: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  stretch: {
    alignItems: 'center',
    borderBottomLeftRadius: tokens.borderRadiusMedium,
    borderBottomRightRadius: tokens.borderRadiusMedium,
    borderTopLeftRadius: tokens.borderRadiusMedium,
    borderTopRightRadius: tokens.borderRadiusMedium,
    boxSizing: 'border-box',
    display: 'flex',
    // As long as its count, but never too short for the number in it.
    flexBasis: 0,
    flexShrink: 0,
    justifyContent: 'center',
    minWidth: 'max-content',
    outlineOffset: '-1px',
    outlineStyle: 'solid',
    outlineWidth: tokens.strokeWidthThin,
    paddingBottom: '2px',
    paddingLeft: '2px',
    paddingRight: '2px',
    paddingTop: '2px',
    // Patterns are kept, in the colours of the system alone.
    [FORCED]: { forcedColorAdjust: 'none' },
  },
  label: {
    alignItems: 'center',
    // The number has a ground of its own, so that no pattern runs through it.
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomLeftRadius: tokens.borderRadiusSmall,
    borderBottomRightRadius: tokens.borderRadiusSmall,
    borderTopLeftRadius: tokens.borderRadiusSmall,
    borderTopRightRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground1,
    columnGap: '4px',
    display: 'inline-flex',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    paddingLeft: '4px',
    paddingRight: '4px',
    whiteSpace: 'nowrap',
    [FORCED]: { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  accepted: {
    backgroundColor: tokens.colorPaletteGreenBackground3,
    outlineColor: tokens.colorPaletteGreenBackground3,
    [FORCED]: { backgroundColor: 'CanvasText', outlineColor: 'CanvasText' },
  },
  notReleased: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    outlineColor: tokens.colorPaletteGreenBorder2,
    [FORCED]: { backgroundColor: 'Canvas', outlineColor: 'CanvasText' },
  },
  hold: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    backgroundImage: stripes('90deg', tokens.colorPaletteYellowForeground2),
    outlineColor: tokens.colorPaletteYellowForeground2,
    [FORCED]: {
      backgroundColor: 'Canvas',
      backgroundImage: stripes('90deg', 'CanvasText'),
      outlineColor: 'CanvasText',
    },
  },
  doNotUse: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    backgroundImage: `${stripes('45deg', tokens.colorPaletteRedForeground2)}, ${stripes('-45deg', tokens.colorPaletteRedForeground2)}`,
    outlineColor: tokens.colorPaletteRedForeground2,
    [FORCED]: {
      backgroundColor: 'Canvas',
      backgroundImage: `${stripes('45deg', 'CanvasText')}, ${stripes('-45deg', 'CanvasText')}`,
      outlineColor: 'CanvasText',
    },
  },
  unplaced: {
    backgroundColor: tokens.colorNeutralBackground1,
    outlineColor: tokens.colorNeutralStrokeAccessible,
    outlineStyle: 'dashed',
    [FORCED]: { backgroundColor: 'Canvas', outlineColor: 'CanvasText' },
  },
});
