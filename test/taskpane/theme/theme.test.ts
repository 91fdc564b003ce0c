/** Which theme the pane wears. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { schemeFor, themeFor, type Surface } from '../../../src/taskpane/theme/theme';

const plain: Surface = { office: null, preferred: 'light', wantsContrast: false, isForced: false };

test.each([
  ['as the system prefers: light', {}, webLightTheme, 'light'],
  ['as the system prefers: dark', { preferred: 'dark' }, webDarkTheme, 'dark'],
  ['as Excel is, whatever the system prefers', { office: 'dark' }, webDarkTheme, 'dark'],
  ['as Excel is: light on a dark system', { office: 'light', preferred: 'dark' }, webLightTheme, 'light'],
  ['with more contrast where that is asked for', { wantsContrast: true }, teamsHighContrastTheme, 'dark'],
  [
    'with the colours of the system where those are forced',
    { wantsContrast: true, isForced: true },
    webLightTheme,
    'light',
  ],
] as const)('%s', (_what, change, theme, scheme) => {
  expect(themeFor({ ...plain, ...change })).toBe(theme);
  expect(schemeFor({ ...plain, ...change })).toBe(scheme);
});
