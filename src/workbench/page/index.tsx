/** The page of the stand-in Excel: begins once its script has come. */
import { createRoot } from 'react-dom/client';
import { App } from './App/App';
import { Desk } from './desk/desk';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App desk={new Desk()} />);
