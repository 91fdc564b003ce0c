import type { FindingActions } from '../../../src/taskpane/shared/actions';

/** {@link FindingActions} that remember what they were asked. */
export interface RecordedActions extends FindingActions {
  readonly select: jest.Mock;
  readonly fix: jest.Mock;
}

/** Actions for a test. Pages of rules are at `https://rules.test/`. */
export function recordedActions(): RecordedActions {
  return { select: jest.fn(), fix: jest.fn(), rulePage: (rule) => `https://rules.test/${rule}` };
}
