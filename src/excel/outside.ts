/** What Office.js knows of the world outside of the workbook: the buyer's language, and a browser to open addresses in. */

/** The language that Excel shows itself in, as `en-US`. To be asked once Excel is there. */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/**
 * Opens a web page in the buyer's browser, or a new message in the mail program for a `mailto:` address. Excel on a computer opens pages
 * only when it is asked to (OpenBrowserWindowApi 1.1), and takes no other addresses; everything else is left to the page's window.
 */
export function openExternal(address: string): void {
  const isPage = /^https?:/i.test(address);
  if (isPage && Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(address);
  } else window.open(address, '_blank', 'noopener');
}
