import type { ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useDeskState } from '../desk/useDesk';
import { unsavedDialog as words } from './messages.en';
import { useFiles } from './useFiles';

/** Asks what is to become of unsaved changes, while something else waits to be opened. */
export function UnsavedDialog(): ReactElement {
  const { files, state } = useFiles();
  const name = useDeskState(({ excel }) => excel.book.name);
  return (
    <Dialog open={state.asking !== null} modalType="alert" onOpenChange={() => void files.answer('cancel')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(name)}</DialogTitle>
          <DialogContent>{words.text}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void files.answer('save')}>
              {words.save}
            </Button>
            <Button onClick={() => void files.answer('discard')}>{words.discard}</Button>
            <Button onClick={() => void files.answer('cancel')}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
