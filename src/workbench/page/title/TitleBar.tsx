import type { ReactElement } from 'react';

export function TitleBar(): ReactElement {
  return <div>TitleBar</div>;
}
