/** @jest-environment jsdom */
/** Clipboard, e-mail and memory, where the browser allows them and where it does not. */
import { browserDesk, mailOf } from '../../../src/taskpane/session/desk';

function clipboard(value: unknown): void {
  Object.defineProperty(window.navigator, 'clipboard', { value, configurable: true });
}

/** What a `copy` command puts on the clipboard; jsdom has no such command of its own. */
function oldClipboard(): Map<string, string> {
  const held = new Map<string, string>();
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      const event = new Event('copy', { cancelable: true });
      Object.defineProperty(event, 'clipboardData', {
        value: { setData: (type: string, data: string) => held.set(type, data) },
      });
      document.dispatchEvent(event);
      return true;
    },
  });
  return held;
}

afterEach(() => {
  clipboard(undefined);
  Reflect.deleteProperty(document, 'execCommand');
  Reflect.deleteProperty(window, 'ClipboardItem');
});

describe('copying', () => {
  it('puts plain text on the clipboard', async () => {
    const texts: string[] = [];
    clipboard({ writeText: (text: string) => Promise.resolve(texts.push(text)) });
    expect(await browserDesk(window).copy({ text: 'Note', html: null })).toBe(true);
    expect(texts).toEqual(['Note']);
  });

  it('puts rich text there with its plain text beside it', async () => {
    const written: unknown[] = [];
    class Item {
      constructor(readonly blobs: Readonly<Record<string, Blob>>) {}
    }
    Object.defineProperty(window, 'ClipboardItem', { value: Item, configurable: true });
    clipboard({ write: (items: readonly Item[]) => Promise.resolve(written.push(...items)) });
    expect(await browserDesk(window).copy({ text: 'Note', html: '<p>Note</p>' })).toBe(true);
    const [item] = written;
    if (!(item instanceof Item)) throw new Error('Nothing was copied');
    expect(Object.entries(item.blobs).map(([type, blob]) => [type, blob.type, blob.size])).toEqual([
      ['text/html', 'text/html', 11],
      ['text/plain', 'text/plain', 4],
    ]);
  });

  it('goes the old way where the clipboard is denied', async () => {
    clipboard({
      writeText: () => Promise.reject(new Error('denied')),
      write: () => Promise.reject(new Error('denied')),
    });
    const held = oldClipboard();
    expect(await browserDesk(window).copy({ text: 'Note', html: '<p>Note</p>' })).toBe(true);
    expect([...held]).toEqual([
      ['text/plain', 'Note'],
      ['text/html', '<p>Note</p>'],
    ]);
    held.clear();
    expect(await browserDesk(window).copy({ text: 'Plain', html: null })).toBe(true);
    expect([...held]).toEqual([['text/plain', 'Plain']]);
  });

  it('says so where neither way is open', async () => {
    expect(await browserDesk(window).copy({ text: 'Note', html: null })).toBe(false);
  });
});

describe('a message', () => {
  it('carries subject and body, with line breaks as mail has them', () => {
    expect(mailOf('Note & more', 'One\nTwo?', 'Paste')).toEqual({
      address: 'mailto:?subject=Note%20%26%20more&body=One%0D%0ATwo%3F',
      mustPaste: false,
    });
  });

  it('asks to paste what is too long for an address', () => {
    const mail = mailOf('Note', 'x'.repeat(2000), 'Paste here');
    expect(mail).toEqual({ address: 'mailto:?subject=Note&body=Paste%20here', mustPaste: true });
  });

  it('is opened by a link that is followed', () => {
    const followed: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      followed.push(this.href);
    });
    browserDesk(window).openMail('mailto:?subject=Note');
    expect(followed).toEqual(['mailto:?subject=Note']);
    click.mockRestore();
  });
});

describe('the memory', () => {
  it('keeps a small text on this machine', () => {
    const desk = browserDesk(window);
    expect(desk.recall('who')).toBe('');
    desk.remember('who', 'Ann');
    expect(desk.recall('who')).toBe('Ann');
  });

  it('is silent where the browser allows none', () => {
    const denied = jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new Error('denied');
    });
    const desk = browserDesk(window);
    expect(() => {
      desk.remember('who', 'Ann');
    }).not.toThrow();
    expect(desk.recall('who')).toBe('');
    denied.mockRestore();
  });
});
