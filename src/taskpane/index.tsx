/** The page of the pane: begins once its script has come. */
import { isInExcel, officeScheme } from '../excel/pane';
import { boot } from './boot';

const root = document.getElementById('root');
if (root !== null) {
  boot(root, {
    isInExcel,
    scheme: officeScheme,
    openDoor: async () => (await import('../excel/open-door')).openDoor(),
  });
}
