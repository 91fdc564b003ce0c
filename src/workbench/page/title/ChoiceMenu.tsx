import type { ReactElement } from 'react';
import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuButtonProps,
} from '@fluentui/react-components';
import { useTitleBarStyles } from './TitleBar.styles';

export interface ChoiceMenuProps<T extends string> {
  /** What is chosen. */
  readonly label: string;
  readonly icon: NonNullable<MenuButtonProps['icon']>;
  readonly choices: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly chosen: T;
  /** The choices are languages, and each is named in its own. */
  readonly inOwnWords?: boolean;
  readonly onChoose: (choice: T) => void;
}

/** A button with a menu of which one is chosen. */
export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>): ReactElement {
  const { label, icon, choices, names, chosen, inOwnWords = false, onChoose } = props;
  const styles = useTitleBarStyles();
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ [label]: [chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const choice = choices.find((each) => checkedItems.includes(each));
        if (choice !== undefined) onChoose(choice);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="transparent"
          icon={icon}
          menuIcon={null}
          title={`${label}: ${names[chosen]}`}
          aria-label={`${label}: ${names[chosen]}`}
        >
          <span className={styles.word}>{names[chosen]}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((choice) => (
            <MenuItemRadio key={choice} name={label} value={choice} {...(inOwnWords && { lang: choice })}>
              {names[choice]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
