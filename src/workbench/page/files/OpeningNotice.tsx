import type { ReactElement } from 'react';
import { Portal, Spinner } from '@fluentui/react-components';
import { opening as words } from './messages.en';
import { useOverlayStyles } from './overlay.styles';

/** Says that a large workbook is being opened, over the page, which does not answer meanwhile. */
export function OpeningNotice({ name }: { readonly name: string }): ReactElement {
  const styles = useOverlayStyles();
  return (
    <Portal>
      <div className={styles.cover}>
        <div className={styles.card} role="status">
          <Spinner size="small" label={words.under(name)} />
        </div>
      </div>
    </Portal>
  );
}
