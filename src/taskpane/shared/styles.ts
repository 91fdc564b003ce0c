/** Styles that the components share. */
import { tokens } from '@fluentui/react-components';

/** A ring around what has the keyboard, drawn inside so that nothing moves or is cut off. */
export const focusRing = {
  ':focus-visible': {
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: '-2px',
    outlineStyle: 'solid',
    outlineWidth: tokens.strokeWidthThick,
  },
} as const;

/** Large enough for a thumb where there is no mouse. */
export const thumbSized = {
  '@media (pointer: coarse)': { minHeight: '44px', minWidth: '44px' },
} as const;

/** A list to choose from, as wide as its place however long its choices are. */
export const fullWidthSelect = {
  maxWidth: '100%',
  minWidth: 0,
  width: '100%',
  '& > select': {
    minWidth: 0,
    textOverflow: 'ellipsis',
    width: '100%',
    '@media (pointer: coarse)': { height: '44px' },
  },
} as const;

/** A button without the looks of one. */
export const bareButton = {
  backgroundColor: 'transparent',
  borderBottomStyle: 'none',
  borderLeftStyle: 'none',
  borderRightStyle: 'none',
  borderTopStyle: 'none',
  color: 'inherit',
  cursor: 'pointer',
  fontFamily: 'inherit',
  fontSize: 'inherit',
  lineHeight: 'inherit',
  textAlign: 'start',
} as const;

/** A list without bullets. */
export const bareList = {
  listStyleType: 'none',
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  marginTop: 0,
  paddingLeft: 0,
} as const;

/** A paragraph without margins, whose longest word does not widen the pane. */
export const bareText = {
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  marginTop: 0,
  overflowWrap: 'anywhere',
} as const;

/** Text in the pane's own letters, one thing below the other. */
export const flow = {
  color: tokens.colorNeutralForeground1,
  display: 'flex',
  flexDirection: 'column',
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
} as const;

/** A thin line above and one below. */
export const linedAcross = {
  borderBottomColor: tokens.colorNeutralStroke2,
  borderBottomStyle: 'solid',
  borderBottomWidth: tokens.strokeWidthThin,
  borderTopColor: tokens.colorNeutralStroke2,
  borderTopStyle: 'solid',
  borderTopWidth: tokens.strokeWidthThin,
} as const;

/** A thin line all around. */
export const outlined = {
  ...linedAcross,
  borderLeftColor: tokens.colorNeutralStroke2,
  borderLeftStyle: 'solid',
  borderLeftWidth: tokens.strokeWidthThin,
  borderRightColor: tokens.colorNeutralStroke2,
  borderRightStyle: 'solid',
  borderRightWidth: tokens.strokeWidthThin,
} as const;
