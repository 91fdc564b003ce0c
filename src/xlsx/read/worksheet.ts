/** Reads a worksheet part: its cells, and the rest of it as far as a Snapshot says it. */
import type { Area } from '../../domain/sheet';
import type { SnapshotMark } from '../../workbook/snapshot';
import { WorkbookError } from '../errors';
import { namespaces, transitional } from '../namespaces';
import type { Parts } from '../parts';
import { parseArea, parseAreas } from '../refs';
import { scanPart } from '../scan-part';
import { Token, type XmlScanner } from '../xml-scanner';
import type { ValueContext } from './cell';
import { Rows } from './rows';

/** A sheet's own filter. */
interface SheetFilter {
  readonly area: Area;
  /** Whether any column has something to filter by. */
  hasCriteria: boolean;
}

/** What a worksheet part says. */
export interface Worksheet {
  readonly rows: Rows;
  readonly merges: readonly Area[];
  readonly marks: readonly SnapshotMark[];
  readonly filter: SheetFilter | null;
  /** Whether rows are filtered away, by whatever means. */
  readonly isFilterMode: boolean;
  readonly isProtected: boolean;
}

/** Reads a worksheet part in one pass. `patterns` are the number formats by style. */
export function readWorksheet(
  parts: Parts,
  name: string,
  context: ValueContext,
  patterns: readonly string[],
): Worksheet {
  const reader = new WorksheetReader(new Rows(context, patterns));
  scanPart(parts, name, (token, scanner) => {
    reader.take(token, scanner);
  });
  if (!reader.isWorksheet) throw new WorkbookError('malformed', name);
  return reader;
}

class WorksheetReader implements Worksheet {
  readonly rows: Rows;
  readonly merges: Area[] = [];
  readonly marks: SnapshotMark[] = [];
  filter: SheetFilter | null = null;
  isFilterMode = false;
  isProtected = false;
  isWorksheet = false;
  /** Prefixes of the namespace of spreadsheets, as the root element declares them; mostly just the empty one. */
  #prefix = '';
  #otherPrefixes: readonly string[] = [];
  /** Name of the open child of the root element, empty when it is none of ours. */
  #section = '';
  #areas: readonly Area[] = [];
  #rule: { readonly isExpression: boolean; formula: string | null } | null = null;
  #isFormula = false;

  constructor(rows: Rows) {
    this.rows = rows;
  }

  /** Takes the next token of the part. */
  take(token: Token, scanner: XmlScanner): void {
    const { prefix } = scanner;
    const isOwn = prefix === this.#prefix || this.#otherPrefixes.includes(prefix);
    // The level of the root element is 1; a text has the level of the element that it stands in.
    const isInside = token === Token.text || (token === Token.open && !scanner.selfClosing);
    const level = isInside ? scanner.depth : scanner.depth + 1;
    if (level > 2 && this.#section === 'sheetData') this.rows.take(token, scanner, level - 2, isOwn);
    else if (token === Token.open) this.#open(scanner, level, isOwn);
    else if (token === Token.text) this.#takeText(scanner);
    else this.#close(level);
  }

  #open(scanner: XmlScanner, level: number, isOwn: boolean): void {
    if (level === 1) this.#openRoot(scanner);
    else if (level === 2) this.#openSection(scanner, isOwn);
    else if (isOwn && this.#section !== '') this.#openWithin(scanner, level);
  }

  #openRoot(scanner: XmlScanner): void {
    const prefixes: string[] = [];
    for (let index = 0; index < scanner.attributeCount; index++) {
      const name = scanner.attributeName(index);
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      if (transitional(scanner.attributeValue(index)) === namespaces.main) prefixes.push(name.slice('xmlns:'.length));
    }
    this.#prefix = scanner.prefix;
    this.#otherPrefixes = prefixes.filter((prefix) => prefix !== scanner.prefix);
    this.isWorksheet = scanner.local === 'worksheet' && prefixes.includes(scanner.prefix);
  }

  #openSection(scanner: XmlScanner, isOwn: boolean): void {
    const name = isOwn ? scanner.local : '';
    if (name === 'sheetPr') this.isFilterMode = isYes(scanner.attribute('filterMode'));
    else if (name === 'sheetProtection') this.isProtected = isYes(scanner.attribute('sheet'));
    else if (name === 'autoFilter') {
      const area = parseArea(scanner.attribute('ref') ?? '');
      if (area !== null) this.filter = { area, hasCriteria: false };
    } else if (name === 'conditionalFormatting') this.#areas = parseAreas(scanner.attribute('sqref') ?? '');
    this.#section = scanner.selfClosing ? '' : name;
  }

  #openWithin(scanner: XmlScanner, level: number): void {
    const path = `${this.#section}/${level}/${scanner.local}`;
    if (path === 'mergeCells/3/mergeCell') {
      const area = parseArea(scanner.attribute('ref') ?? '');
      if (area !== null) this.merges.push(area);
    } else if (path === 'conditionalFormatting/3/cfRule') {
      this.#rule = { isExpression: scanner.attribute('type') === 'expression', formula: null };
      if (scanner.selfClosing) this.#endRule();
    } else if (path === 'conditionalFormatting/4/formula') {
      this.#isFormula = !scanner.selfClosing && this.#rule?.formula === null;
    } else if (this.#section === 'autoFilter' && level === 4 && scanner.local !== 'extLst') {
      if (this.filter !== null) this.filter.hasCriteria = true;
    }
  }

  #takeText(scanner: XmlScanner): void {
    if (this.#isFormula && this.#rule !== null) this.#rule.formula = (this.#rule.formula ?? '') + scanner.text();
  }

  #close(level: number): void {
    this.#isFormula = false;
    if (level === 2) this.#section = '';
    else if (level === 3) this.#endRule();
  }

  #endRule(): void {
    if (this.#rule === null) return;
    this.marks.push({ areas: this.#areas, formula: this.#rule.isExpression ? this.#rule.formula : null });
    this.#rule = null;
  }
}

function isYes(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
