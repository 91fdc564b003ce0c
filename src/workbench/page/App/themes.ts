import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { OfficeTheme } from '../desk/desk';

/** Fluent's theme for each of Excel's. */
export const FLUENT_THEMES: Readonly<Record<OfficeTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};
