import { useId, type ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { Glyph } from '../shared/Glyph/Glyph';
import { sheetChooser as words } from './messages.en';
import { useSheetChooserStyles } from './SheetChooser.styles';

export interface SheetChooserProps {
  /** Names of the sheets to choose from, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** The sheet that is checked now, or `null`. */
  readonly chosen: string | null;
  /** Called with the sheet to check. Choosing the same sheet again is a choice too. */
  readonly onChoose: (sheet: string) => void;
}

/** Sheets by name, each a button. A button and no radio: the arrow keys must not start a check of every sheet on the way. */
export function SheetChooser({ sheets, chosen, onChoose }: SheetChooserProps): ReactElement {
  const styles = useSheetChooserStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {words.title}
      </h3>
      <ul className={styles.list} aria-labelledby={id}>
        {sheets.map((sheet) => {
          const isChosen = sheet === chosen;
          return (
            <li key={sheet}>
              <button
                type="button"
                className={mergeClasses(styles.sheet, isChosen && styles.chosen)}
                aria-current={isChosen}
                onClick={() => {
                  onChoose(sheet);
                }}
              >
                <span className={styles.mark}>{isChosen && <Glyph shape="tick" />}</span>
                <span className={styles.name}>{sheet}</span>
                {isChosen && <span className={styles.hint}>{words.chosen}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
