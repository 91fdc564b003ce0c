/** The pane's side of Office.js before the door is open: whether this is Excel, and how Excel is shown. */

/** Light or dark. */
export type OfficeScheme = 'light' | 'dark';

/** Waits for Office.js, and resolves with whether the page runs inside Excel. Never resolves where Office.js did not come. */
export async function isInExcel(): Promise<boolean> {
  if (typeof Office === 'undefined') return new Promise<boolean>(() => undefined);
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

/**
 * Whether Excel is shown light or dark; `null` where it does not say. To be asked once Excel is there.
 *
 * Excel names the ground it is drawn on, and newer versions whether that is dark (`isDarkTheme`); Excel on the web names none.
 */
export function officeScheme(): OfficeScheme | null {
  return schemeOf(Office.context);
}

/** The types say that the theme is there whole; what is there differs from Excel to Excel. */
function schemeOf({ officeTheme }: { readonly officeTheme?: Partial<Office.OfficeTheme> }): OfficeScheme | null {
  if (officeTheme?.isDarkTheme !== undefined) return officeTheme.isDarkTheme ? 'dark' : 'light';
  const lightness = lightnessOf(officeTheme?.bodyBackgroundColor ?? '');
  return lightness === null ? null : lightness < 0.5 ? 'dark' : 'light';
}

/** How light a colour `#RRGGBB` is to the eye, from 0 to 1 (weights of ITU-R BT.601); `null` where it is none. */
function lightnessOf(colour: string): number | null {
  const [red, green, blue] = (/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [])
    .slice(1)
    .map((digits) => parseInt(digits, 16));
  if (red === undefined || green === undefined || blue === undefined) return null;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
