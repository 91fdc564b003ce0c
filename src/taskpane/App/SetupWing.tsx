import { useMemo, type ReactElement } from 'react';
import { titleOf } from '../../workbook/own';
import { mappingColumns } from '../MappingEditor/columns';
import { MappingEditor } from '../MappingEditor/MappingEditor';
import { sections } from '../messages.en';
import { checkedSheet, type LastCheck } from '../session/model';
import type { Session } from '../session/session';
import { SheetChooser } from '../SheetChooser/SheetChooser';
import { Panel } from './Panel';

export interface SetupWingProps {
  readonly last: LastCheck;
  readonly session: Pick<Session, 'chooseSheet' | 'saveMapping'>;
  /** Whether the buyer opened it, and may close it again; else there is no answer before a sheet is chosen. */
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

/** Which sheet is checked, and what its columns hold. */
export function SetupWing({ last, session, isAsked, onClose }: SetupWingProps): ReactElement {
  const { snapshot, mapping, outcome } = last.answered;
  const { sheet: asked } = last.taken.request;
  const columns = useMemo(() => mappingColumns(snapshot, outcome, mapping, asked), [snapshot, outcome, mapping, asked]);
  return (
    <Panel heading={sections.sheetAndColumns} isAsked={isAsked}>
      <SheetChooser
        sheets={sheetsToChoose(last, isAsked)}
        chosen={checkedSheet(last)}
        onChoose={(sheet) => {
          void session.chooseSheet(sheet);
          onClose();
        }}
      />
      {isAsked && (
        <MappingEditor
          // The choices are about one sheet. A check of the same one, or a save that fails, leaves them as they are.
          key={columns[0]?.place.sheet ?? ''}
          columns={columns}
          corrections={mapping}
          onSave={(corrections) => {
            void session.saveMapping(corrections).then((isSaved) => {
              if (isSaved) onClose();
            });
          }}
          onCancel={onClose}
        />
      )}
    </Panel>
  );
}

/** Every sheet that can be seen and is the buyer's own; where several list held parts and nothing was asked, those. */
function sheetsToChoose(
  { taken: { snapshot }, answered: { outcome } }: LastCheck,
  isAsked: boolean,
): readonly string[] {
  if (!isAsked && outcome.kind === 'noSheet') return outcome.sheets;
  const own = snapshot.sheets.filter((sheet) => sheet.visibility === 'visible' && titleOf(sheet) === null);
  return own.map(({ name }) => name);
}
