/** Every class that this host knows, so that they can be held against the client's own. */
import type { ClassTable } from '../object';
import { application, cultureClasses } from './application';
import { filterClasses } from './auto-filter';
import { borderClasses } from './borders';
import { conditionalBorderClasses } from './conditional-borders';
import { conditionalFormatClasses } from './conditional-formats';
import { customXmlClasses } from './custom-xml';
import { freezePanes } from './freeze-panes';
import { nameClasses } from './names';
import { pageLayoutClasses } from './page-layout';
import { protection, workbookProtection } from './protection';
import { rangeAreasClasses } from './range-areas';
import { rangeFormatClasses } from './range-format';
import { rangeViewClass } from './range-view';
import { rangeClass } from './range';
import { settingClass, settings } from './settings';
import { tableColumnClasses } from './table-columns';
import { tableClasses } from './table';
import { tableCollectionClasses } from './tables';
import { dataValidation } from './validation';
import { workbookClasses } from './workbook';
import { worksheetClass } from './worksheet';
import { worksheets } from './worksheets';

/** What a class says of one of its properties. */
interface PropertyFacts {
  readonly name: string;
  readonly settable: boolean;
}

/** A class by the names of its members. */
export interface ClassFacts {
  readonly name: string;
  readonly scalars: readonly PropertyFacts[];
  readonly objects: readonly string[];
  readonly methods: readonly string[];
  readonly isCollection: boolean;
}

function factsOf<T>({ table }: { readonly table: ClassTable<T> }): ClassFacts {
  return {
    name: table.name,
    scalars: Object.entries(table.scalars ?? {}).map(([name, { set }]) => ({ name, settable: set !== undefined })),
    objects: Object.keys(table.objects ?? {}),
    methods: Object.keys(table.methods ?? {}),
    isCollection: table.items !== undefined,
  };
}

/** All classes, by the names of their members. */
export function classFacts(): readonly ClassFacts[] {
  const { autoFilter, columnFilter } = filterClasses;
  const { conditionalFormat, custom, rule, look, fill, font, collection } = conditionalFormatClasses;
  return [
    ...[application, cultureClasses.cultureInfo, cultureClasses.numberFormat, cultureClasses.datetimeFormat].map(
      factsOf,
    ),
    ...[factsOf(autoFilter), factsOf(columnFilter), factsOf(borderClasses.border), factsOf(borderClasses.borders)],
    ...[conditionalFormat, custom, rule, look, fill, font].map(factsOf),
    ...[factsOf(collection), factsOf(customXmlClasses.customXmlPart)],
    ...[factsOf(conditionalBorderClasses.border), factsOf(conditionalBorderClasses.collection)],
    ...[customXmlClasses.scoped, customXmlClasses.collection].map(factsOf),
    ...[factsOf(freezePanes), factsOf(nameClasses.namedItem), factsOf(nameClasses.namedItems)],
    ...[pageLayoutClasses.layout, pageLayoutClasses.headersFooters, pageLayoutClasses.headerFooter].map(factsOf),
    ...[factsOf(protection), factsOf(workbookProtection)],
    ...[rangeAreasClasses.rangeAreas, rangeAreasClasses.ranges, dataValidation].map(factsOf),
    ...[rangeFormatClasses.format, rangeFormatClasses.fill, rangeFormatClasses.font].map(factsOf),
    ...[factsOf(rangeFormatClasses.protection), factsOf(rangeViewClass), factsOf(rangeClass)],
    ...[factsOf(settingClass), factsOf(settings), factsOf(worksheetClass), factsOf(worksheets)],
    ...[factsOf(tableClasses.table), factsOf(tableClasses.rows), factsOf(tableClasses.tableRow)],
    ...[factsOf(tableColumnClasses.tableColumn), factsOf(tableColumnClasses.tableColumns)],
    ...[tableCollectionClasses.collection, tableCollectionClasses.scoped].map(factsOf),
    ...[factsOf(workbookClasses.workbook), factsOf(workbookClasses.properties)],
  ];
}
