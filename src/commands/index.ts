/** The page behind the ribbon: what its buttons call (`FunctionName` in manifest.xml). */
import { openDoor } from '../excel/open-door';
import { onCommand, showPage } from '../excel/ribbon';
import { writeNote } from './write-note';

const door = openDoor();

onCommand('writeNote', () =>
  writeNote({
    door,
    now: () => new Date().toISOString(),
    sayOutside: () => showPage(new URL('not-written.html', window.location.href).href),
  }),
);
