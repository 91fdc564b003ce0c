/** Excel, by way of Office.js: the only layer that names `Excel` or `Office`. */
export * from './door';
export { openDoor } from './open-door';
export { supports } from './supports';
