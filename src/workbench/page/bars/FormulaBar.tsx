import { useId, useState, type ReactElement } from 'react';
import { Button, Tooltip } from '@fluentui/react-components';
import {
  Checkmark16Regular,
  ChevronDown16Regular,
  ChevronUp16Regular,
  Dismiss16Regular,
  Warning16Regular,
} from '@fluentui/react-icons';
import { useDesk, useDeskState } from '../desk/useDesk';
import { ContentField } from './ContentField';
import { useFormulaBarStyles } from './FormulaBar.styles';
import { formulaBar as words } from './messages.en';
import { focusGrid } from './move';
import { NameBox } from './NameBox';

/** Which cell is active and what it holds, to be read and changed. */
export function FormulaBar(): ReactElement {
  const styles = useFormulaBarStyles();
  const desk = useDesk();
  const isEditing = useDeskState(({ edit }) => edit !== null);
  const isStale = useDeskState(({ edit, active, excel }) => {
    return edit === null && excel.book.activeSheet.isStale(active.row, active.column);
  });
  const [isTall, setTall] = useState(false);
  const staleId = useId();
  return (
    <div role="group" aria-label={words.label} className={styles.root}>
      <NameBox />
      <div
        className={styles.buttons}
        onMouseDown={(event) => {
          // The keyboard stays with the cell that is edited; to leave it would take in what is to be cancelled.
          event.preventDefault();
        }}
      >
        <Tooltip content={words.cancel} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            disabled={!isEditing}
            onClick={() => {
              desk.cancelEdit();
              focusGrid();
            }}
          />
        </Tooltip>
        <Tooltip content={words.enter} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={<Checkmark16Regular />}
            disabled={!isEditing}
            onClick={() => {
              if (desk.endEdit()) focusGrid();
            }}
          />
        </Tooltip>
        <span className={styles.sign} aria-hidden="true">
          fx
        </span>
      </div>
      <ContentField isTall={isTall} {...(isStale && { describedBy: staleId })} />
      {isStale && (
        <Tooltip content={words.staleWhy} relationship="description">
          <span id={staleId} className={styles.stale}>
            <Warning16Regular />
            {words.stale}
          </span>
        </Tooltip>
      )}
      <Tooltip content={isTall ? words.collapse : words.expand} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={isTall ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          aria-expanded={isTall}
          onClick={() => {
            setTall(!isTall);
          }}
        />
      </Tooltip>
    </div>
  );
}
