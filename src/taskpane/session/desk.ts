/** What the pane needs of the browser it runs in: clipboard, e-mail, a memory for small things. None of it is certain to be there. */

/** The buyer's desk. */
export interface Desk {
  /** Puts a text on the clipboard, with its HTML where it has one; resolves with whether that was possible. */
  readonly copy: (content: CopyContent) => Promise<boolean>;
  /** Opens a message in the buyer's e-mail program. */
  readonly openMail: (address: string) => void;
  /** What was remembered under a name; the empty text where nothing was. */
  readonly recall: (name: string) => string;
  readonly remember: (name: string, value: string) => void;
}

/** What is copied. */
export interface CopyContent {
  readonly text: string;
  /** Rich text for programs that take it; `null`: plain text only. */
  readonly html: string | null;
}

/** Longer addresses are cut off by some e-mail programs and by Windows. */
const LONGEST_ADDRESS = 2000;

/** A message as a `mailto:` address. */
export interface Mail {
  readonly address: string;
  /** The body did not fit: `instead` stands in its place, and the text has to be pasted. */
  readonly mustPaste: boolean;
}

/**
 * A message with a subject and a body.
 *
 * @param instead what the body says where the text is too long for an address
 */
export function mailOf(subject: string, body: string, instead: string): Mail {
  const whole = address(subject, body);
  if (whole.length <= LONGEST_ADDRESS) return { address: whole, mustPaste: false };
  return { address: address(subject, instead), mustPaste: true };
}

function address(subject: string, body: string): string {
  // RFC 6068: line breaks are CR LF.
  const lines = body.replace(/\r?\n/g, '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

/** The desk of the browser that a window belongs to. */
export function browserDesk(view: Window & typeof globalThis): Desk {
  return {
    copy: async (content) => (await copyByClipboard(view, content)) || copyByCommand(view.document, content),
    openMail: (url) => {
      const link = view.document.createElement('a');
      link.href = url;
      link.click();
    },
    recall: (name) => {
      try {
        return view.localStorage.getItem(name) ?? '';
      } catch {
        return '';
      }
    },
    remember: (name, value) => {
      try {
        view.localStorage.setItem(name, value);
      } catch {
        // Storage is off in some browsers' frames: it is a convenience, and typed again next time.
      }
    },
  };
}

/** The way of today, which frames of other origins may be denied. */
async function copyByClipboard(view: Window & typeof globalThis, { text, html }: CopyContent): Promise<boolean> {
  try {
    if (html === null) {
      await view.navigator.clipboard.writeText(text);
      return true;
    }
    const blobs = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    };
    await view.navigator.clipboard.write([new view.ClipboardItem(blobs)]);
    return true;
  } catch {
    return false;
  }
}

/** The way of old, which works wherever a click led here. */
function copyByCommand(document: Document, { text, html }: CopyContent): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== null) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    isPut = true;
  };
  document.addEventListener('copy', put);
  try {
    // Deprecated, and still the only way where the Clipboard API is denied.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', put);
  }
  return isPut;
}
