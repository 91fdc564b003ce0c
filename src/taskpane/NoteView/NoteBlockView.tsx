import { useMemo, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import type { NoteBlock, NoteTable } from '../../domain/note/note';
import { tableEntries, type TableEntry } from '../../domain/note/text';
import { ScrollList } from '../shared/ScrollList/ScrollList';
import { useShown } from '../shared/useShown';
import { noteView as words } from './messages.en';
import { useNoteViewStyles } from './NoteView.styles';

/** Bags of one entry that are shown first. */
const FIRST_BAGS = 40;
/** Pixels that an entry of a long table takes, roughly. */
const ENTRY_HEIGHT = 40;

export interface NoteBlockViewProps {
  /** A piece of a note. */
  readonly block: NoteBlock;
  /** What it is a piece of, for a screen reader. */
  readonly label: string;
}

/** A paragraph, a list, or a lane table; the table in the words of the e-mail, since eight columns do not fit a pane. */
export function NoteBlockView({ block, label }: NoteBlockViewProps): ReactElement {
  const styles = useNoteViewStyles();
  switch (block.kind) {
    case 'text':
      return <p className={styles.text}>{block.sentences.join(' ')}</p>;
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block.table} label={words.table(label)} />;
  }
}

function Table({ table, label }: { readonly table: NoteTable; readonly label: string }): ReactElement {
  const entries = useMemo(() => tableEntries(table), [table]);
  return (
    <ScrollList items={entries} label={label} itemHeight={ENTRY_HEIGHT} render={(entry) => <Entry entry={entry} />} />
  );
}

function Entry({ entry: { said, bags } }: { readonly entry: TableEntry }): ReactElement {
  const styles = useNoteViewStyles();
  const { shown, isLong, isAll, toggle } = useShown(bags, FIRST_BAGS);
  return (
    <div className={styles.entry}>
      <span>{said}</span>
      {bags.length > 0 && <span className={styles.bags}>{shown.join(', ')}</span>}
      {isLong && (
        <Button className={styles.button} appearance="transparent" size="small" aria-expanded={isAll} onClick={toggle}>
          {isAll ? words.fewerBags : words.showBags(bags.length)}
        </Button>
      )}
    </div>
  );
}
