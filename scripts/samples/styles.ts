/** The looks that a workbook uses, numbered, and the styles part that holds them. */
import { escape, type Look, type WorkbookDraft } from './draft';

const DATE_FORMATS = 164;

/** Numbers looks as they are met; 0 is the default. */
export class Styles {
  private readonly fonts: string[];
  private readonly fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  private readonly borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>'];
  private readonly formats: string[] = [];
  private readonly cells = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  private readonly highlights: string[] = [];
  private readonly seen = new Map<string, number>();

  constructor(private readonly font: WorkbookDraft['font']) {
    this.fonts = [this.fontXml({})];
  }

  /** Number of a look, for the `s` of a cell. */
  of(look: Look | undefined): number {
    if (look === undefined) return 0;
    const key = JSON.stringify(look);
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    const number = this.cells.push(this.cellXml(look)) - 1;
    this.seen.set(key, number);
    return number;
  }

  /** Number of a fill that a conditional format puts. */
  highlight(fill: string): number {
    return index(this.highlights, `<dxf><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`);
  }

  /** The part xl/styles.xml. */
  xml(): string {
    const formats = this.formats.map(
      (code, at) => `<numFmt numFmtId="${String(DATE_FORMATS + at)}" formatCode="${escape(code)}"/>`,
    );
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? group('numFmts', formats) : '',
      group('fonts', this.fonts),
      group('fills', this.fills),
      group('borders', this.borders),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      group('cellXfs', this.cells),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      group('dxfs', this.highlights),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      '</styleSheet>',
    ].join('');
  }

  private cellXml(look: Look): string {
    const font = index(this.fonts, this.fontXml(look));
    const fill =
      look.fill === undefined
        ? 0
        : index(
            this.fills,
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const border = look.border === true ? index(this.borders, thinBorder()) : 0;
    const format = this.formatNumber(look.format);
    const apply = `${
      (format > 0 ? ' applyNumberFormat="1"' : '') +
      (font > 0 ? ' applyFont="1"' : '') +
      (fill > 0 ? ' applyFill="1"' : '') +
      (border > 0 ? ' applyBorder="1"' : '')
    } applyAlignment="1"`;
    const ids = `numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}"`;
    return `<xf ${ids} xfId="0"${apply}>${alignmentXml(look)}</xf>`;
  }

  private fontXml(look: Look): string {
    const color = look.color === undefined ? '<color indexed="8"/>' : `<color rgb="FF${look.color}"/>`;
    const size = String(look.size ?? this.font.size);
    return `<font>${look.bold === true ? '<b/>' : ''}${look.italic === true ? '<i/>' : ''}<sz val="${size}"/>${color}<name val="${escape(this.font.name)}"/><family val="2"/></font>`;
  }

  private formatNumber(code: string | undefined): number {
    const builtIn = new Map([
      ['General', 0],
      ['0', 1],
      ['#,##0', 3],
      ['d-mmm', 16],
      ['@', 49],
    ]);
    if (code === undefined) return 0;
    return builtIn.get(code) ?? DATE_FORMATS + index(this.formats, code);
  }
}

function alignmentXml(look: Look): string {
  const horizontal = look.align === undefined ? '' : ` horizontal="${look.align}"`;
  return `<alignment${horizontal} vertical="center"${look.wrap === true ? ' wrapText="1"' : ''}/>`;
}

function thinBorder(): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}

function group(name: string, items: readonly string[]): string {
  return `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}

/** Where an item stands in a list; it is added when it is not there yet. */
function index(items: string[], item: string): number {
  const at = items.indexOf(item);
  return at >= 0 ? at : items.push(item) - 1;
}
