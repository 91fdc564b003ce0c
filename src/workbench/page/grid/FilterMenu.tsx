import { useState, type ReactElement } from 'react';
import { Button, Checkbox, Popover, PopoverSurface } from '@fluentui/react-components';
import { columnName } from '../../../workbook/address';
import { useDesk } from '../desk/useDesk';
import { useFilterMenuStyles } from './FilterMenu.styles';
import { applyFilter, filterChoices, MOST_VALUES, type FilterSign } from './filters';
import { filter as words } from './messages.en';

export interface FilterMenuProps {
  readonly sign: FilterSign;
  /** What it opens beside, in the window. */
  readonly at: DOMRect;
  readonly onClose: () => void;
}

/** Which rows show, by the values of one column. */
export function FilterMenu({ sign, at, onClose }: FilterMenuProps): ReactElement {
  const styles = useFilterMenuStyles();
  const desk = useDesk();
  const { sheet } = desk;
  const [{ values, chosen: before }] = useState(() => filterChoices(sheet, sign));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(before ?? new Set(values));
  const listed = values.slice(0, MOST_VALUES);
  const name = sheet.text(sign.row, sign.column) || columnName(sign.column);
  const all = listed.every((value) => chosen.has(value)) || (listed.some((value) => chosen.has(value)) && 'mixed');
  const apply = (wanted: readonly string[] | null): void => {
    if (desk.attempt(() => { applyFilter(sheet, sign, wanted); })) onClose(); // prettier-ignore
  };
  const choose = (some: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const value of some) if (isChosen) next.add(value); else next.delete(value); // prettier-ignore
    setChosen(next);
  };
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: { getBoundingClientRect: () => at }, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={words.title(name)}>
        <h2 className={styles.title}>{words.title(name)}</h2>
        <div className={styles.values}>
          <Checkbox
            label={words.all}
            checked={all}
            onChange={(_, { checked }) => {
              choose(listed, checked === true);
            }}
          />
          {listed.map((value) => (
            <Checkbox
              key={value}
              label={value === '' ? words.blank : value}
              checked={chosen.has(value)}
              onChange={(_, { checked }) => {
                choose([value], checked === true);
              }}
            />
          ))}
        </div>
        {values.length > listed.length && <p className={styles.more}>{words.more(values.length - listed.length)}</p>}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={chosen.size === 0}
            onClick={() => {
              apply(values.every((value) => chosen.has(value)) ? null : [...chosen]);
            }}
          >
            {words.apply}
          </Button>
          {sign.isFiltered && (
            <Button
              onClick={() => {
                apply(null);
              }}
            >
              {words.clear}
            </Button>
          )}
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
