/** @jest-environment jsdom */
import '../../../taskpane/support/browser';
import { newModel } from '../../../../src/workbench/model';
import { mount, NotStarted, runCommand } from '../../../../src/workbench/page/add-in/mount';
import { standIn } from '../../../../src/workbench/stand-in';

// Frames load nothing in jsdom: what the pages say for themselves is tested in a browser.

const request = () => ({
  excel: standIn(newModel()),
  page: '/taskpane.html',
  title: 'Held Split',
  into: document.body,
});
const frames = (): readonly HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];

afterEach(() => {
  for (const frame of frames()) frame.remove();
});

describe('a page of the add-in', () => {
  it('is given its frame before it begins to load', () => {
    const seen: (string | null)[] = [];
    const { element } = mount({
      ...request(),
      language: 'de-DE',
      prepare: (frame) => seen.push(frame.getAttribute('src')),
    });
    expect(seen).toEqual([null]);
    expect(element.src).toContain('/taskpane.html?_host_Info=Excel$Web$16.01$de-DE');
  });

  it('has a conversation of its own at each load', () => {
    expect(new Set([mount(request()), mount(request())].map(({ element }) => element.name)).size).toBe(2);
  });

  it('goes with its frame', () => {
    mount(request()).unmount();
    expect(frames()).toEqual([]);
  });
});

describe('a function of the ribbon', () => {
  it('whose page does not come within 20 seconds is given up, and its frame is gone', async () => {
    jest.useFakeTimers();
    const run = runCommand(request(), { button: 'Write', functionName: 'writeNote' });
    const outcome = run.catch((error: unknown) => error);
    expect(frames().map(({ hidden }) => hidden)).toEqual([true]);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await outcome).toBeInstanceOf(NotStarted);
    expect(frames()).toEqual([]);
    jest.useRealTimers();
  });
});
