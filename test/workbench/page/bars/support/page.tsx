/** A part of the page over a real desk, with a sample workbook open, and a place for the cells beside it. */
import '../../../../taskpane/support/browser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactElement } from 'react';
import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { newModel, openModel, type BookModel } from '../../../../../src/workbench/model';
import { Desk } from '../../../../../src/workbench/page/desk/desk';
import { DeskContext } from '../../../../../src/workbench/page/desk/useDesk';
import { at } from '../../../model/support/grid';

/** A sample workbook: `model.xlsx`. */
export function sample(name: string): BookModel {
  const path = join(__dirname, '../../../../../assets/samples', name);
  return openModel(new Uint8Array(readFileSync(path)), name);
}

/** A workbook saved and opened again: its values are those that its formulas had when it was saved. */
export function reopened(book: BookModel): BookModel {
  return openModel(book.save(), book.name);
}

export interface Page {
  readonly desk: Desk;
  readonly user: UserEvent;
  /** Makes an area the selection, as a click on the grid does it. */
  readonly select: (ref: string) => Promise<void>;
  /** Something that happens beside the part. */
  readonly beside: (happening: () => void) => Promise<void>;
}

/** Shows a part over a workbook; an empty one unless given. */
export function show(part: ReactElement, book: BookModel = newModel()): Page {
  const desk = new Desk();
  desk.open(book);
  render(
    <DeskContext value={desk}>
      <FluentProvider theme={webLightTheme}>
        <div role="grid" aria-label="Cells" tabIndex={0} />
        {part}
      </FluentProvider>
    </DeskContext>,
  );
  const beside = async (happening: () => void): Promise<void> => {
    await act(async () => {
      happening();
      await Promise.resolve();
    });
  };
  const select = (ref: string): Promise<void> =>
    beside(() => {
      desk.select([at(ref)]);
    });
  return { desk, user: userEvent.setup(), select, beside };
}

/** jsdom lays nothing out: nothing scrolls, and no size changes. */
export function provideLayout(): void {
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe(): void {
        // No size changes.
      }
      disconnect(): void {
        // Nothing was observed.
      }
    },
  });
  Object.assign(Element.prototype, {
    scrollIntoView: () => undefined,
    scrollBy: () => undefined,
    scrollTo: () => undefined,
  });
}
