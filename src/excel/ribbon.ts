/** The ribbon's side of Office.js: what a button without a pane calls, and a window where no sheet can be written. */

/**
 * Makes a function what the button of this name in the manifest calls. It is called once Excel is ready, and Excel is told
 * that it came to an end however it did: until then the button stays busy.
 *
 * To be called before Office.js is there: a click is often what loads the page, and Office.js calls the function as soon as
 * it is ready itself. It finds it by its name on the page; `Office.actions.associate` would have to come in between.
 *
 * @param page where Office.js looks for it
 */
export function onCommand(name: string, command: () => Promise<void>, page: object = globalThis): void {
  const run = (event: Office.AddinCommands.Event): void => {
    void Office.onReady()
      .then(command)
      // What a command has to say it says itself; a rejection beyond that has nowhere to go.
      .catch(() => undefined)
      .then(() => {
        event.completed();
      });
  };
  Reflect.set(page, name, run);
}

/** How much of the screen the window takes, in percent. */
const SIZE = { height: 40, width: 30 } as const;

/**
 * Shows a page of this origin in a window, and resolves when it is closed: a command that ended earlier would take the
 * window with it. Resolves at once where Excel shows none.
 */
export async function showPage(address: string): Promise<void> {
  if (!Office.context.requirements.isSetSupported('DialogApi', '1.1')) return;
  await new Promise<void>((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, ({ status, value }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      value.addEventHandler(Office.EventType.DialogEventReceived, () => {
        resolve();
      });
    });
  });
}
