/** The server of `npm start`, asked over https with its own certificate. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve, type Server } from '../../scripts/start/server';
import { siteOf } from '../../scripts/start/site';
import { ask, type Answer, type Question } from './support/ask';
import { checkout, folderOf } from './support/folder';
import { ownIdentity } from './support/identity';

let root = '';
let ca = '';
let server: Server;

beforeAll(async () => {
  root = folderOf(checkout);
  const identity = await ownIdentity();
  ca = identity.cert;
  server = await serve(siteOf(root, 'https://localhost:3000/'), identity, 0);
});

afterAll(async () => {
  await server.close();
});

function get(path: string, differing: Partial<Question> = {}): Promise<Answer> {
  return ask({ port: server.port, path, ca, ...differing });
}

describe('what is where', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<p>The stand-in Excel</p>'],
    ['/?sample=model', 'text/html; charset=utf-8', '<p>The stand-in Excel</p>'],
    ['/workbench/static/workbench.js', 'text/javascript; charset=utf-8', 'workbench();'],
    ['/samples/model.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK a workbook'],
    ['/static/taskpane.0123456789ab.js', 'text/javascript; charset=utf-8', 'pane();'],
    ['/office-js/office.js', 'text/javascript; charset=utf-8', 'office();'],
  ])('%s', async (path, type, text) => {
    expect(await get(path)).toMatchObject({ status: 200, headers: { 'content-type': type }, text });
  });

  it('finds the folders of Office.js in any letter case', async () => {
    expect(await get('/office-js/en-US/Office_Strings.js')).toMatchObject({ status: 200, text: 'strings();' });
  });

  it('finds nothing else in another letter case', async () => {
    expect((await get('/Taskpane.html')).status).toBe(404);
  });

  it('is reached at both addresses that this machine has for itself', async () => {
    expect(await get('/samples/model.xlsx', { at: '127.0.0.1', host: '127.0.0.1' })).toMatchObject({ status: 200 });
    expect(await get('/samples/model.xlsx', { at: '::1', host: '[::1]:3000' })).toMatchObject({ status: 200 });
  });
});

describe('what differs from the hosted add-in', () => {
  it('loads Office.js from here, and changes no file for it', async () => {
    const { text } = await get('/taskpane.html');
    expect(text).toBe('<script defer src="/office-js/office.js"></script><p>The pane</p>');
  });

  it('names its own origin in the manifest, whatever address the pages were built for', async () => {
    const { text, headers } = await get('/manifest.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(text).toBe(`<OfficeApp><Icon DefaultValue="https://localhost:${server.port}/icons/a.png"/></OfficeApp>`);
  });

  it('has the headers of the hosting, but lets the pane ask nobody else', async () => {
    const { headers } = await get('/taskpane.html');
    expect(headers['content-security-policy']).toBe("script-src 'self'; frame-ancestors 'self'");
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('takes a header away where the hosting does', async () => {
    const { headers } = await get('/static/taskpane.0123456789ab.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/', '/taskpane.html'])(
    'never makes the browser insist on https for all of this machine (%s)',
    async (path) => {
      expect((await get(path)).headers).not.toHaveProperty('strict-transport-security');
    },
  );
});

it('gives the page of the stand-in Excel a policy under which it loads nothing from elsewhere', async () => {
  const { headers } = await get('/');
  const policy = headers['content-security-policy'];
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src/);
});

describe('what is refused', () => {
  it.each([
    '/../package.json',
    '/workbench/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/workbench/..%2f..%2fpackage.json',
    '/..\\..\\package.json',
    '/..%5c..%5cpackage.json',
    '/samples/%00model.xlsx',
    '/samples/model.xlsx%00.html',
    '/C:%5cWindows%5cwin.ini',
    '//etc/passwd',
    '/samples//etc/passwd',
    '/%',
    '/package.json',
    '/node_modules/@microsoft/office-js/dist/office.js',
    '/src/cli/main.ts',
    '/.git/config',
    '/_headers',
    '/nothing.html',
    '/icons',
    '/static',
    '/static/',
    '/samples',
    '/samples/',
    '/workbench/',
    '/workbench/static',
  ])('%s is not found', async (path) => {
    const { status, text } = await get(path);
    expect({ status, text }).toEqual({ status: 404, text: 'Not found.\n' });
  });

  it('a link that leads out of a folder', async () => {
    writeFileSync(join(root, 'secret.txt'), 'secret');
    symlinkSync(join(root, 'secret.txt'), join(root, 'assets/samples/link.txt'));
    mkdirSync(join(root, 'dist/web-of-another'));
    writeFileSync(join(root, 'dist/web-of-another/page.html'), 'secret');
    symlinkSync(join(root, 'dist/web-of-another'), join(root, 'dist/web/another'));
    expect((await get('/samples/link.txt')).status).toBe(404);
    expect((await get('/another/page.html')).status).toBe(404);
  });

  it.each(['evil.example', 'localhost.evil.example', 'evil.example:3000', '192.168.0.7', '127.0.0.1.evil.example', ''])(
    'who calls this machine "%s"',
    async (host) => {
      const { status, text } = await get('/samples/model.xlsx', { host });
      expect({ status, text }).toEqual({ status: 421, text: 'This server answers to localhost only.\n' });
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s', async (method) => {
    expect(await get('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

it('answers HEAD as GET, without the file', async () => {
  const { status, headers, text } = await get('/samples/model.xlsx', { method: 'HEAD' });
  expect({ status, length: headers['content-length'], text }).toEqual({ status: 200, length: '13', text: '' });
});

it('lets no page of another origin read an answer', async () => {
  expect((await get('/samples/model.xlsx')).headers).not.toHaveProperty('access-control-allow-origin');
});
