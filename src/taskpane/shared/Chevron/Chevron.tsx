import type { ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useChevronStyles } from './Chevron.styles';

export interface ChevronProps {
  /** Whether what it belongs to is folded out. */
  readonly isOpen: boolean;
}

/** The mark of something that folds out: it points right, and down when open. */
export function Chevron({ isOpen }: ChevronProps): ReactElement {
  const styles = useChevronStyles();
  return (
    <svg className={mergeClasses(styles.root, isOpen && styles.open)} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6 3.5 10.5 8 6 12.5" />
    </svg>
  );
}
