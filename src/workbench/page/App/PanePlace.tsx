import type { ReactElement } from 'react';

export function PanePlace(): ReactElement {
  return <div>PanePlace</div>;
}
