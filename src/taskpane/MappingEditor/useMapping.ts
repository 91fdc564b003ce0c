import { useState } from 'react';
import type { Corrections } from '../../domain/check';
import type { MappingColumn } from './columns';
import { correctedBy, headerName, type Choice, type Draft } from './draft';

/** The choices being made. */
export interface Mapping {
  readonly draft: Draft;
  readonly choose: (column: MappingColumn, choice: Choice) => void;
  /** The corrections as they are with the choices. */
  readonly corrected: () => Corrections;
}

/** Keeps the choices of the mapping editor until they are saved or given up. */
export function useMapping(columns: readonly MappingColumn[], corrections: Corrections): Mapping {
  const [draft, setDraft] = useState<Draft>(new Map());
  return {
    draft,
    choose: (column, choice) => {
      setDraft((before) => new Map(before).set(headerName(column), choice));
    },
    corrected: () => correctedBy(corrections, columns, draft),
  };
}
