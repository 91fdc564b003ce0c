import type { ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { boundary as words } from './messages.en';
import { useTroubleStyles } from './Trouble.styles';

export interface TroubleProps {
  readonly sentence: string;
  /** What only somebody who helps wants to see. */
  readonly detail?: string;
  /** Tries once more. */
  readonly again?: () => void;
}

/** A sentence where something should have been. */
export function Trouble({ sentence, detail, again }: TroubleProps): ReactElement {
  const styles = useTroubleStyles();
  return (
    <div role="alert" className={styles.root}>
      <p className={styles.sentence}>{sentence}</p>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      {again !== undefined && (
        <Button size="small" onClick={again}>
          {words.again}
        </Button>
      )}
    </div>
  );
}
