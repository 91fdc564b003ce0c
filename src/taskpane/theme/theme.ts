/** Which of Fluent's themes the pane wears. Colours come from Fluent's tokens only. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Light or dark, as Excel itself is shown. */
export type Scheme = 'light' | 'dark';

/** What there is to go by. */
export interface Surface {
  /** Excel's own theme, where it says so. */
  readonly office: Scheme | null;
  /** What the browser or the system prefers. */
  readonly preferred: Scheme;
  /** The person asks for more contrast. */
  readonly wantsContrast: boolean;
  /** The system puts its own colours in place of all others. */
  readonly isForced: boolean;
}

/** The theme for a surface. Where colours are forced the system's stand in place of the theme's, so contrast needs none of its own. */
export function themeFor(surface: Surface): Theme {
  if (surface.wantsContrast && !surface.isForced) return teamsHighContrastTheme;
  return schemeFor(surface) === 'dark' ? webDarkTheme : webLightTheme;
}

/** How the browser is to draw what is its own: scroll bars, lists that open. The theme of more contrast is a dark one. */
export function schemeFor({ office, preferred, wantsContrast, isForced }: Surface): Scheme {
  return wantsContrast && !isForced ? 'dark' : (office ?? preferred);
}
