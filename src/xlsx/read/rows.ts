/** Reads the rows of a sheet: what stands within `sheetData`. */
import type { CellValue } from '../../domain/sheet';
import { COLUMNS, parseArea, ROWS } from '../refs';
import { Token, type XmlScanner } from '../xml-scanner';
import { columnOf, rowOf } from './bytes';
import { Cell, type ValueContext } from './cell';
import { Columns } from './columns';
import { Formulas } from './formulas';

/** Levels of elements within `sheetData`. */
const rowLevel = 1;
const cellLevel = 2;
const contentLevel = 3;

/** Takes the tokens within `sheetData` and keeps what they say. */
export class Rows {
  readonly columns: Columns;
  readonly formulas = new Formulas();
  /** 0-based, in the order of the file. */
  readonly hiddenRows: number[] = [];
  readonly #cell: Cell;
  #row = -1;
  #column = -1;
  /** The element that is open at the level of cells, and at that of what cells hold, if it is one that is read. */
  #isRow = false;
  #isCell = false;
  #content: 'none' | 'value' | 'formula' | 'rich' = 'none';
  #formula: { text: string; readonly type: string; readonly area: string; readonly shared: string } | null = null;

  /** `patterns` are the number formats by style. */
  constructor(context: ValueContext, patterns: readonly string[]) {
    this.columns = new Columns(patterns);
    this.#cell = new Cell(context);
  }

  /**
   * Takes a token.
   *
   * @param level how deep its element is within `sheetData`; for text, the element that it stands in
   * @param isOwn whether its name is in the namespace of spreadsheets
   */
  take(token: Token, scanner: XmlScanner, level: number, isOwn: boolean): void {
    if (level > contentLevel) {
      if (this.#content === 'rich') this.#cell.rich.take(token, scanner, isOwn);
    } else if (token === Token.open) this.#open(scanner, level, isOwn);
    else if (token === Token.close) this.#close(scanner, level);
    else if (level === contentLevel) this.#takeText(scanner);
  }

  #open(scanner: XmlScanner, level: number, isOwn: boolean): void {
    if (level === rowLevel) {
      this.#isRow = isOwn && scanner.local === 'row';
      if (this.#isRow) this.#startRow(scanner);
    } else if (level === cellLevel) {
      this.#isCell = this.#isRow && isOwn && scanner.local === 'c';
      if (this.#isCell) this.#startCell(scanner);
    } else if (this.#isCell && isOwn) this.#startContent(scanner);
    if (scanner.selfClosing) this.#close(scanner, level);
  }

  #close(scanner: XmlScanner, level: number): void {
    if (level === contentLevel) this.#content = 'none';
    else if (level === cellLevel) {
      if (this.#isCell) this.#endCell(scanner);
      this.#isCell = false;
    } else if (level === rowLevel) this.#isRow = false;
  }

  #takeText(scanner: XmlScanner): void {
    if (this.#content === 'value') this.#cell.takeText(scanner);
    else if (this.#content === 'formula' && this.#formula !== null) this.#formula.text += scanner.text();
  }

  #startRow(scanner: XmlScanner): void {
    this.#column = -1;
    let row = this.#row + 1;
    let isHidden = false;
    for (let index = 0; index < scanner.attributeCount; index++) {
      if (scanner.isAttribute(index, 'r')) row = Number(scanner.attributeValue(index)) - 1;
      else if (scanner.isAttribute(index, 'hidden')) isHidden ||= /^(?:1|true|on)$/.test(scanner.attributeValue(index));
      else if (scanner.isAttribute(index, 'ht')) isHidden ||= Number(scanner.attributeValue(index)) === 0;
    }
    if (!Number.isInteger(row) || row < 0 || row >= ROWS) scanner.fail();
    this.#row = row;
    if (isHidden) this.hiddenRows.push(row);
  }

  #startCell(scanner: XmlScanner): void {
    this.#formula = null;
    this.#cell.start(scanner);
    // A cell that does not say where it is follows the one before it.
    if (this.#cell.place === -1) this.#column++;
    else this.#column = columnOf(this.#cell.place);
    if (this.#column >= COLUMNS) scanner.fail();
  }

  #startContent(scanner: XmlScanner): void {
    if (scanner.local === 'v') {
      this.#content = 'value';
      this.#cell.startValue();
    } else if (scanner.local === 'is') {
      this.#content = 'rich';
      this.#cell.startValue();
      this.#cell.rich.start();
    } else if (scanner.local === 'f') {
      this.#content = 'formula';
      const type = scanner.attribute('t') ?? '';
      const shared = type === 'shared' ? (scanner.attribute('si') ?? '') : '';
      this.#formula = { text: '', type, area: scanner.attribute('ref') ?? '', shared };
    }
  }

  #endCell(scanner: XmlScanner): void {
    const row = this.#cell.place === -1 ? this.#row : rowOf(this.#cell.place);
    const stored = this.#cell.value();
    const value = this.#formula === null ? stored : this.#endFormula(scanner, row, stored);
    if (value !== null) this.columns.put(row, this.#column, value, this.#cell.style);
  }

  #endFormula(scanner: XmlScanner, row: number, stored: CellValue): CellValue {
    const { text, type, area, shared } = this.#formula ?? scanner.fail();
    if (type === 'shared') this.formulas.share(shared, text);
    if (type === 'array' || type === 'dataTable') {
      const filled = parseArea(area);
      if (filled !== null && area.includes(':') && !this.formulas.fill(filled)) scanner.fail();
    }
    this.formulas.put(row, this.#column, text);
    if (stored !== null) return stored;
    return { fault: 'noValue', text: `=${text === '' ? this.formulas.shared(shared) : text}` };
  }
}
