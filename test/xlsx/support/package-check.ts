/**
 * What must be true of any workbook that Excel is to open without complaint. It looks at the file with its own eyes: fflate unzips,
 * saxes parses, nothing of src/xlsx takes part.
 */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part: local name, attributes by local name, children, and the text directly in it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Parts by name. */
export type PartMap = Readonly<Record<string, Uint8Array>>;

/** Unzips a file; folders are left out. */
export function partsOf(bytes: Uint8Array): PartMap {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** Text of an XML part. */
export function textOfPart(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  const isLittle = head.startsWith('\u00ff\u00fe') || head.startsWith('<\0');
  const isBig = head.startsWith('\u00fe\u00ff') || head.startsWith('\0<');
  const declared = /encoding="(windows-[^"]*)"/.exec(head)?.[1] ?? 'utf-8';
  const label = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : declared;
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}

/** Parses a part; throws with its name when it is not well-formed or uses a prefix that is not declared. */
export function parsePart(name: string, bytes: Uint8Array): Node {
  const parser = new SaxesParser({ xmlns: true, fileName: name });
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const one of Object.values(tag.attributes)) attributes[one.local] = one.value;
    const node: Node = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(textOfPart(bytes)).close();
  const [top] = root.children;
  if (top === undefined) throw new Error(`${name} has no root element`);
  return top;
}

/** All elements of this name below a node. */
function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The children of this name. */
export function children(node: Node | undefined, name: string): Node[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first element of this name below a node. */
export function first(node: Node, name: string): Node | undefined {
  return all(node, name)[0];
}

/** A relationship with the name of the part it leads to. */
export interface Related {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly outside: boolean;
}

/** The relationships of a part, or of the package for the empty name. */
export function relationshipsIn(parts: PartMap, source: string): Related[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`;
  const found = nameIn(parts, name);
  if (found === undefined) return [];
  return children(parsePart(name, parts[found] ?? new Uint8Array()), 'Relationship').map(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    const outside = attributes['TargetMode'] === 'External' || attributes['Target']?.startsWith('#') === true;
    const target = (attributes['Target'] ?? '').replaceAll('\\', '/');
    const path = new URL(target, `http://package/${folder}`).pathname.slice(1);
    return {
      id: attributes['Id'] ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: outside ? target : path,
      outside,
    };
  });
}

/** The name of a part as the archive spells it. */
export function nameIn(parts: PartMap, name: string): string | undefined {
  const wanted = decodeURIComponent(name).toLowerCase();
  return Object.keys(parts).find((one) => one.replaceAll('\\', '/').toLowerCase() === wanted);
}

/** What is wrong with a package, in words; `known` faults, those it came with, are left out. */
export function faultsOf(bytes: Uint8Array, known: readonly string[] = []): string[] {
  const parts = partsOf(bytes);
  const names = Object.keys(parts).map((name) => name.replaceAll('\\', '/'));
  const faults = [...malformed(parts), ...untyped(parts, names), ...dangling(parts, names), ...workbookFaults(parts)];
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) faults.push('two parts of one name');
  return faults.filter((fault) => !known.includes(fault));
}

function malformed(parts: PartMap): string[] {
  return Object.entries(parts).flatMap(([name, bytes]) => {
    if (!/\.(xml|rels)$/i.test(name)) return [];
    try {
      parsePart(name, bytes);
      return [];
    } catch (error) {
      return [`${name} is not well-formed: ${String(error)}`];
    }
  });
}

function untyped(parts: PartMap, names: readonly string[]): string[] {
  const types = parsePart('[Content_Types].xml', parts['[Content_Types].xml'] ?? new Uint8Array());
  const overrides = children(types, 'Override').map((one) => (one.attributes['PartName'] ?? '').toLowerCase());
  const defaults = children(types, 'Default').map((one) => (one.attributes['Extension'] ?? '').toLowerCase());
  const stray = overrides.filter((one) => !names.some((name) => `/${name.toLowerCase()}` === decodeURIComponent(one)));
  const bare = names.filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.includes(`/${name.toLowerCase()}`) &&
      !defaults.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase()),
  );
  return [
    ...bare.map((name) => `${name} has no content type`),
    ...stray.map((name) => `${name} has a content type and is not there`),
    ...repeated(overrides).map((name) => `${name} has two content types`),
    ...repeated(defaults).map((name) => `the ending ${name} has two content types`),
  ];
}

function dangling(parts: PartMap, names: readonly string[]): string[] {
  return ['', ...names].flatMap((source) => {
    const related = relationshipsIn(parts, source);
    const missing = related.filter((one) => !one.outside && nameIn(parts, one.target) === undefined);
    return [
      ...missing.map((one) => `${source} leads to ${one.target}, which is not there`),
      ...repeated(related.map((one) => one.id)).map((id) => `${source} has two relationships ${id}`),
    ];
  });
}

function workbookFaults(parts: PartMap): string[] {
  const [main] = relationshipsIn(parts, '').filter((one) => one.kind === 'officeDocument');
  const part = main === undefined ? undefined : nameIn(parts, main.target);
  if (part === undefined) return ['there is no workbook part'];
  const root = parsePart(part, parts[part] ?? new Uint8Array());
  const sheets = children(children(root, 'sheets')[0], 'sheet');
  const related = relationshipsIn(parts, part);
  const named = (attribute: string): string[] => sheets.map((one) => (one.attributes[attribute] ?? '').toLowerCase());
  const views = all(root, 'workbookView');
  const local = all(root, 'definedName').filter((one) => 'localSheetId' in one.attributes);
  return [
    ...repeated(named('name')).map((name) => `two sheets are named ${name}`),
    ...repeated(named('sheetId')).map((id) => `two sheets have the number ${id}`),
    ...sheets
      .filter((one) => !related.some(({ id }) => id === one.attributes['id']))
      .map((one) => `sheet ${one.attributes['name'] ?? ''} leads nowhere`),
    ...views
      .filter((one) => Number(one.attributes['activeTab'] ?? 0) >= sheets.length)
      .map(() => 'the active tab is not there'),
    ...local
      .filter((one) => Number(one.attributes['localSheetId']) >= sheets.length)
      .map((one) => `the name ${one.attributes['name'] ?? ''} belongs to no sheet`),
    ...repeated(local.map((one) => `${one.attributes['name'] ?? ''}/${one.attributes['localSheetId'] ?? ''}`)).map(
      (name) => `two names ${name}`,
    ),
    ...tableFaults(parts, related),
    ...styleFaults(parts, related),
    ...related
      .filter((one) => one.kind === 'worksheet')
      .flatMap((one) => sheetFaults(parts, nameIn(parts, one.target) ?? '')),
  ];
}

function tableFaults(parts: PartMap, related: readonly Related[]): string[] {
  const sheets = related.filter((one) => one.kind === 'worksheet').map((one) => nameIn(parts, one.target) ?? '');
  const tables = sheets.flatMap((sheet) =>
    relationshipsIn(parts, sheet)
      .filter((one) => one.kind === 'table')
      .map((one) => parsePart(one.target, parts[nameIn(parts, one.target) ?? ''] ?? new Uint8Array())),
  );
  return [
    ...repeated(tables.map((one) => one.attributes['id'] ?? '')).map((id) => `two tables have the number ${id}`),
    ...repeated(tables.map((one) => (one.attributes['displayName'] ?? '').toLowerCase())).map(
      (name) => `two tables are named ${name}`,
    ),
    ...tables.flatMap((table) => {
      const columns = children(children(table, 'tableColumns')[0], 'tableColumn');
      const name = table.attributes['displayName'] ?? '';
      const [from, to = from] = (table.attributes['ref'] ?? '').split(':').map((ref) => columnNumber(ref));
      const width = (to ?? 0) - (from ?? 0) + 1;
      const counted = children(table, 'tableColumns')[0]?.attributes['count'] ?? String(columns.length);
      return [
        ...(columns.length === width ? [] : [`the table ${name} is ${width} wide and has ${columns.length} columns`]),
        ...(Number(counted) === columns.length ? [] : [`the table ${name} counts its columns wrong`]),
        ...repeated(columns.map((one) => one.attributes['id'] ?? '')).map((id) => `${name} has two columns ${id}`),
        ...repeated(columns.map((one) => (one.attributes['name'] ?? '').toLowerCase())).map(
          (one) => `${name} has two columns named ${one}`,
        ),
      ];
    }),
  ];
}

function styleFaults(parts: PartMap, related: readonly Related[]): string[] {
  const target = related.find((one) => one.kind === 'styles')?.target;
  const name = target === undefined ? undefined : nameIn(parts, target);
  if (name === undefined) return [];
  const root = parsePart(name, parts[name] ?? new Uint8Array());
  const counted = root.children.filter((list) => list.attributes['count'] !== undefined);
  const sizes = Object.fromEntries(root.children.map((list) => [list.name, list.children.length]));
  const formats = root.children.filter((list) => list.name === 'cellXfs').flatMap((list) => list.children);
  const beyond = (id: string, list: string): string[] =>
    formats
      .filter((one) => Number(one.attributes[id] ?? 0) >= (sizes[list] ?? 0))
      .map(() => `a cell format has a ${id} that is not there`);
  return [
    ...counted
      .filter((list) => Number(list.attributes['count']) !== list.children.length)
      .map((list) => `${list.name} counts wrong`),
    ...beyond('fontId', 'fonts'),
    ...beyond('fillId', 'fills'),
    ...beyond('borderId', 'borders'),
  ];
}

const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** Order of the elements, rows and cells of a sheet, and what it leads to. */
function sheetFaults(parts: PartMap, name: string): string[] {
  const root = parsePart(name, parts[name] ?? new Uint8Array());
  const ranks = root.children.map((child) => rankOf(child)).filter((rank) => rank >= 0);
  const related = relationshipsIn(parts, name);
  const ids = all(root, 'tablePart').map((one) => one.attributes['id']);
  const rows = all(root, 'row')
    .map((row) => Number(row.attributes['r'] ?? NaN))
    .filter(Number.isFinite);
  const places = all(root, 'row').flatMap((row) => {
    const columns = children(row, 'c').flatMap((cell) =>
      cell.attributes['r'] === undefined ? [] : [columnNumber(cell.attributes['r'])],
    );
    return isAscending(columns) ? [] : [`${name} has cells out of order in row ${row.attributes['r'] ?? ''}`];
  });
  const priorities = all(root, 'cfRule').filter(
    (one) => one.attributes['type'] === 'expression' && one.attributes['priority'] === undefined,
  );
  return [
    ...(ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))
      ? []
      : [`${name} has its elements out of order`]),
    ...(isAscending(rows) ? [] : [`${name} has rows out of order`]),
    ...places,
    ...ids
      .filter((id) => !related.some((one) => one.id === id && one.kind === 'table'))
      .map((id) => `${name} lists a table ${id ?? ''} that is not there`),
    ...related
      .filter((one) => one.kind === 'table' && !ids.includes(one.id))
      .map((one) => `${name} leads to a table ${one.id} that it does not list`),
    ...priorities.map(() => `${name} has a rule without priority`),
  ];
}

function rankOf(node: Node): number {
  if (node.name !== 'AlternateContent') return SHEET_ORDER.indexOf(node.name);
  return Math.max(-1, ...node.children.flatMap((choice) => choice.children.map(rankOf)));
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** The 1-based column of a reference. */
function columnNumber(ref: string): number {
  let number = 0;
  for (const letter of ref.replace(/[^A-Za-z]/g, '').toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
