import type { ReactElement } from 'react';

export function Ribbon(): ReactElement {
  return <div>Ribbon</div>;
}
