import type { ReactElement } from 'react';

export function StatusBar(): ReactElement {
  return <div>StatusBar</div>;
}
