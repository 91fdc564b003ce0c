/** What `npm start` serves at one origin: the page of the stand-in Excel, and the add-in as it is hosted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostedHeaders } from './hosted-headers';
import type { Site } from './server';

/** Where the pages of the add-in load Office.js from, as add-ins have to. */
const cdn = 'https://appsforoffice.microsoft.com';
const officeAtCdn = `${cdn}/lib/1/hosted/`;

/** Where it comes from here: the same client, as npm has it. */
const officeHere = '/office-js/';

/** The page of the stand-in Excel loads nothing from anywhere else, and nobody puts it into a frame. */
const pageHeaders = {
  'Content-Security-Policy': [
    "default-src 'self'",
    // Fluent UI makes its styles at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

const always = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };

/** The headers of the hosting, but for this: here not even Microsoft's server may be asked. */
function withoutCdn(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll(` ${cdn}`, '')]));
}

/**
 * The site of a checkout whose pages are built.
 *
 * @param root of the repository
 * @param manifestAddress the address that the manifest of the repository has for that of the pages, ending in a slash
 */
export function siteOf(root: string, manifestAddress: string): Site {
  const hosted = hostedHeaders(readFileSync(join(root, 'assets/hosting/_headers'), 'utf8'));
  const headersOf = (name: string) => withoutCdn(hosted(name));
  // As in the repository and not as built: the hosted one may name any address.
  const manifest = () => readFileSync(join(root, 'manifest.xml'), 'utf8');
  return {
    aliases: { '/': '/workbench/index.html' },
    mounts: [
      { path: '/workbench/', folder: join(root, 'dist/workbench'), headers: () => pageHeaders },
      { path: '/samples/', folder: join(root, 'assets/samples'), headers: () => always },
      {
        path: officeHere,
        folder: join(root, 'node_modules/@microsoft/office-js/dist'),
        lowerCase: true,
        headers: () => always,
      },
      {
        path: '/',
        folder: join(root, 'dist/web'),
        headers: headersOf,
        change: (name, body, origin) => {
          if (name === 'manifest.xml') return manifest().replaceAll(manifestAddress, `${origin}/`);
          return name.endsWith('.html') ? body.toString().replaceAll(officeAtCdn, officeHere) : body;
        },
      },
    ],
  };
}
