/** When `npm start` opens a browser by itself. */
import { hasBrowser } from '../../scripts/start/browser';

it.each([
  ['darwin', {}],
  ['win32', {}],
  ['linux', { DISPLAY: ':0' }],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }],
  ['linux', { WSL_DISTRO_NAME: 'Ubuntu' }],
] as const)('opens one on %s with %j', (platform, env) => {
  expect(hasBrowser(platform, env)).toBe(true);
});

it.each([
  ['linux', {}],
  ['linux', { DISPLAY: '' }],
  ['linux', { DISPLAY: ':0', CI: 'true' }],
  ['darwin', { CI: '1' }],
  ['win32', { CI: 'true' }],
] as const)('opens none on %s with %j', (platform, env) => {
  expect(hasBrowser(platform, env)).toBe(false);
});
