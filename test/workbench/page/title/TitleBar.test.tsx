/** @jest-environment jsdom */
import { sample, show } from '../bars/support/page';
import { screen } from '@testing-library/react';
import { TitleBar } from '../../../../src/workbench/page/title/TitleBar';

jest.setTimeout(60_000);

function open(book = sample('model.xlsx')) {
  const onColleague = jest.fn();
  return { ...show(<TitleBar isColleagueHere={false} onColleague={onColleague} />, book), onColleague };
}

const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const says = (text: string): boolean => screen.queryByText(text) !== null;

describe('the title bar', () => {
  it('names the workbook and says whether it is saved', async () => {
    const { desk, beside } = open();
    expect(screen.getByRole('heading', { name: 'model.xlsx' })).toBeTruthy();
    expect([says('Saved'), says('Not saved')]).toEqual([true, false]);
    await beside(() => {
      desk.sheet.put(0, 0, [['x']]);
    });
    expect([says('Saved'), says('Not saved')]).toEqual([false, true]);
    await beside(() => {
      desk.saved();
    });
    expect(says('Saved')).toBe(true);
  });

  it('says that a workbook is read-only', () => {
    const book = sample('model.xlsx');
    book.setReadOnly(true);
    open(book);
    expect(says('Read-only')).toBe(true);
  });

  it('takes back and does again what can be, and only that', async () => {
    const { desk, user, beside } = open();
    expect([button('Undo').disabled, button('Redo').disabled]).toEqual([true, true]);
    await beside(() => {
      desk.sheet.put(0, 0, [['x']]);
    });
    expect([button('Undo').disabled, button('Redo').disabled]).toEqual([false, true]);
    await user.click(button('Undo'));
    expect(desk.sheet.value(0, 0)).toBe('Held inventory of the paused job: drone brackets');
    expect([button('Undo').disabled, button('Redo').disabled]).toEqual([true, false]);
    await user.click(button('Redo'));
    expect(desk.sheet.value(0, 0)).toBe('x');
  });

  it('does so by keyboard, but leaves a field its own undoing', async () => {
    const { desk, user, beside } = open();
    await beside(() => {
      desk.sheet.put(0, 0, [['x']]);
    });
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(desk.sheet.value(0, 0)).toBe('x');
    field.remove();
    const before = 'Held inventory of the paused job: drone brackets';
    const seen: unknown[] = [];
    for (const keys of [
      '{Control>}z{/Control}',
      '{Control>}y{/Control}',
      '{Meta>}z{/Meta}',
      '{Meta>}{Shift>}Z{/Shift}{/Meta}',
    ]) {
      await user.keyboard(keys);
      seen.push(desk.sheet.value(0, 0));
    }
    expect(seen).toEqual([before, 'x', before, 'x']);
  });

  it('changes the theme', async () => {
    const { desk, user } = open();
    await user.click(button('Theme: Light'));
    expect(screen.getAllByRole('menuitemradio').map(({ textContent }) => textContent)).toEqual([
      'Light',
      'Dark',
      'High contrast',
    ]);
    await user.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
    expect(desk.state.theme).toBe('dark');
    expect(button('Theme: Dark')).toBeTruthy();
  });

  it('changes the language, each said in its own', async () => {
    const { desk, user } = open();
    await user.click(button('Language: English'));
    const choices = screen.getAllByRole('menuitemradio');
    expect(choices.map(({ textContent, lang }) => [textContent, lang])).toEqual([
      ['English', 'en-US'],
      ['Deutsch', 'de-DE'],
      ['Français', 'fr-FR'],
      ['Español', 'es-ES'],
    ]);
    expect(screen.getByRole('menuitemradio', { checked: true }).textContent).toBe('English');
    await user.click(screen.getByRole('menuitemradio', { name: 'Español' }));
    expect(desk.state.language).toBe('es-ES');
  });

  it('asks for the colleague', async () => {
    const { user, onColleague } = open();
    await user.click(button('Colleague'));
    expect(onColleague).toHaveBeenCalledTimes(1);
  });
});
