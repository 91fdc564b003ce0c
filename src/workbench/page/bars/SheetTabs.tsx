import type { ReactElement } from 'react';

export function SheetTabs(): ReactElement {
  return <div>SheetTabs</div>;
}
