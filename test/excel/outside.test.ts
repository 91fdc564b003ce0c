import { displayLanguage, openExternal } from '../../src/excel/outside';

/** Puts an Office and a window in place that write down what they are asked to open. */
function outside(supported: boolean): string[] {
  const opened: string[] = [];
  const office = {
    context: {
      displayLanguage: 'de-DE',
      requirements: { isSetSupported: () => supported },
      ui: { openBrowserWindow: (address: string) => opened.push(`Excel ${address}`) },
    },
  };
  const open = (address: string) => opened.push(`window ${address}`);
  Object.assign(globalThis, { Office: office, window: { open } });
  return opened;
}

describe('the world outside', () => {
  it('is shown pages by Excel where it can, and by the window where not', () => {
    const inExcel = outside(true);
    openExternal('https://example.com/rule');
    expect(inExcel).toEqual(['Excel https://example.com/rule']);
    const onTheWeb = outside(false);
    openExternal('https://example.com/rule');
    expect(onTheWeb).toEqual(['window https://example.com/rule']);
  });

  it('is written mails to by the window, since Excel opens only pages', () => {
    const opened = outside(true);
    openExternal('mailto:?subject=x');
    expect(opened).toEqual(['window mailto:?subject=x']);
  });

  it('has a language', () => {
    outside(true);
    expect(displayLanguage()).toBe('de-DE');
  });
});
