import type { ReactElement } from 'react';
import { Field } from '@fluentui/react-components';
import { columnName } from '../../workbook/address';
import type { MappingColumn } from './columns';
import { choiceOf, hasTwin, readingIn, rivalsOf, type Choice, type Draft } from './draft';
import { FieldSelect } from './FieldSelect';
import { fieldName, mappingEditor as words, readingName } from './messages.en';
import { useMappingEditorStyles } from './MappingEditor.styles';

export interface ColumnRowProps {
  /** The column. */
  readonly column: MappingColumn;
  /** All columns, to see what a choice takes from others. */
  readonly columns: readonly MappingColumn[];
  /** The choices so far. */
  readonly draft: Draft;
  /** Called with the column and what is chosen for it. */
  readonly onChoose: (column: MappingColumn, choice: Choice) => void;
}

/** A column: its header, where it is, what is in it, what it is read as, and what there is to say about that. */
export function ColumnRow({ column, columns, draft, onChoose }: ColumnRowProps): ReactElement {
  const styles = useMappingEditorStyles();
  const { header, place, samples } = column;
  const remark = remarkOn(column, columns, draft);
  return (
    <div className={styles.column}>
      <Field
        label={header.shown}
        {...(remark === null ? {} : { validationState: remark.state, validationMessage: remark.text })}
        hint={
          <>
            <span>{words.column(columnName(place.left))}</span>
            {': '}
            <span className={styles.samples}>{samples.length === 0 ? words.noSamples : words.samples(samples)}</span>
          </>
        }
      >
        <FieldSelect
          column={column}
          choice={choiceOf(column, draft)}
          onChoose={(choice) => {
            onChoose(column, choice);
          }}
        />
      </Field>
    </div>
  );
}

/** What Fluent's field says below itself, and how loudly. */
interface Remark {
  readonly state: 'warning' | 'none';
  readonly text: string;
}

/** What the buyer should know about a column; the gravest alone. */
function remarkOn(column: MappingColumn, columns: readonly MappingColumn[], draft: Draft): Remark | null {
  const choice = choiceOf(column, draft);
  const { byDefault, question, suggestion } = column;
  const rivals = rivalsOf(column, columns, draft);
  if (typeof choice === 'string' && rivals.length > 0) {
    return { state: 'warning', text: words.rivals(fieldName(choice), rivals.map(({ header }) => header.shown)) }; // prettier-ignore
  }
  if (choice === undefined && question !== null) return { state: 'warning', text: words.question };
  if (hasTwin(column, columns)) return { state: 'none', text: words.twin };
  if (choice !== undefined) {
    return choice === byDefault ? null : { state: 'none', text: words.changed(readingName(byDefault)) };
  }
  if (typeof byDefault === 'string' && readingIn(column, columns, draft) === null) {
    return { state: 'warning', text: words.given(fieldName(byDefault)) };
  }
  return suggestion === null ? null : { state: 'none', text: words.suggested(fieldName(suggestion)) };
}
