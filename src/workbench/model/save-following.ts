/** Formulas of the file that stand outside of cells, after cells moved and sheets were given other names. */
import type { XmlElement } from '../../xlsx/xml';
import type { Patch } from '../../xlsx/write/patch';
import { escapeMarkup } from '../../xlsx/write/text';
import { moveReferences, renameSheetIn } from './references';
import type { SavedSheet } from './save-book';

/** A formula as it is to read; `home` is the name that the file has for the sheet that it stands on, or nothing. */
export type Follow = (formula: string, home: string) => string;

/** Follows moves of cells only. */
export function followMoves(sheets: readonly SavedSheet[]): Follow {
  const moved = sheets.filter(({ loaded, now }) => loaded !== null && now.moves.length > 0);
  return (formula, home) =>
    moved.reduce(
      (made, { fileName, now }) => now.moves.reduce((text, move) => moveReferences(text, home, fileName, move), made),
      formula,
    );
}

/** Follows moves of cells, and new names of sheets. */
export function followAll(sheets: readonly SavedSheet[]): Follow {
  const moves = followMoves(sheets);
  const renamed = sheets.filter(({ loaded, now, fileName }) => loaded !== null && now.name !== fileName);
  return (formula, home) =>
    renamed.reduce((made, { fileName, now }) => renameSheetIn(made, fileName, now.name), moves(formula, home));
}

/** Gives an element that holds a formula what that is to read. */
export function followText(patch: Patch, element: XmlElement, follow: (formula: string) => string): void {
  const made = follow(element.text);
  if (made !== element.text && !element.selfClosing) patch.replace(element.inner, element.close, escapeMarkup(made));
}

/** Likewise attributes that hold formulas. */
export function followAttributes(
  patch: Patch,
  element: XmlElement,
  names: ReadonlySet<string>,
  follow: (formula: string) => string,
): void {
  for (const { local, namespace, value } of element.attributes) {
    if (namespace === '' && names.has(local)) patch.setAttribute(element, local, follow(value));
  }
}

/** Every element under one, itself included. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}
