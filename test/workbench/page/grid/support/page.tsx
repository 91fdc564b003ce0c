/** The grid over a real desk, in a frame of a certain size. */
import '../../../../taskpane/support/browser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { openModel, type BookModel } from '../../../../../src/workbench/model';
import { Desk } from '../../../../../src/workbench/page/desk/desk';
import { DeskContext, useDeskState } from '../../../../../src/workbench/page/desk/useDesk';
import { Grid } from '../../../../../src/workbench/page/grid/Grid';

/** What is in view: with headers of 20 pixels and 38 pixels, 29 rows and 15 columns of the usual sizes. */
export const FRAME = { width: 1000, height: 600 };

/** jsdom lays nothing out: every element is as large as the frame, and scrolling only sets where it is. */
export function provideFrame(): void {
  const sized = (size: number): PropertyDescriptor => ({ configurable: true, get: () => size });
  Object.defineProperties(HTMLElement.prototype, {
    offsetWidth: sized(FRAME.width),
    offsetHeight: sized(FRAME.height),
  });
  Object.defineProperties(Element.prototype, {
    clientWidth: sized(FRAME.width),
    clientHeight: sized(FRAME.height),
    scrollTo: {
      configurable: true,
      value(this: Element, left: number, top: number) {
        this.scrollLeft = left;
        this.scrollTop = top;
        // As in a browser, those who listen hear of it afterwards.
        queueMicrotask(() => this.dispatchEvent(new Event('scroll')));
      },
    },
  });
  Object.assign(globalThis, {
    // Without one of its own, where a pointer is and what is held with it is not told.
    PointerEvent: class extends MouseEvent {
      readonly pointerId = 1;
      readonly pointerType: string;
      constructor(type: string, init: PointerEventInit = {}) {
        super(type, init);
        this.pointerType = init.pointerType ?? 'mouse';
      }
    },
    ResizeObserver: class {
      observe(): void {
        // No size changes.
      }
      unobserve(): void {
        // Nothing was observed.
      }
      disconnect(): void {
        // Nothing was observed.
      }
    },
  });
}

export function sample(name: string): BookModel {
  const path = join(__dirname, '../../../../../assets/samples', name);
  return openModel(new Uint8Array(readFileSync(path)), name);
}

function Said() {
  const text = useDeskState(({ notice }) => notice?.text ?? '');
  return <p role="status">{text}</p>;
}

export interface Page {
  readonly desk: Desk;
  readonly user: UserEvent;
}

/** Shows the grid over a workbook. */
export async function show(book: BookModel): Promise<Page> {
  const desk = new Desk();
  desk.open(book);
  render(
    <DeskContext value={desk}>
      <FluentProvider theme={webLightTheme}>
        <Grid />
        <Said />
        <button type="button">Elsewhere</button>
      </FluentProvider>
    </DeskContext>,
  );
  await acted(() => undefined);
  return { desk, user: userEvent.setup() };
}

/** Something that happens, and all that follows at once. */
export async function acted(happening: () => void): Promise<void> {
  await act(async () => {
    happening();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** The cell `H3`, where it is drawn. */
export function cell(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-cell="${name}"]`);
  if (found === null) throw new Error(`${name} is not drawn.`);
  return found;
}

export function isDrawn(name: string): boolean {
  return document.querySelector(`[data-cell="${name}"]`) !== null;
}

export const grid = (): HTMLElement => screen.getByRole('grid');

/** What a screen reader is told to be at. */
export function activeLabel(): string | null {
  const id = grid().getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.getAttribute('aria-label') ?? null);
}
