/** What `npm start` may be asked. */
import { requestOf } from '../../scripts/start/arguments';

it('begins with the port of the manifest and opens the browser, where nothing is said', () => {
  expect(requestOf([])).toEqual({ port: 3000, isOpened: true, isHelp: false });
});

it.each([
  [['--port', '4000'], { port: 4000 }],
  [['--port=0'], { port: 0 }],
  [['--port', '65535', '--no-open'], { port: 65_535, isOpened: false }],
  [['--no-open'], { isOpened: false }],
  [['--help'], { isHelp: true }],
  [['-h'], { isHelp: true }],
])('%j', (argv, asked) => {
  expect(requestOf(argv)).toMatchObject(asked);
});

it.each([
  [['--port', '65536'], '"65536" is no port. A port is a whole number from 0 to 65535.'],
  [['--port', '80a'], '"80a" is no port.'],
  [['--port', ''], '"" is no port.'],
  [['--port', '3.5'], '"3.5" is no port.'],
  [['--prot', '3000'], "Unknown option '--prot'"],
  [['3000'], 'Unexpected argument'],
])('says what is wrong with %j', (argv, sentence) => {
  expect(() => requestOf(argv)).toThrow(sentence);
});
