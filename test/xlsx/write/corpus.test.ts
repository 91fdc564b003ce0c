/** Real workbooks as bystanders: a held sheet is put into each, written to, and everything else is as it was. */
import { read, utils, type WorkBook } from '@e965/xlsx';
import { applyPlan, openWorkbook, takeSnapshot } from '../../../src/xlsx';
import { describeCorpus } from '../../support/corpus';
import { HELD, injectHeldSheet, ROWS } from '../support/inject';
import {
  children,
  faultsOf,
  first,
  nameIn,
  parsePart,
  partsOf,
  relationshipsIn,
  type Node,
  type PartMap,
} from '../support/package-check';
import { DANGEROUS, MARK_FORMULA, OWN_HEADERS, removePlan, WRITTEN, writePlan } from '../support/plans';

function apply(bytes: Uint8Array, plan: ReturnType<typeof writePlan>): Uint8Array {
  return applyPlan(openWorkbook(bytes, 'book.xlsx'), plan);
}

/** Parts that a write may change, besides those it adds. */
function touchable(parts: PartMap): string[] {
  const main = relationshipsIn(parts, '').find((one) => one.kind === 'officeDocument')?.target ?? '';
  const workbook = nameIn(parts, main) ?? '';
  const own = relationshipsIn(parts, workbook).filter((one) => one.kind === 'styles' || one.kind === 'calcChain');
  return [
    '[Content_Types].xml',
    workbook,
    nameIn(parts, workbook.replace(/([^/]*)$/, '_rels/$1.rels')) ?? '',
    ...own.map((one) => nameIn(parts, one.target) ?? ''),
    HELD.part,
    HELD.table,
  ];
}

/** Elements that were there and are not any more, by what they say; `now` may have more of them behind. */
function lost(before: Node, now: Node): string[] {
  const texts = now.children.map((child) => JSON.stringify(child));
  return before.children.flatMap((child, index) =>
    texts[index] === JSON.stringify(child) ? [] : [`${before.name}: ${JSON.stringify(child).slice(0, 200)}`],
  );
}

function tree(parts: PartMap, name: string): Node {
  return parsePart(name, parts[name] ?? new Uint8Array());
}

function list(root: Node, name: string): Node {
  return first(root, name) ?? { name, attributes: {}, children: [], text: '' };
}

describeCorpus('a write into a real workbook', (files) => {
  describe.each(files)('$name', ({ name, bytes }) => {
    const form = name < 'poi__C' ? 'range' : 'table';
    const injected = injectHeldSheet(bytes, form);
    const before = partsOf(injected);
    const known = faultsOf(injected);
    const written = apply(injected, writePlan(form));
    const after = partsOf(written);

    it('leaves every part that is not its own byte for byte', () => {
      const mayChange = new Set(touchable(before));
      const changed = Object.keys(before).filter(
        (part) =>
          !mayChange.has(part) &&
          Buffer.compare(before[part] ?? new Uint8Array(), after[part] ?? new Uint8Array()) !== 0,
      );
      expect(changed).toEqual([]);
    });

    it('adds only its two sheets, a table and the state', () => {
      const added = Object.keys(after).filter((part) => !(part in before));
      const kinds = added
        .map((part) => part.replace(/\d+/g, '#').replace(/^.*styles#/, 'styles#'))
        .filter((kind) => kind !== 'styles#.xml');
      expect(kinds.sort()).toEqual([
        'customXml/_rels/item#.xml.rels',
        'customXml/item#.xml',
        'customXml/itemProps#.xml',
        'xl/tables/table#.xml',
        'xl/worksheets/_rels/sheet#.xml.rels',
        'xl/worksheets/sheet#.xml',
        'xl/worksheets/sheet#.xml',
      ]);
    });

    it('loses nothing of the buyer in the parts it changes', () => {
      const [types, workbook = '', rels = ''] = touchable(before);
      const root = tree(before, workbook);
      const now = tree(after, workbook);
      const others = ['sheets', 'definedNames', 'calcPr'];
      const rest = (node: Node): Node => ({
        ...node,
        children: node.children.filter((child) => !others.includes(child.name)),
      });
      expect(lost(rest(root), rest(now))).toEqual([]);
      expect(lost(list(root, 'sheets'), list(now, 'sheets'))).toEqual([]);
      expect(lost(list(root, 'definedNames'), list(now, 'definedNames'))).toEqual([]);
      expect(list(now, 'calcPr').attributes).toMatchObject(list(root, 'calcPr').attributes);
      expect(lost(tree(before, types ?? ''), tree(after, types ?? ''))).toEqual([]);
      expect(lost(tree(before, rels), tree(after, rels))).toEqual([]);
      for (const part of touchable(before).slice(3, -2)) {
        const [old, made] = [tree(before, part), tree(after, part)];
        expect(old.children.flatMap((each) => lost(each, list(made, each.name)))).toEqual([]);
      }
    });

    it('makes a package without faults', () => {
      expect(faultsOf(written, known)).toEqual([]);
    });

    it('is read the same by an independent reader', () => {
      const book = read(written, { type: 'array' });
      const [header, ...rows] = rowsOf(book, HELD.name).slice(2);
      expect(header?.slice(-2)).toEqual(OWN_HEADERS);
      expect(rows).toEqual(ROWS.map((row, index) => [...row, ...(WRITTEN[index] ?? [])]));
      expect(rowsOf(book, 'Split Summary')).toEqual([
        ['Held Split: split summary'],
        [],
        ['PO', 'Remaining', 'Share'],
        ['4711', 60, 0.25],
        ['=4712', true, 1],
      ]);
      expect(
        rowsOf(book, 'Release Note')
          .slice(2, 2 + DANGEROUS.length)
          .map((row) => row[1]),
      ).toEqual(DANGEROUS);
      const formulas = Object.values(book.Sheets['Release Note'] ?? {}).filter(
        (cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell,
      );
      expect(formulas).toEqual([]);
      expect(book.SheetNames.slice(-3)).toEqual([HELD.name, 'Split Summary', 'Release Note']);
    });

    it('shows its mark and its table columns in our own reading', () => {
      const sheet = takeSnapshot(openWorkbook(written, 'book.xlsx')).sheets.find((one) => one.name === HELD.name);
      expect(sheet?.marks).toEqual([{ areas: [{ top: 5, left: 4, bottom: 6, right: 4 }], formula: MARK_FORMULA }]);
      expect(sheet?.tables.map((table) => table.columns.slice(-2))).toEqual(form === 'table' ? [OWN_HEADERS] : []);
    });

    it('changes nothing when it is written again', () => {
      expect(Buffer.compare(apply(written, writePlan(form, true)), written)).toBe(0);
    });

    it('is undone by a removal: the held sheet and its table are byte for byte as they were', () => {
      const removed = apply(written, removePlan(form));
      const back = partsOf(removed);
      expect(Buffer.from(back[HELD.part] ?? []).toString()).toBe(Buffer.from(before[HELD.part] ?? []).toString());
      expect(Buffer.from(back[HELD.table] ?? []).toString()).toBe(Buffer.from(before[HELD.table] ?? []).toString());
      expect(
        Object.keys(back).filter(
          (part) => !(part in before) && !part.startsWith('customXml/') && !part.includes('styles'),
        ),
      ).toEqual([]);
      expect(faultsOf(removed, known)).toEqual([]);
      const workbook = touchable(before)[1] ?? '';
      expect(list(tree(back, workbook), 'sheets')).toEqual(list(tree(before, workbook), 'sheets'));
      expect(children(list(tree(back, workbook), 'definedNames'), 'definedName')).toEqual(
        children(list(tree(before, workbook), 'definedNames'), 'definedName'),
      );
    });
  });
});

function rowsOf(book: WorkBook, sheet: string): unknown[][] {
  const found = book.Sheets[sheet];
  return found === undefined
    ? []
    : utils
        .sheet_to_json(found, { header: 1, raw: true, defval: null, blankrows: true })
        .map((row: unknown) => (Array.isArray(row) ? trimmed(row) : []));
}

function trimmed(row: readonly unknown[]): unknown[] {
  const last = row.findLastIndex((value) => value !== null);
  return row.slice(0, last + 1);
}
