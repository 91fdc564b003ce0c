import type { ReactElement } from 'react';

export function ColleaguePanel(): ReactElement {
  return <div>ColleaguePanel</div>;
}
