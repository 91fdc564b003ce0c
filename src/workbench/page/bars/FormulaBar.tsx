import type { ReactElement } from 'react';

export function FormulaBar(): ReactElement {
  return <div>FormulaBar</div>;
}
