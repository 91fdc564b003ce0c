/** Whether this is Excel, and how it is shown, before anything is asked of a workbook. */
import { isInExcel, officeScheme } from '../../src/excel/pane';

function office(value: unknown): void {
  Object.assign(globalThis, { Office: value });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

const HostType = { Excel: 'Excel', Word: 'Word' };

test.each([
  ['Excel', true],
  ['Word', false],
  [null, false],
])('in the host %s it is Excel: %s', async (host, expected) => {
  office({ HostType, onReady: () => Promise.resolve({ host, platform: null }) });
  expect(await isInExcel()).toBe(expected);
});

test('without Office.js there is no answer', async () => {
  const silence = Symbol('silence');
  expect(await Promise.race([isInExcel(), new Promise((resolve) => setImmediate(resolve, silence))])).toBe(silence);
});

test.each([
  ['a dark theme', { isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, 'dark'],
  ['a light theme', { isDarkTheme: false }, 'light'],
  ['a black ground', { bodyBackgroundColor: '#0A0A0A' }, 'dark'],
  ['a grey ground lighter than half', { bodyBackgroundColor: '#E6E6E6' }, 'light'],
  ['a ground that is no colour', { bodyBackgroundColor: 'window' }, null],
  ['a theme without a ground', {}, null],
  ['no theme, as in Excel on the web', undefined, null],
])('%s', (_what, officeTheme, scheme) => {
  office({ context: { officeTheme } });
  expect(officeScheme()).toBe(scheme);
});
