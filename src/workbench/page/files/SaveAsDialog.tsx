import { useState, type ReactElement, type SubmitEvent } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useDeskState } from '../desk/useDesk';
import { fileNameFor, nameFault, stemOf } from './file-names';
import { nameDialog as words } from './messages.en';
import { useFiles } from './useFiles';

/** Asks for the name to save under. */
export function SaveAsDialog(): ReactElement {
  const { files, state } = useFiles();
  return (
    <Dialog
      open={state.naming !== null}
      onOpenChange={() => {
        files.cancelSaveAs();
      }}
    >
      <DialogSurface>
        <NameForm />
      </DialogSurface>
    </Dialog>
  );
}

/** Begins anew whenever the dialog opens. */
function NameForm(): ReactElement {
  const { files } = useFiles();
  const book = useDeskState(({ excel }) => excel.book);
  const [typed, setTyped] = useState(() => stemOf(book));
  const [isTried, setTried] = useState(false);
  const kind = nameFault(typed);
  // A read-only workbook is left as it is.
  const isSame = book.readOnly && fileNameFor(book, typed).toLowerCase() === book.name.toLowerCase();
  const fault = kind === null ? (isSame ? words.same(book.name) : null) : words[kind];
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (fault === null) void files.saveAs(typed);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <DialogBody>
        <DialogTitle>{words.title}</DialogTitle>
        <DialogContent>
          <Field
            label={words.label}
            {...(book.readOnly && { hint: words.readOnly(book.name) })}
            {...(isTried && fault !== null && { validationMessage: fault })}
          >
            <Input
              value={typed}
              contentAfter={fileNameFor(book, '')}
              onChange={(_, { value }) => {
                setTyped(value);
              }}
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary">
            {words.save}
          </Button>
          <Button
            onClick={() => {
              files.cancelSaveAs();
            }}
          >
            {words.cancel}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
