/** @jest-environment jsdom */
import '../../../taskpane/support/browser';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ErrorBoundary } from '../../../../src/workbench/page/shared/ErrorBoundary';

let isBroken = true;

function Part(): ReactElement {
  if (isBroken) throw new Error('no such row');
  return <p>The part</p>;
}

function page(opening: number): ReactElement {
  return (
    <FluentProvider theme={webLightTheme}>
      <ErrorBoundary part="The sheet" retryOn={opening}>
        <Part />
      </ErrorBoundary>
      <p>Beside it</p>
    </FluentProvider>
  );
}

beforeEach(() => {
  isBroken = true;
  // React says on the console what a boundary caught.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const isShown = (): boolean => screen.queryByText('The part') !== null;

describe('a part of the page that fails', () => {
  it('is a sentence, and the rest of the page stays', () => {
    render(page(1));
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('The sheet cannot be shown. Your workbook is as it was.');
    expect(alert).toContain('no such row');
    expect(screen.getByText('Beside it')).toBeTruthy();
  });

  it('is shown again when it is asked for', async () => {
    render(page(1));
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Show it again' }));
    expect(isShown()).toBe(true);
  });

  it('is shown again with another workbook', () => {
    const { rerender } = render(page(1));
    isBroken = false;
    rerender(page(1));
    expect(isShown()).toBe(false);
    rerender(page(2));
    expect(isShown()).toBe(true);
  });
});
