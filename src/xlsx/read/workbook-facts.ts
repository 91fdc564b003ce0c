/** What a workbook says about itself beside its sheets. */
import { STATE_NAMESPACE } from '../../workbook/state-namespace';
import { WorkbookError } from '../errors';
import type { Workbook } from '../package';
import { partsOfType } from '../parts';
import { attributeOf, childOf, childrenOf, isOn } from '../xml';
import { Token, XmlScanner } from '../xml-scanner';

/** Whether days are counted from 1904. */
export function hasDate1904(workbook: Workbook): boolean {
  return isOn(childOf(workbook.root, 'workbookPr'), 'date1904');
}

/** Whether sheets can be neither added nor taken away. */
export function isStructureProtected(workbook: Workbook): boolean {
  return isOn(childOf(workbook.root, 'workbookProtection'), 'lockStructure');
}

/** Defined names, those of single sheets included, upper-cased. */
export function definedNames(workbook: Workbook): readonly string[] {
  const list = childOf(workbook.root, 'definedNames');
  if (list === null) return [];
  return childrenOf(list, 'definedName').map((one) => (attributeOf(one, 'name') ?? '').toUpperCase());
}

/** The tab that is in front, 0-based among all sheets; the first unless the workbook says otherwise. */
export function activeTab(workbook: Workbook): number {
  const tab = Number(attributeOf(childOf(childOf(workbook.root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0);
  return Number.isInteger(tab) && tab >= 0 && tab < workbook.sheets.length ? tab : 0;
}

const signatureOrigin = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';

/**
 * Whether its owner asked that nobody change it: it has a password for changing it, is marked as final, or is signed,
 * which a change would undo. A mere recommendation to open it read-only is none of these.
 */
export function isReadOnly(workbook: Workbook): boolean {
  const sharing = childOf(workbook.root, 'fileSharing');
  const reservation = attributeOf(sharing, 'reservationPassword') ?? attributeOf(sharing, 'hashValue') ?? '';
  if (reservation !== '') return true;
  return isMarkedFinal(workbook) || workbook.parts.relationships('').some((one) => one.type === signatureOrigin);
}

function isMarkedFinal({ parts }: Workbook): boolean {
  return partsOfType(parts.relationships(''), 'custom-properties').some((part) =>
    parts
      .tree(part)
      .children.some(
        (property) =>
          attributeOf(property, 'name') === '_MarkAsFinal' &&
          property.children.some((value) => value.text === 'true' || value.text === '1'),
      ),
  );
}

/** The text of our custom XML part, or `null`. Parts of others may be anything, so a broken one is passed over. */
export function readStateXml({ parts, relationships }: Workbook): string | null {
  for (const part of partsOfType(relationships, 'customXml')) {
    try {
      const bytes = parts.xml(part);
      if (rootNamespace(bytes, part) === STATE_NAMESPACE) return new TextDecoder().decode(bytes);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  }
  return null;
}

function rootNamespace(bytes: Uint8Array, part: string): string | null {
  const scanner = new XmlScanner(part, bytes);
  if (scanner.next() !== Token.open) return null;
  return scanner.attribute(scanner.prefix === '' ? 'xmlns' : `xmlns:${scanner.prefix}`);
}
