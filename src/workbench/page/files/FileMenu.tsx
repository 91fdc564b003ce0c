import { useRef, type ReactElement } from 'react';
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  DocumentAddRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  SaveEditRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { shortcut, spokenShortcut } from './browser';
import { useFileMenuStyles } from './FileMenu.styles';
import { menu as words } from './messages.en';
import { OpeningNotice } from './OpeningNotice';
import { SAMPLES } from './samples';
import { SaveAsDialog } from './SaveAsDialog';
import { UnsavedDialog } from './UnsavedDialog';
import { useFileKeys, useLeaveGuard } from './useFileKeys';
import { useFiles } from './useFiles';

/** The menu "File", its shortcuts, and what it asks. */
export function FileMenu(): ReactElement {
  const styles = useFileMenuStyles();
  const picker = useRef<HTMLInputElement>(null);
  const { files, state } = useFiles();
  useFileKeys(picker);
  useLeaveGuard();
  return (
    <>
      <Menu positioning="below-start">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="transparent" menuIcon={null} className={styles.button}>
            {words.file}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <MenuList>
            <MenuItem icon={<DocumentAddRegular />} onClick={() => void files.create()}>
              {words.new}
            </MenuItem>
            <MenuItem
              icon={<FolderOpenRegular />}
              secondaryContent={{ children: shortcut('O'), className: styles.shortcut, 'aria-hidden': true }}
              aria-keyshortcuts={spokenShortcut('O')}
              onClick={() => {
                picker.current?.click();
              }}
            >
              {words.open}
            </MenuItem>
            <SampleMenu />
            <MenuDivider />
            <MenuItem
              icon={<SaveRegular />}
              secondaryContent={{ children: shortcut('S'), className: styles.shortcut, 'aria-hidden': true }}
              aria-keyshortcuts={spokenShortcut('S')}
              onClick={() => {
                files.save();
              }}
            >
              {words.save}
            </MenuItem>
            <MenuItem
              icon={<SaveEditRegular />}
              onClick={() => {
                files.beginSaveAs();
              }}
            >
              {words.saveAs}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        aria-label={words.pick}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void files.openFile(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <UnsavedDialog />
      <SaveAsDialog />
      {state.opening !== null && <OpeningNotice name={state.opening} />}
    </>
  );
}

function SampleMenu(): ReactElement {
  const styles = useFileMenuStyles();
  const { files } = useFiles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={<DocumentTableRegular />}>{words.samples}</MenuItem>
      </MenuTrigger>
      <MenuPopover className={styles.samples}>
        <MenuList>
          {SAMPLES.map((sample) => (
            <MenuItem
              key={sample.file}
              subText={sample.sentence}
              aria-label={`${sample.title}: ${sample.sentence}`}
              onClick={() => void files.openSample(sample)}
            >
              {sample.title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
