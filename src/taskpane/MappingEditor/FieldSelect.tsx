import type { ReactElement } from 'react';
import { Select } from '@fluentui/react-components';
import { FIELDS, type Field } from '../../domain/model';
import type { MappingColumn } from './columns';
import type { Choice } from './draft';
import { fieldName, mappingEditor as words, readingName } from './messages.en';
import { useMappingEditorStyles } from './MappingEditor.styles';

const DEFAULT = 'default';
const NOT_READ = 'notRead';
/** The fields from here on belong to a bag or lot, those before it to the order line. */
const FIRST_OF_ROW = FIELDS.indexOf('lot');

export interface FieldSelectProps {
  /** The column that is chosen for. */
  readonly column: MappingColumn;
  /** What is chosen now. */
  readonly choice: Choice;
  /** Called with what is chosen. */
  readonly onChoose: (choice: Choice) => void;
}

/** The fields that a column may be read as. Within a `Field` it takes its label from there. */
export function FieldSelect({ column, choice, onChoose }: FieldSelectProps): ReactElement {
  const styles = useMappingEditorStyles();
  const { question, suggestion, byDefault } = column;
  const likely = question ?? (suggestion === null ? [] : [suggestion]);
  const groups = [
    [question === null ? words.suggestion : words.perhaps, likely],
    [words.ofLine, FIELDS.slice(0, FIRST_OF_ROW).filter((field) => !likely.includes(field))],
    [words.ofRow, FIELDS.slice(FIRST_OF_ROW).filter((field) => !likely.includes(field))],
  ] as const;
  return (
    <Select
      className={styles.select}
      value={choice === undefined ? DEFAULT : (choice ?? NOT_READ)}
      onChange={(_, { value }) => {
        onChoose(choiceFrom(value));
      }}
    >
      <option value={DEFAULT}>
        {question !== null && byDefault === null ? words.undecided : words.byDefault(readingName(byDefault))}
      </option>
      <option value={NOT_READ}>{words.notRead}</option>
      {groups.map(
        ([label, fields]) =>
          fields.length > 0 && (
            <optgroup key={label} label={label}>
              {fields.map((field) => (
                <option key={field} value={field}>
                  {fieldName(field)}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </Select>
  );
}

function choiceFrom(value: string): Choice {
  if (value === NOT_READ) return null;
  return FIELDS.find((field): field is Field => field === value);
}
