/** What the title bar says. */
export const title = {
  saved: 'Saved',
  unsaved: 'Not saved',
  readOnly: 'Read-only',
  undo: 'Undo',
  redo: 'Redo',
  theme: 'Theme',
  language: 'Language',
  colleague: 'Colleague',
} as const;

/** The themes of Excel. */
export const themes = {
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
} as const;

/** The languages of Excel's menus, each in its own words. */
export const languages = {
  'en-US': 'English',
  'de-DE': 'Deutsch',
  'fr-FR': 'Français',
  'es-ES': 'Español',
} as const;
