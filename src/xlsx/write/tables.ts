/** All tables of a workbook while a plan is applied: names and numbers must not be used twice. */
import type { Area } from '../../domain/sheet';
import { folderOf } from '../part-names';
import { attributeOf, childOf, childrenOf } from '../xml';
import { contentTypes, ensureContentType } from './content-types';
import type { PackageDraft } from './package-draft';
import { namespacesFor, relate, relationshipsOf } from './relationships';
import { WriteRefusal } from './refusal';
import { newTable, readTable, type DraftTable } from './table-part';

/** A table's place in a workbook. */
interface KnownTable {
  /** The part of its sheet. */
  readonly sheet: string;
  readonly part: string;
  readonly name: string;
  readonly id: number;
  /** Its sheet was emptied: unless the plan makes it again, it goes. */
  released: boolean;
}

export class Tables {
  private readonly known: KnownTable[];

  constructor(
    private readonly draft: PackageDraft,
    sheets: readonly string[],
  ) {
    this.known = sheets.flatMap((sheet) =>
      tableParts(draft, sheet).map((part) => {
        const { name, id } = readTable(draft, part);
        return { sheet, part, name, id, released: false };
      }),
    );
  }

  /** The table of this name on a sheet. Throws a {@link WriteRefusal} when there is none. */
  on(sheetPart: string, sheet: string, name: string): DraftTable {
    const found = this.known.find((one) => one.sheet === sheetPart && !one.released && same(one.name, name));
    if (found === undefined) throw new WriteRefusal('tableMissing', { sheet, name });
    return readTable(this.draft, found.part);
  }

  /** Names of the tables on a sheet. */
  namesOn(sheetPart: string): readonly string[] {
    return this.known.filter((one) => one.sheet === sheetPart && !one.released).map((one) => one.name);
  }

  /** The sheet loses its tables, unless they are made again under the same name. */
  release(sheetPart: string): void {
    for (const one of this.known) if (one.sheet === sheetPart) one.released = true;
  }

  /** Makes a table; gives the id of the sheet's relationship to it. */
  make(
    sheetPart: string,
    table: { readonly name: string; readonly area: Area; readonly headers: readonly string[]; readonly style: string },
  ): string {
    const { draft } = this;
    const again = this.known.find((one) => one.released && one.sheet === sheetPart && same(one.name, table.name));
    if (again === undefined && this.isTaken(table.name)) throw new WriteRefusal('nameTaken', { name: table.name });
    const id = again?.id ?? Math.max(0, ...this.known.map((one) => one.id)) + 1;
    const part = again?.part ?? draft.freeName(`${folderOf(draft.workbook.part)}tables/table`, '.xml');
    draft.setXml(part, newTable(namespacesFor(draft).main, { ...table, id }, table.style));
    ensureContentType(draft, part, contentTypes.table);
    if (again === undefined) this.known.push({ sheet: sheetPart, part, name: table.name, id, released: false });
    else again.released = false;
    return relate(draft, sheetPart, 'table', part);
  }

  /** Relationship ids of the tables that a sheet has lost. */
  lostOn(sheetPart: string): ReadonlySet<string> {
    const lost = new Set(this.known.filter((one) => one.sheet === sheetPart && one.released).map((one) => one.part));
    const related = relationshipsOf(this.draft, sheetPart).filter((one) => one.part !== null && lost.has(one.part));
    return new Set(related.map((one) => one.id));
  }

  private isTaken(name: string): boolean {
    const names = childOf(this.draft.tree(this.draft.workbook.part), 'definedNames');
    const defined = names === null ? [] : childrenOf(names, 'definedName').map((one) => attributeOf(one, 'name') ?? '');
    const tables = this.known.filter((one) => !one.released).map((one) => one.name);
    return [...defined, ...tables].some((other) => same(other, name));
  }
}

function tableParts(draft: PackageDraft, sheet: string): readonly string[] {
  return relationshipsOf(draft, sheet).flatMap((one) => (one.kind === 'table' && one.part !== null ? [one.part] : []));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
