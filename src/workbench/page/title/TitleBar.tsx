import type { ReactElement } from 'react';
import { Button, mergeClasses, ToggleButton, Tooltip } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DarkTheme20Regular,
  LocalLanguage20Regular,
  PersonEdit20Regular,
} from '@fluentui/react-icons';
import { LANGUAGES, OFFICE_THEMES } from '../desk/desk';
import { useDesk, useDeskState } from '../desk/useDesk';
import { FileMenu } from '../files/FileMenu';
import { ChoiceMenu } from './ChoiceMenu';
import { languages, themes, title as words } from './messages.en';
import { useTitleBarStyles } from './TitleBar.styles';
import { useHistoryKeys } from './useHistoryKeys';

export interface TitleBarProps {
  readonly isColleagueHere: boolean;
  readonly onColleague: () => void;
}

/** The topmost bar: files, undo and redo, the workbook's name and whether it is saved, and how Excel is shown. */
export function TitleBar({ isColleagueHere, onColleague }: TitleBarProps): ReactElement {
  const styles = useTitleBarStyles();
  const desk = useDesk();
  const theme = useDeskState((state) => state.theme);
  const language = useDeskState((state) => state.language);
  return (
    <div className={styles.root}>
      <div className={styles.side}>
        <FileMenu />
        <History />
      </div>
      <BookName />
      <div className={mergeClasses(styles.side, styles.end)}>
        <ChoiceMenu
          label={words.theme}
          icon={<DarkTheme20Regular />}
          choices={OFFICE_THEMES}
          names={themes}
          chosen={theme}
          onChoose={(chosen) => {
            desk.show({ theme: chosen });
          }}
        />
        <ChoiceMenu
          label={words.language}
          icon={<LocalLanguage20Regular />}
          choices={LANGUAGES}
          names={languages}
          chosen={language}
          inOwnWords
          onChoose={(chosen) => {
            desk.show({ language: chosen });
          }}
        />
        <ToggleButton
          appearance="transparent"
          checked={isColleagueHere}
          icon={<PersonEdit20Regular />}
          title={words.colleague}
          aria-label={words.colleague}
          onClick={onColleague}
        >
          <span className={styles.word}>{words.colleague}</span>
        </ToggleButton>
      </div>
    </div>
  );
}

/** Undo and redo of the workbook. */
function History(): ReactElement {
  const desk = useDesk();
  useHistoryKeys(desk);
  // Read at every change of the workbook: the two are no state of the desk.
  useDeskState((state) => state.version);
  const { canUndo, canRedo } = desk.book;
  return (
    <>
      <Tooltip content={words.undo} relationship="label">
        <Button
          appearance="transparent"
          icon={<ArrowUndo20Regular />}
          disabled={!canUndo}
          onClick={() => {
            desk.undo();
          }}
        />
      </Tooltip>
      <Tooltip content={words.redo} relationship="label">
        <Button
          appearance="transparent"
          icon={<ArrowRedo20Regular />}
          disabled={!canRedo}
          onClick={() => {
            desk.redo();
          }}
        />
      </Tooltip>
    </>
  );
}

/** The workbook's name, and in words whether it is saved. */
function BookName(): ReactElement {
  const styles = useTitleBarStyles();
  const name = useDeskState(({ excel }) => excel.book.name);
  const isReadOnly = useDeskState(({ excel }) => excel.book.readOnly);
  const isUnsaved = useDeskState((state) => state.isUnsaved);
  return (
    <div className={styles.name}>
      <h1 className={styles.book} title={name}>
        {name}
      </h1>
      {isReadOnly && <span className={styles.sign}>{words.readOnly}</span>}
      <span className={styles.sign}>{isUnsaved ? words.unsaved : words.saved}</span>
    </div>
  );
}
