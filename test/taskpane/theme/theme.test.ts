/** Which theme the pane wears. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { themeFor, type Surface } from '../../../src/taskpane/theme/theme';

const plain: Surface = { office: null, preferred: 'light', wantsContrast: false, isForced: false };

test.each([
  ['as the system prefers: light', {}, webLightTheme],
  ['as the system prefers: dark', { preferred: 'dark' }, webDarkTheme],
  ['as Excel is, whatever the system prefers', { office: 'dark' }, webDarkTheme],
  ['as Excel is: light on a dark system', { office: 'light', preferred: 'dark' }, webLightTheme],
  ['with more contrast where that is asked for', { wantsContrast: true }, teamsHighContrastTheme],
  ['with the colours of the system where those are forced', { wantsContrast: true, isForced: true }, webLightTheme],
] as const)('%s', (_what, change, theme) => {
  expect(themeFor({ ...plain, ...change })).toBe(theme);
});
