/** Namespaces, relationship types and content types of a workbook, in the transitional form that Excel writes. */

/** Namespaces of elements and attributes. */
export const namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  /** Of `r:id` attributes. */
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
} as const;

const strictHome = 'http://purl.oclc.org/ooxml/';

/**
 * The transitional form of a namespace or relationship type. A strict one names the same thing under another address
 * (ECMA-376 part 4): `http://purl.oclc.org/ooxml/spreadsheetml/main` is `.../spreadsheetml/2006/main`.
 */
export function transitional(uri: string): string {
  if (!uri.startsWith(strictHome)) return uri;
  const [first = '', ...rest] = uri.slice(strictHome.length).split('/');
  const path = rest
    .join('/')
    .replace(/^extendedProperties/, 'extended-properties')
    .replace(/^customProperties/, 'custom-properties');
  return `http://schemas.openxmlformats.org/${first}/2006/${path}`;
}
