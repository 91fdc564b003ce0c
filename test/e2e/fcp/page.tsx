/** The yardstick of the pane's first paint: React and one Fluent button, and nothing else. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary">Check split</Button>
    </FluentProvider>,
  );
}
