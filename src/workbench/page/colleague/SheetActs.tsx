import { useId, useState, type ReactElement } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { useDesk } from '../desk/useDesk';
import { protectSheet, renameSheet, type Act } from './acts';
import { useColleagueStyles } from './ColleaguePanel.styles';
import { panel as words } from './messages.en';

export interface SheetActsProps {
  /** Gives whether it was done, or is going to be. */
  readonly onAct: (act: Act) => boolean;
}

/** What a colleague does to the sheet at hand. */
export function SheetActs({ onAct }: SheetActsProps): ReactElement {
  const styles = useColleagueStyles();
  const { sheet } = useDesk();
  const titleId = useId();
  /** What somebody typed for a sheet; `null` while the offer stands. */
  const [typed, setTyped] = useState<{ readonly sheetId: string; readonly name: string } | null>(null);
  const name = typed?.sheetId === sheet.id ? typed.name : words.suggestedName(sheet.name);
  const rename = renameSheet(sheet, name);
  const protect = protectSheet(sheet, !sheet.isProtected);
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <h3 id={titleId} className={styles.heading}>
        {words.sheet(sheet.name)}
      </h3>
      <Field label={words.newName}>
        <Input
          size="small"
          autoComplete="off"
          spellCheck={false}
          className={styles.input}
          value={name}
          onChange={(_, { value }) => {
            setTyped({ sheetId: sheet.id, name: value });
          }}
        />
      </Field>
      <Button
        className={styles.button}
        onClick={() => {
          if (onAct(rename)) setTyped(null);
        }}
      >
        {rename.offer}
      </Button>
      <Button
        className={styles.button}
        onClick={() => {
          onAct(protect);
        }}
      >
        {protect.offer}
      </Button>
    </section>
  );
}
