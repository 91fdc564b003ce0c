import type { ReactElement } from 'react';

export function Grid(): ReactElement {
  return <div>Grid</div>;
}
