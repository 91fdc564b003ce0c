/** What a buyer does in the pane, and what they see there, by roles and names alone. */
import type { Locator } from 'playwright-core';
import type { Desk } from './desk';

/** The one sentence at the top. */
export async function answerOf({ pane }: Desk): Promise<string> {
  return (await pane.getByRole('heading', { level: 1 }).innerText()).trim();
}

/** Waits until the pane has an answer, and everything below it has come. */
export async function checked({ pane }: Desk): Promise<void> {
  await pane.getByText(/checked at /).waitFor();
  await pane.getByText(/^The notes?( and what will be written)?$/).waitFor();
  await pane.getByText('One moment ...').waitFor({ state: 'detached' });
}

/** Waits until the one sentence is this. */
export async function expectAnswer({ pane }: Desk, sentence: string): Promise<void> {
  await pane.getByRole('heading', { level: 1, name: sentence, exact: true }).waitFor();
}

/** A button of the pane by its whole name. */
export function button({ pane }: Desk, name: string | RegExp): Locator {
  return pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
}

/** Waits for a message that has this in it, and gives the whole of it. */
export async function message({ pane }: Desk, role: 'status' | 'alert', part: string | RegExp): Promise<string> {
  const banner = pane.getByRole(role).filter({ hasText: part }).last();
  await banner.waitFor();
  return (await banner.getByRole('paragraph').first().innerText()).trim();
}

/** Unfolds everything that is folded: cards, findings that are many, reasons. */
export async function unfoldAll({ pane }: Desk): Promise<void> {
  await pane.evaluate(async () => {
    const opensPanel = /^(Change sheet or columns|Remove what Held Split wrote)$/;
    const folded = (): readonly HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]')].filter(
        ({ textContent }) => !opensPanel.test(textContent),
      );
    while (folded().length > 0) {
      for (const one of folded()) one.click();
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    }
  });
}
