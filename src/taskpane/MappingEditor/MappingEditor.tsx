import { useId, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import type { Corrections } from '../../domain/check';
import { ScrollList } from '../shared/ScrollList/ScrollList';
import { ColumnRow } from './ColumnRow';
import type { MappingColumn } from './columns';
import { mappingEditor as words } from './messages.en';
import { useMappingEditorStyles } from './MappingEditor.styles';
import { useMapping } from './useMapping';

/** Pixels that a column takes, roughly. */
const ROW_HEIGHT = 104;

export interface MappingEditorProps {
  /** The columns, in the order in which they are shown: see `mappingColumns`. */
  readonly columns: readonly MappingColumn[];
  /** The corrections that there are. Those of headers that are not shown are kept. */
  readonly corrections: Corrections;
  /** Called with all corrections, old and new. */
  readonly onSave: (corrections: Corrections) => void;
  /** Called when the choices are given up. */
  readonly onCancel: () => void;
}

/** Says what each column of the held sheet is read as, and lets the buyer correct it. */
export function MappingEditor({ columns, corrections, onSave, onCancel }: MappingEditorProps): ReactElement {
  const styles = useMappingEditorStyles();
  const id = useId();
  const { draft, choose, corrected } = useMapping(columns, corrections);
  const [first] = columns;
  return (
    <form
      className={styles.root}
      aria-labelledby={first === undefined ? undefined : id}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(corrected());
      }}
    >
      {first === undefined ? (
        <p className={styles.text}>{words.none}</p>
      ) : (
        <>
          <h3 id={id} className={styles.title}>
            {words.title(first.place.sheet)}
          </h3>
          <p className={styles.text}>{words.explained}</p>
          <ScrollList
            items={columns}
            label={words.columns}
            itemHeight={ROW_HEIGHT}
            render={(column) => <ColumnRow column={column} columns={columns} draft={draft} onChoose={choose} />}
          />
        </>
      )}
      <div className={styles.buttons}>
        {first !== undefined && (
          <Button className={styles.button} appearance="primary" type="submit">
            {words.save}
          </Button>
        )}
        <Button className={styles.button} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
