/** What the browser does for files. Nothing here leaves this computer. */
import { mediaType } from './file-names';

/** Long enough for any browser to have taken the bytes. */
const KEPT = 60_000;

/** Gives a file to the person as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType(name) }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT);
}

/** Waits until what was just drawn can be seen. */
export async function drawn(): Promise<void> {
  // The first frame begins with the drawing of it, the second one after it.
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}

/** The bytes of a file of this page's server; `null` when they did not come. */
export async function fetched(address: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(address);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/** The keys of a shortcut on this computer, to be shown: `Ctrl+S`, on a Mac `⌘S`. */
export function shortcut(letter: string): string {
  return isMac() ? `⌘${letter}` : `Ctrl+${letter}`;
}

/** The same for a screen reader. */
export function spokenShortcut(letter: string): string {
  return `${isMac() ? 'Meta' : 'Control'}+${letter}`;
}

function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}
