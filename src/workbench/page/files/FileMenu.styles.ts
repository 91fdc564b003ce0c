import { makeStyles, tokens } from '@fluentui/react-components';

export const useFileMenuStyles = makeStyles({
  /** The title bar says what colour its words are. */
  button: { color: 'inherit', minWidth: 0 },
  popover: { maxWidth: 'min(420px, 100vw)', width: 'max-content' },
  samples: { maxHeight: 'calc(100vh - 64px)', maxWidth: 'min(400px, 100vw)', overflowY: 'auto' },
  shortcut: { paddingLeft: tokens.spacingHorizontalXL },
});
