/** @jest-environment jsdom */
/** The pane takes the place of what was painted before its script came. */
import { provideMedia } from './support/pane';
import { act, screen } from '@testing-library/react';
import { boot, type ExcelSide } from '../../src/taskpane/boot';
import { settled } from './support/clock';
import { FileDoor } from './support/file-door';

function painted(): HTMLElement {
  document.body.innerHTML = '<div id="root"><main id="first-paint"><h1>Held Split</h1></main></div>';
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  return root;
}

async function booted(excel: Partial<ExcelSide>) {
  provideMedia();
  const side: ExcelSide = {
    isInExcel: () => new Promise(() => undefined),
    openDoor: () => Promise.resolve(FileDoor.sample('model.xlsx')),
    scheme: () => null,
    ...excel,
  };
  let session: ReturnType<typeof boot> | undefined;
  await act(async () => {
    session = boot(painted(), side);
    await settled();
  });
  return session;
}

const answer = (): string => screen.getByRole('heading', { level: 1 }).textContent;

test('at once, while Excel is still getting ready', async () => {
  await booted({});
  expect(document.getElementById('first-paint')).toBeNull();
  expect(answer()).toBe('Waiting for Excel.');
});

test('and says so where it is not in Excel', async () => {
  await booted({ isInExcel: () => Promise.resolve(false) });
  expect(answer()).toBe('Held Split works inside Excel.');
});

test('and where Office.js breaks, that Excel does not answer', async () => {
  await booted({ isInExcel: () => Promise.reject(new Error('broken')) });
  expect(answer()).toBe('Excel does not answer.');
});

test('it begins to listen to the workbook, and ends that when the page goes', async () => {
  const door = FileDoor.sample('model.xlsx');
  await booted({ isInExcel: () => Promise.resolve(true), openDoor: () => Promise.resolve(door) });
  expect(door.watchers).toBe(1);
  await act(async () => {
    window.dispatchEvent(new Event('pagehide'));
    await settled();
  });
  expect(door.watchers).toBe(0);
});
