import { useId, type ReactElement } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { firstRun as words } from '../messages.en';
import { useFirstRunStyles } from './FirstRun.styles';

/** What a held-inventory sheet looks like, for a workbook that has none. */
export function FirstRun(): ReactElement {
  const styles = useFirstRunStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.rows}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {words.headers.map((header) => (
              <th key={header} scope="col" className={styles.cell}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.examples.map(([lot, qty, lane, why]) => (
            <tr key={lot}>
              <td className={styles.cell}>{lot}</td>
              <td className={mergeClasses(styles.cell, styles.count)}>{qty}</td>
              <td className={styles.cell}>{lane}</td>
              <td className={styles.cell}>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.text}>{words.starter}</p>
    </section>
  );
}
