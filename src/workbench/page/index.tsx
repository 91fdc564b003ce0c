/** The page of the stand-in Excel: begins once its script has come. */
import { createRoot } from 'react-dom/client';
import { App } from './App/App';
import { Desk } from './desk/desk';
import { filesOf } from './files/files';
import { sampleNamed } from './desk/first-sample';

const root = document.getElementById('root');
if (root !== null) {
  const desk = new Desk();
  createRoot(root).render(<App desk={desk} />);
  void filesOf(desk).openSample(sampleNamed(new URLSearchParams(location.search).get('sample')));
}
