import { useCallback, type ReactElement, type ReactNode } from 'react';
import { mergeClasses, Portal } from '@fluentui/react-components';
import { drop as words } from './messages.en';
import { useOverlayStyles } from './overlay.styles';
import { useDragging } from './useDragging';
import { useFiles } from './useFiles';

/** The page as a place to drop a workbook on. Adds nothing to its layout. */
export function DropPlace({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useOverlayStyles();
  const { files } = useFiles();
  const take = useCallback((dropped: readonly File[]) => void files.openDropped(dropped), [files]);
  const isOver = useDragging(take);
  return (
    <>
      {children}
      {isOver && (
        <Portal>
          <div className={mergeClasses(styles.cover, styles.place)}>
            <div className={styles.card}>
              <span className={styles.title}>{words.title}</span>
              <span className={styles.text}>{words.text}</span>
            </div>
          </div>
        </Portal>
      )}
    </>
  );
}
