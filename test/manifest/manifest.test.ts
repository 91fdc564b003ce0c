import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { childNames, elementsNamed, everyElement, parseXml, theElement, type Element } from './element';

const root = join(__dirname, '..', '..');
const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');
const app = parseXml(xml);

/** Every text of the manifest that a reader sees, with its translations. */
const wordings = everyElement(app).filter(({ name }) => ['DisplayName', 'Description', 'bt:String'].includes(name));

const valuesOf = (element: Element): readonly string[] =>
  [element.attributes['DefaultValue'], ...element.children.map(({ attributes }) => attributes['Value'])].filter(
    (value) => value !== undefined,
  );

const textIn = (name: string): readonly string[] => elementsNamed(app, name).flatMap(valuesOf);

const addresses = everyElement(app).flatMap(({ attributes }) =>
  Object.values(attributes).filter((value) => /^https?:/.test(value)),
);

/** Width and height of a PNG: the first two numbers of its first chunk. */
function pixelsOf(file: string): readonly [width: number, height: number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The committed file that an icon address of the manifest stands for. */
function iconFile(address: string): string {
  const name = address.split('/').at(-1) ?? '';
  return join(root, 'assets', 'icons', name);
}

describe('the elements stand in the order that the schema asks for', () => {
  test.each([
    [
      'OfficeApp',
      [
        'Id',
        'Version',
        'ProviderName',
        'DefaultLocale',
        'DisplayName',
        'Description',
        'IconUrl',
        'HighResolutionIconUrl',
        'SupportUrl',
        'Hosts',
        'Requirements',
        'DefaultSettings',
        'Permissions',
        'VersionOverrides',
      ],
    ],
    ['VersionOverrides', ['Hosts', 'Resources']],
    ['DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
    ['GetStarted', ['Title', 'Description', 'LearnMoreUrl']],
    ['Group', ['Label', 'Icon', 'Control']],
    ['Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
  ])('%s', (name, children) => {
    expect(childNames(theElement(app, name))).toEqual(children);
  });

  test('every button', () => {
    for (const control of elementsNamed(app, 'Control')) {
      expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    }
  });
});

describe('what the manifest declares', () => {
  test('a task pane add-in for workbooks, from ExcelApi 1.9, that may write', () => {
    expect(app.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(elementsNamed(app, 'Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(elementsNamed(app, 'Set').map(({ attributes }) => attributes)).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.9' },
    ]);
    expect(theElement(app, 'Permissions').text).toBe('ReadWriteDocument');
  });

  test('its version is that of the package', () => {
    expect(theElement(app, 'Version').text).toBe(`${packageJson.version}.0`);
  });

  test('an id of its own, which is a version 4 GUID and none that a template hands out', () => {
    const id = theElement(app, 'Id').text;
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id).toBe('133bf927-c851-49b0-b1b5-59d8653c17a7');
  });

  test('two buttons on the Data tab: one opens the pane, the other calls the function', () => {
    expect(theElement(app, 'OfficeTab').attributes['id']).toBe('TabData');
    expect(elementsNamed(app, 'Action').map(({ attributes }) => attributes['xsi:type'])).toEqual([
      'ShowTaskpane',
      'ExecuteFunction',
    ]);
    expect(theElement(app, 'FunctionName').text).toBe('writeNote');
  });
});

describe('limits', () => {
  test('a display name has at most 125 characters, a description 250, a button label 64', () => {
    for (const name of textIn('DisplayName')) expect(name.length).toBeLessThanOrEqual(125);
    const descriptions = app.children.filter(({ name }) => name === 'Description').flatMap(valuesOf);
    expect(descriptions).toHaveLength(4);
    for (const text of descriptions) expect(text.length).toBeLessThanOrEqual(250);
    const labels = theElement(app, 'bt:ShortStrings').children.filter(({ attributes }) =>
      attributes['id']?.endsWith('.Label'),
    );
    expect(labels).toHaveLength(3);
    for (const text of labels.flatMap(valuesOf)) expect(text.length).toBeLessThanOrEqual(64);
  });

  test('a short string has at most 125 characters, a long one 250', () => {
    for (const text of theElement(app, 'bt:ShortStrings').children.flatMap(valuesOf)) {
      expect(text.length).toBeLessThanOrEqual(125);
    }
    for (const text of theElement(app, 'bt:LongStrings').children.flatMap(valuesOf)) {
      expect(text.length).toBeLessThanOrEqual(250);
    }
  });

  test('a resource id has at most 32 characters', () => {
    for (const { attributes } of everyElement(theElement(app, 'Resources'))) {
      expect(attributes['id']?.length ?? 0).toBeLessThanOrEqual(32);
    }
  });
});

describe('resources', () => {
  const defined = theElement(app, 'Resources')
    .children.flatMap(({ children }) => children)
    .map(({ attributes }) => attributes['id']);
  const used = everyElement(app).flatMap(({ attributes }) => attributes['resid'] ?? []);

  test('each is defined once', () => {
    expect(defined).toEqual([...new Set(defined)]);
  });

  test('each that is used is defined, and each that is defined is used', () => {
    expect(new Set(used)).toEqual(new Set(defined));
  });
});

describe('addresses', () => {
  test('all are https and of one origin, so that no other domain needs to be trusted', () => {
    expect(addresses.length).toBeGreaterThan(20);
    const pages = addresses.filter((address) => !address.startsWith('http://schemas.microsoft.com/'));
    const others = pages.filter((address) => address !== 'http://www.w3.org/2001/XMLSchema-instance');
    expect(new Set(others.map((address) => new URL(address).origin))).toEqual(new Set(['https://localhost:3000']));
  });

  test('there is a support page and an icon for high resolutions', () => {
    expect(textIn('SupportUrl')).toEqual(['https://localhost:3000/support.html']);
    expect(textIn('HighResolutionIconUrl')).toEqual(['https://localhost:3000/icons/held-split-64.png']);
  });
});

describe('icons', () => {
  const images = elementsNamed(app, 'bt:Image');
  const addressOf = new Map(
    images.flatMap(({ attributes: { id, DefaultValue } }) => (id === undefined ? [] : [[id, DefaultValue ?? '']])),
  );

  test('each image of the ribbon has the pixels that its size says', () => {
    const shown = images.flatMap(({ attributes: { size, resid } }) =>
      size === undefined || resid === undefined ? [] : [{ size: Number(size), resid }],
    );
    expect(shown).toHaveLength(24);
    for (const { size, resid } of shown) {
      expect([resid, ...pixelsOf(iconFile(addressOf.get(resid) ?? ''))]).toEqual([resid, size, size]);
    }
  });

  test('every button and the group have all eight sizes', () => {
    for (const icon of elementsNamed(app, 'Icon')) {
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(
        ['16', '20', '24', '32', '40', '48', '64', '80'], // prettier-ignore
      );
    }
  });

  test('those of the add-in itself are 32 and 64 pixels wide', () => {
    expect(pixelsOf(iconFile(textIn('IconUrl')[0] ?? ''))).toEqual([32, 32]);
    expect(pixelsOf(iconFile(textIn('HighResolutionIconUrl')[0] ?? ''))).toEqual([64, 64]);
  });
});

describe('translations', () => {
  test('every label, tip and description is there in German, French and Spanish', () => {
    const translated = wordings.filter((element) => new Set(valuesOf(element)).size > 1);
    const proper = wordings.filter(({ attributes }) => attributes['DefaultValue'] === 'Held Split');
    expect(translated.length + proper.length).toBe(elementsNamed(app, 'bt:String').length + 2);
    for (const { children } of translated) {
      expect(children.map(({ attributes }) => attributes['Locale'])).toEqual(['de-DE', 'fr-FR', 'es-ES']);
    }
  });
});

test("Microsoft's own reader accepts the manifest without a network", () => {
  // Run as a program: Jest cannot load the modules that it is made of.
  const reader = join(root, 'node_modules', 'office-addin-manifest', 'cli.js');
  const said = execFileSync(process.execPath, [reader, 'info', join(root, 'manifest.xml')], { encoding: 'utf8' });
  expect(said.split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      'Id: 133bf927-c851-49b0-b1b5-59d8653c17a7',
      'Name: Held Split',
      'Type: TaskPaneApp',
      'Hosts: Workbook',
      'Permissions: ReadWriteDocument',
      'Source Location: https://localhost:3000/taskpane.html',
    ]),
  );
});
