/** The parts of the pane that are loaded when they are first shown: none is needed before the first check can be asked for. */
import type { ComponentType } from 'react';
import type { LinesWingProps } from './LinesWing';
import type { RemoveWingProps } from './RemoveWing';
import type { SetupWingProps } from './SetupWing';
import type { WritingWingProps } from './WritingWing';

/** How each part is loaded. */
export interface Wings {
  readonly lines: () => Promise<ComponentType<LinesWingProps>>;
  readonly writing: () => Promise<ComponentType<WritingWingProps>>;
  readonly setup: () => Promise<ComponentType<SetupWingProps>>;
  readonly remove: () => Promise<ComponentType<RemoveWingProps>>;
}

/** Each part as a chunk of its own. */
export const chunks: Wings = {
  lines: async () => (await import('./LinesWing')).LinesWing,
  writing: async () => (await import('./WritingWing')).WritingWing,
  setup: async () => (await import('./SetupWing')).SetupWing,
  remove: async () => (await import('./RemoveWing')).RemoveWing,
};
