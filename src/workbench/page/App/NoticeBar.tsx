import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useDesk, useDeskState } from '../desk/useDesk';
import { notices as words } from './messages.en';
import { useNoticeBarStyles } from './NoticeBar.styles';

/** What was said last, above the sheet, until it is put away. */
export function NoticeBar(): ReactElement {
  const styles = useNoticeBarStyles();
  const desk = useDesk();
  const notice = useDeskState((state) => state.notice);
  return (
    // There before anything is said, so that it is spoken when something is.
    <div role="status" className={styles.root}>
      {notice !== null && (
        <MessageBar intent={notice.kind === 'refused' ? 'warning' : 'success'} layout="multiline" shape="square">
          <MessageBarBody className={styles.text}>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={words.dismiss}
                onClick={() => {
                  desk.dismiss();
                }}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
