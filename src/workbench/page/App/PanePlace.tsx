import { useEffect, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { iconFor, type AddIn } from '../add-in/manifest';
import type { Mounted } from '../add-in/mount';
import { usePane } from '../add-in/pane';
import { pane as words } from './messages.en';
import { usePanePlaceStyles } from './PanePlace.styles';
import type { Exit } from './regions';
import { usePaneFrame } from './usePaneFrame';

/** How large the add-in's icon is drawn in the header of the pane, in pixels of the page. */
const ICON = 16;

export interface PanePlaceProps {
  readonly addIn: AddIn;
  /** Address of the page to show. */
  readonly url: string;
  /** The focus leaves the page of the add-in. */
  readonly onExit: (exit: Exit) => void;
  /** Is given what brings the focus into the page, for as long as that is there. */
  readonly onPage: (page: { readonly current: Mounted | null } | null) => void;
}

/** The pane: a header with the add-in's name, and its page below. */
export function PanePlace({ addIn, url, onExit, onPage }: PanePlaceProps): ReactElement {
  const styles = usePanePlaceStyles();
  const { close } = usePane();
  const { displayName } = addIn;
  const { place, mounted } = usePaneFrame({ url, name: displayName, onExit });
  const icon = iconFor(addIn.icons, ICON * devicePixelRatio);
  useEffect(() => {
    onPage(mounted);
    return () => {
      onPage(null);
    };
  }, [mounted, onPage]);
  return (
    <div className={styles.root}>
      <div className={styles.header}>
        {icon !== null && <img src={icon} alt="" width={ICON} height={ICON} />}
        <h2 className={styles.title}>{displayName}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={words.close(displayName)}
          onClick={close}
        />
      </div>
      <div ref={place} className={styles.page} />
    </div>
  );
}
