import { makeStyles, tokens } from '@fluentui/react-components';

/** Something over the whole page, the pane's frame included. */
export const useOverlayStyles = makeStyles({
  cover: {
    alignItems: 'center',
    backgroundColor: tokens.colorBackgroundOverlay,
    bottom: 0,
    display: 'flex',
    justifyContent: 'center',
    left: 0,
    paddingBottom: '16px',
    paddingLeft: '16px',
    paddingRight: '16px',
    paddingTop: '16px',
    position: 'fixed',
    right: 0,
    top: 0,
    zIndex: 2_000_000,
  },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomLeftRadius: tokens.borderRadiusXLarge,
    borderBottomRightRadius: tokens.borderRadiusXLarge,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    borderTopRightRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow28,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    paddingBottom: '24px',
    paddingLeft: '32px',
    paddingRight: '32px',
    paddingTop: '24px',
    rowGap: '4px',
    textAlign: 'center',
    // What is dropped is taken by what lies under it.
    pointerEvents: 'none',
  },
  /** The edge that a place to drop has. */
  place: {
    outlineColor: tokens.colorBrandStroke1,
    outlineOffset: '-8px',
    outlineStyle: 'dashed',
    outlineWidth: tokens.strokeWidthThicker,
  },
  title: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  text: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});
