/** The settings of an add-in that are kept in the workbook (`Office.context.document.settings`). */

/** A setting: its name and its value as JSON text. */
export type Setting = readonly [name: string, json: string];

/** Where the settings are kept. Every save hands over the whole set. */
export interface SettingsStore {
  read(): readonly Setting[];
  write(settings: readonly Setting[]): void;
}

/** Settings that live as long as the page. */
export function settingsInMemory(initial: readonly Setting[] = []): SettingsStore {
  let settings = initial;
  return {
    read: () => settings,
    write: (next) => {
      settings = next;
    },
  };
}
