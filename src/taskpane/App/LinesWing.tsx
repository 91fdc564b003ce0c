import type { ReactElement } from 'react';
import { LineList } from '../LineList/LineList';
import type { LastCheck } from '../session/model';
import type { FindingActions } from '../shared/actions';
import { SheetFindings } from '../SheetFindings/SheetFindings';

export interface LinesWingProps {
  readonly last: LastCheck;
  /** What the buttons of the findings do. */
  readonly actions: FindingActions;
}

/** The order lines with their findings, and what was found about the sheet; of a run that stopped, what stopped it. */
export function LinesWing({ last: { answered }, actions }: LinesWingProps): ReactElement | null {
  const { outcome } = answered;
  if (outcome.kind === 'noSheet') return null;
  if (outcome.kind === 'stopped') {
    return <SheetFindings findings={outcome.findings} sheet={outcome.sheet} actions={actions} />;
  }
  return (
    <>
      <LineList check={outcome} actions={actions} />
      <SheetFindings
        findings={outcome.findings.filter(({ line }) => line === null)}
        sheet={outcome.split.sheet.name}
        actions={actions}
      />
    </>
  );
}
