/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconFor, readManifest, type AddIn } from '../../../../src/workbench/page/add-in/manifest';

const OWN = readFileSync(join(__dirname, '../../../../manifest.xml'), 'utf8');
const ORIGIN = 'https://localhost:3000';

function read(xml: string, locale = 'en-US'): AddIn {
  const reading = readManifest(xml, locale);
  if (reading.kind === 'trouble') throw new Error(reading.sentence);
  return reading.addIn;
}

function trouble(xml: string): string {
  const reading = readManifest(xml, 'en-US');
  return reading.kind === 'trouble' ? reading.sentence : 'It was read.';
}

/** The own manifest with one thing in it changed. */
function changed(before: string | RegExp, after: string): string {
  const xml = OWN.replace(before, after);
  if (xml === OWN) throw new Error(`The manifest has no ${String(before)}.`);
  return xml;
}

describe('the own manifest', () => {
  it('names the add-in, its pages and its place on the ribbon', () => {
    const { displayName, functionFile, tab, groups } = read(OWN);
    expect(displayName).toBe('Held Split');
    expect(functionFile).toBe(`${ORIGIN}/commands.html`);
    expect(tab).toEqual({ id: 'TabData', label: null });
    expect(groups.map(({ label }) => label)).toEqual(['Held Split']);
  });

  it('has two buttons, each with its words and what it does', () => {
    const [group] = read(OWN).groups;
    expect(group?.controls.map(({ id, label, tip, action }) => ({ id, label, tip, action }))).toEqual([
      {
        id: 'HeldSplit.Check',
        label: 'Check split',
        tip: {
          title: 'Check split',
          description:
            'See which held parts can be released, what stays on hold and what to fix first. Changes nothing in your workbook.',
        },
        action: { kind: 'showPane', url: `${ORIGIN}/taskpane.html` },
      },
      {
        id: 'HeldSplit.Write',
        label: 'Write note',
        tip: {
          title: 'Write note',
          description:
            'Check the split, write the remaining quantity beside your rows, and write the release note for the shop.',
        },
        action: { kind: 'run', functionName: 'writeNote' },
      },
    ]);
  });

  it('has the icons of each button by size', () => {
    const icons = read(OWN).groups[0]?.controls[1]?.icons;
    expect([...(icons?.keys() ?? [])]).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    expect(icons?.get(32)).toBe(`${ORIGIN}/icons/write-note-32.png`);
  });

  it('says how to begin', () => {
    expect(read(OWN).getStarted).toEqual({
      title: 'Held Split is ready',
      description: 'Open the sheet of your held parts and choose Check split on the Data tab.',
    });
  });

  it.each([
    ['de-DE', 'Aufteilung prüfen', 'Held Split ist bereit'],
    ['fr-FR', 'Vérifier la répartition', 'Held Split est prêt'],
    ['es-ES', 'Revisar el reparto', 'Held Split está listo'],
    // Without words for it, the manifest's own language stands.
    ['ja-JP', 'Check split', 'Held Split is ready'],
  ])('speaks %s', (locale, label, title) => {
    const { groups, getStarted } = read(OWN, locale);
    expect([groups[0]?.controls[0]?.label, getStarted?.title]).toEqual([label, title]);
  });

  it('finds a language however its letters are written', () => {
    expect(read(OWN, 'DE-de').groups[0]?.controls[0]?.label).toBe('Aufteilung prüfen');
  });
});

describe('a manifest', () => {
  it('may have a tab of its own', () => {
    const xml = changed('<OfficeTab id="TabData">', '<CustomTab id="Own.Tab"><Label resid="Group.Label"/>').replace(
      '</OfficeTab>',
      '</CustomTab>',
    );
    expect(read(xml).tab).toEqual({ id: 'Own.Tab', label: 'Held Split' });
  });

  it('may do without functions and without a beginning', () => {
    const xml = changed(/<GetStarted>[\s\S]*<\/GetStarted>/, '').replace('<FunctionFile resid="Commands.Url"/>', '');
    const { getStarted, functionFile } = read(xml);
    expect([getStarted, functionFile]).toEqual([null, null]);
  });
});

describe('what cannot be understood is said:', () => {
  it.each([
    ['no XML', 'The manifest of the add-in cannot be read, so the ribbon has no buttons. Look at manifest.xml.', '{}'],
    [
      'another XML',
      'The manifest of the add-in cannot be read, so the ribbon has no buttons. Look at manifest.xml.',
      '<html/>',
    ],
    [
      'a menu',
      'The manifest has a control "HeldSplit.Check" of the type "Menu". This ribbon can draw buttons only.',
      changed('xsi:type="Button" id="HeldSplit.Check"', 'xsi:type="Menu" id="HeldSplit.Check"'),
    ],
    [
      'an action of another sort',
      'The manifest gives the button "HeldSplit.Write" an action "Launch". This ribbon can open a pane or run a function only.',
      changed('xsi:type="ExecuteFunction"', 'xsi:type="Launch"'),
    ],
    [
      'a text that is not there',
      'The manifest of the add-in names "Nothing" in Title, but its resources do not have it. Look at manifest.xml.',
      changed('<Title resid="Check.Label"/>', '<Title resid="Nothing"/>'),
    ],
    [
      'a button without a label',
      'The manifest of the add-in has no Label, so the ribbon has no buttons. Look at manifest.xml.',
      changed('<Label resid="Write.Label"/>', ''),
    ],
    [
      'no buttons at all',
      'The manifest of the add-in has no VersionOverrides, so the ribbon has no buttons. Look at manifest.xml.',
      changed(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, ''),
    ],
  ])('%s', (_, sentence, xml) => {
    expect(trouble(xml)).toBe(sentence);
  });
});

describe('the icon for a size', () => {
  const icons = new Map([16, 32, 64].map((size) => [size, `${size}.png`]));

  it.each([
    [32, '32.png'],
    // On a screen of one and a half dots to a pixel.
    [48, '64.png'],
    [20, '32.png'],
    [96, '64.png'],
  ])('of %d pixels is large enough, or the largest', (pixels, file) => {
    expect(iconFor(icons, pixels)).toBe(file);
  });

  it('is none where there are none', () => {
    expect(iconFor(new Map(), 32)).toBeNull();
  });
});
