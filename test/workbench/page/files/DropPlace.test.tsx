/** @jest-environment jsdom */
import { catchDownloads, fileOf, showPage } from './support/page';
import { act, fireEvent, screen } from '@testing-library/react';

const INVITATION = 'Drop the workbook to open it';

beforeEach(() => {
  catchDownloads();
});

/** What a browser tells a page of something dragged; gives whether the page leaves it to the browser. */
function drag(type: string, files: readonly File[], on: Element = document.body): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const types = files.length > 0 ? ['Files'] : ['text/plain'];
  Object.assign(event, { dataTransfer: { types, files, dropEffect: 'none' }, relatedTarget: null });
  return fireEvent(on, event);
}

describe('a workbook that is dragged over the page', () => {
  it('is told that it may be dropped, until it is gone again', () => {
    showPage();
    const file = fileOf('wide.xlsx');
    drag('dragenter', [file]);
    expect(screen.getByText(INVITATION)).toBeTruthy();
    // The browser only gives the files to a page that wants them.
    expect(drag('dragover', [file])).toBe(false);
    drag('dragleave', [file]);
    expect(screen.queryByText(INVITATION)).toBeNull();
  });

  it('is opened when it is dropped', async () => {
    const page = showPage();
    drag('dragenter', [fileOf('wide.xlsx')]);
    drag('drop', [fileOf('wide.xlsx')]);
    await page.settle();
    expect(screen.queryByText(INVITATION)).toBeNull();
    expect(page.desk.book.name).toBe('wide.xlsx');
  });

  it('is taken from a frame of the page too', async () => {
    const page = showPage();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await page.settle();
    const inner = frame.contentDocument?.body ?? document.body;
    act(() => { drag('dragenter', [fileOf('wide.xlsx')], inner); }); // prettier-ignore
    expect(screen.getByText(INVITATION)).toBeTruthy();
    drag('drop', [fileOf('wide.xlsx')], inner);
    await page.settle();
    expect(page.desk.book.name).toBe('wide.xlsx');
    frame.remove();
  });

  it('asks about unsaved changes first', async () => {
    const page = showPage();
    page.desk.book.activeSheet.put(0, 0, [['changed']]);
    drag('drop', [fileOf('wide.xlsx')]);
    await page.settle();
    expect(screen.getByRole('alertdialog')).toBeTruthy();
    expect(page.desk.book.name).toBe('model.xlsx');
  });
});

describe('what is dropped and is not one workbook', () => {
  it('is refused, and the open one stays', async () => {
    const page = showPage();
    drag('drop', [fileOf('note.docx', new TextEncoder().encode('hello'))]);
    await page.settle();
    expect(page.desk.state.notice?.text).toMatch(/plain text/);
    drag('drop', [fileOf('wide.xlsx'), fileOf('messy.xlsx')]);
    await page.settle();
    expect(page.desk.state.notice).toEqual({
      kind: 'refused',
      text: 'You dropped more than one file. Drop one workbook at a time.',
    });
    expect(page.desk.book.name).toBe('model.xlsx');
  });

  it('may be a text, which is none of the page', () => {
    showPage();
    expect(drag('dragenter', [])).toBe(true);
    expect(drag('drop', [])).toBe(true);
    expect(screen.queryByText(INVITATION)).toBeNull();
  });
});
