/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { LaneBar } from '../../../src/taskpane/LaneBar/LaneBar';
import { lineOf, sampleCheck } from '../shared/samples';

const model = lineOf(sampleCheck('model'), 'DB-204').checked.figures;

/** What the bar shows, stretch by stretch: lane, shape, text. */
function stretches(): readonly (readonly (string | null | undefined)[])[] {
  return [...screen.getByRole('img').querySelectorAll('[data-lane]')].map((stretch) => [
    stretch.getAttribute('data-lane'),
    stretch.querySelector('svg')?.getAttribute('data-shape'),
    stretch.textContent,
  ]);
}

describe('the bar of lanes', () => {
  it('has a stretch for every lane with parts, each with its shape and count', () => {
    render(<LaneBar figures={{ ...model, doNotUse: 12, unplaced: 3 }} />);
    expect(stretches()).toEqual([
      ['accepted', 'tick', '40'],
      ['hold', 'bars', '35'],
      ['doNotUse', 'cross', '12'],
      ['unplaced', 'question', '3'],
    ]);
  });

  it('leaves out a lane without parts', () => {
    render(<LaneBar figures={model} />);
    expect(stretches().map(([lane]) => lane)).toEqual(['accepted', 'hold']);
  });

  it('says in words what it shows', () => {
    render(<LaneBar figures={model} />);
    expect(screen.getByRole('img', { name: '40 parts accepted and 35 parts on hold.' })).toBeTruthy();
  });

  it('is as long as there are parts', () => {
    const { container } = render(<LaneBar figures={model} />);
    const growth = [...container.querySelectorAll<HTMLElement>('[data-lane]')].map(({ style }) => style.flexGrow);
    expect(growth).toEqual(['40', '35']);
  });

  it('shows a question mark for a count that is not known, half as long as the other stretch alone would be', () => {
    const { container } = render(<LaneBar figures={{ ...model, accepted: null, onHold: 32 }} />);
    expect(stretches()).toEqual([
      ['accepted', 'tick', '?'],
      ['hold', 'bars', '32'],
    ]);
    expect(container.querySelector<HTMLElement>('[data-lane="accepted"]')?.style.flexGrow).toBe('16');
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'An unknown number of parts accepted and 32 parts on hold.',
    );
  });

  it('says that there are no parts', () => {
    render(<LaneBar figures={{ ...model, accepted: 0, onHold: 0 }} />);
    expect(screen.getByRole('img', { name: 'No parts are listed.' }).textContent).toBe('No parts');
  });
});
