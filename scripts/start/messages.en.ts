/** What `npm start` says. */

export const messages = {
  help: `npm start -- [--port NUMBER] [--no-open]

Serves a small Excel with Held Split in its pane on this machine, and opens it in the browser.

  --port NUMBER   begin with this port instead of 3000; one that is taken is passed over
  --no-open       open no browser
`,
  arguments: (detail: string) => `${detail} "npm start -- --help" says what can be asked.`,
  notAPort: (given: string) => `"${given}" is no port. A port is a whole number from 0 to 65535.`,
  building: 'Building the pages. This takes some seconds, and is done again only after a change.',
  buildFailed: (name: string) => `The build of ${name} failed. What it said is above.`,
  certificate: {
    'self-signed':
      'The browser will warn once that it does not know this page: its certificate was made on this machine. ' +
      'Choose "Advanced", then "Proceed to localhost" or "Accept the risk".',
    developer:
      'If the browser warns that it does not know this page, choose "Advanced", then "Proceed to localhost". ' +
      'The certificate is the one for developing Office add-ins on this machine.',
  },
  portTaken: (wanted: number, got: number) => `Port ${wanted} is in use, so it is ${got} this time.`,
  noPort: (first: number, count: number) =>
    `Port ${first} and the ${count - 1} after it are in use. Name another one: npm start -- --port 4000`,
  ready: (origin: string) => `Held Split is at ${origin}/`,
  stop: 'It answers this machine only. Press Ctrl+C to stop it.',
  browserFailed: 'No browser could be opened. Open the address yourself.',
  stopped: 'Stopped.',
  failed: (detail: string) => `Held Split could not be started: ${detail}`,
} as const;
