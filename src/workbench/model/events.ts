import type { Happening } from './store';

/** What happens when something that happened is taken back. */
export function inverse(event: Happening): Happening {
  switch (event.kind) {
    case 'rowsInserted':
      return { ...event, kind: 'rowsDeleted' };
    case 'rowsDeleted':
      return { ...event, kind: 'rowsInserted' };
    case 'columnsInserted':
      return { ...event, kind: 'columnsDeleted' };
    case 'columnsDeleted':
      return { ...event, kind: 'columnsInserted' };
    case 'sheetAdded':
      return { kind: 'sheetDeleted', sheetId: event.sheetId, name: '' };
    case 'sheetDeleted':
      return { kind: 'sheetAdded', sheetId: event.sheetId };
    case 'sheetRenamed':
    case 'visibility':
      return turned(event);
    case 'protection':
      return { ...event, isProtected: !event.isProtected };
    case 'rowsHidden':
      return { ...event, hidden: !event.hidden };
    case 'tableAdded':
      return { ...event, kind: 'tableDeleted' };
    case 'tableDeleted':
      return { ...event, kind: 'tableAdded' };
    default:
      return event;
  }
}

function turned(event: Extract<Happening, { readonly kind: 'sheetRenamed' | 'visibility' }>): Happening {
  if (event.kind === 'visibility') return { ...event, before: event.after, after: event.before };
  return { ...event, before: event.after, after: event.before };
}
