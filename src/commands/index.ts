/** The page behind the ribbon: what its buttons call (`FunctionName` in manifest.xml). */
import { onCommand, showPage } from '../excel/ribbon';

// Fetched at once but apart, so that the script that Office.js waits for is small.
const commands = Promise.all([import('./write-note'), import('../excel/open-door')]).then(
  ([{ writeNote }, { openDoor }]) => ({ writeNote, door: openDoor() }),
);
// One that does not come is told of when a button asks for it.
commands.catch(() => undefined);

const sayOutside = (): Promise<void> => showPage(new URL('not-written.html', window.location.href).href);

onCommand('writeNote', async () => {
  const loaded = await commands.catch(() => null);
  if (loaded === null) await sayOutside();
  else await loaded.writeNote({ door: loaded.door, now: () => new Date().toISOString(), sayOutside });
});
