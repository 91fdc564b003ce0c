/** @jest-environment jsdom */
import '../shared/text-coding';
import { render, screen } from '@testing-library/react';
import { sortFindings } from '../../../src/domain/sorted';
import { SheetFindings } from '../../../src/taskpane/SheetFindings/SheetFindings';
import { outcomeOf } from '../../support/tables';
import { recordedActions } from '../shared/actions';
import { sampleCheck } from '../shared/samples';

describe('findings about the sheet', () => {
  it('are those of a check that are about no line', () => {
    const { aboutSheet } = sortFindings(sampleCheck('multi-line'));
    render(<SheetFindings findings={aboutSheet} sheet="Held parts" actions={recordedActions()} />);
    expect(screen.getByRole('heading', { level: 2, name: 'About the sheet' })).toBeTruthy();
    expect(screen.getByText('Not read as parts: 1 total row.')).toBeTruthy();
    expect(screen.getByText('Notice')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Select A44:AB44' })).toBeTruthy();
  });

  it('are all findings of a run that stopped', () => {
    const outcome = outcomeOf(`
      | Lot | Qty | Count | Lane |
      | B   | 40  | 40    | Hold |
    `);
    if (outcome.kind !== 'stopped') throw new Error('Two quantity columns stop the run');
    render(<SheetFindings findings={outcome.findings} sheet={outcome.sheet} actions={recordedActions()} />);
    expect(screen.getByText('The columns "Qty" and "Count" could each be the quantity.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Select B1' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Select C1' })).toBeTruthy();
  });

  it('are nothing at all where there are none', () => {
    const { container } = render(<SheetFindings findings={[]} sheet="Held" actions={recordedActions()} />);
    expect(container.textContent).toBe('');
  });
});
