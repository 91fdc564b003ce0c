/** Excel, by way of Office.js: the only layer that names `Excel` or `Office`. */
export * from './door';
export { openDoor } from './open-door';
export { displayLanguage, openExternal } from './outside';
export { isInExcel, officeScheme, type OfficeScheme } from './pane';
export { onCommand, showPage } from './ribbon';
export { supports } from './supports';
