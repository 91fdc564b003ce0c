import { useState, type ReactElement, type ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import type { SheetModel } from '../../model/types';
import { useDesk } from '../desk/useDesk';
import { deletion, unhiding } from './messages.en';
import { deleteSheet, hiddenSheets, unhideSheet } from './sheet-acts';

interface AskProps {
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A question with a yes and a no. */
function Ask({ title, confirm, cancel, children, onConfirm, onClose }: AskProps): ReactElement {
  return (
    <Dialog
      open
      onOpenChange={() => {
        onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onConfirm();
                onClose();
              }}
            >
              {confirm}
            </Button>
            <Button onClick={onClose}>{cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

export interface DeleteDialogProps {
  readonly sheet: SheetModel;
  readonly onClose: () => void;
}

/** Asks before a sheet goes. */
export function DeleteDialog({ sheet, onClose }: DeleteDialogProps): ReactElement {
  const desk = useDesk();
  return (
    <Ask
      title={deletion.title(sheet.name)}
      confirm={deletion.confirm}
      cancel={deletion.cancel}
      onConfirm={() => {
        deleteSheet(desk, sheet);
      }}
      onClose={onClose}
    >
      {deletion.text}
    </Ask>
  );
}

/** Asks which hidden sheet is to be shown. */
export function UnhideDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const desk = useDesk();
  const hidden = hiddenSheets(desk.book.sheets);
  const [chosen, setChosen] = useState(hidden[0]?.id ?? '');
  return (
    <Ask
      title={unhiding.title}
      confirm={unhiding.confirm}
      cancel={unhiding.cancel}
      onConfirm={() => {
        const sheet = desk.book.sheetById(chosen);
        if (sheet !== null) unhideSheet(desk, sheet);
      }}
      onClose={onClose}
    >
      <Field label={unhiding.label}>
        <RadioGroup
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          {hidden.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </RadioGroup>
      </Field>
    </Ask>
  );
}
