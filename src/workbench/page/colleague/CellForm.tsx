import { useId, useState, type ReactElement } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { goalOf } from '../bars/go-to';
import type { DeskState } from '../desk/desk';
import { useDesk } from '../desk/useDesk';
import { changeCell, nameOf, type Act } from './acts';
import { useColleagueStyles } from './ColleaguePanel.styles';
import { panel as words } from './messages.en';
import type { Target } from './targets';

export interface CellFormProps {
  readonly kind: 'count' | 'bag';
  /** The cell that is offered; the active one where none was found. */
  readonly target: Target | null;
  /** What is offered to be put into a cell. */
  readonly suggest: (target: Target) => string;
  /** Gives whether it was done, or is going to be. */
  readonly onAct: (act: Act) => boolean;
}

const TITLES = { count: words.count, bag: words.bag } as const;
const LABELS = { count: words.newCount, bag: words.newLabel } as const;

/** One cell, what is to be put into it, and the button that does it. */
export function CellForm({ kind, target, suggest, onAct }: CellFormProps): ReactElement {
  const styles = useColleagueStyles();
  const desk = useDesk();
  const titleId = useId();
  /** What somebody typed; `null` while the offer stands. */
  const [address, setAddress] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const { book } = desk;
  const offered = target ?? activeCell(desk.state);
  const goal = address === null ? null : goalOf(book, address);
  const cell = goal === null ? offered : goal.kind === 'place' ? firstOf(goal) : null;
  const after = text ?? (cell === null ? '' : suggest(cell));
  const act = cell === null ? null : changeCell(book, kind, cell, after);
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <h3 id={titleId} className={styles.heading}>
        {TITLES[kind]}
      </h3>
      <div className={styles.pair}>
        <Field
          label={words.cell}
          {...(goal?.kind === 'nowhere' && { validationState: 'error', validationMessage: goal.why })}
        >
          <Input
            size="small"
            autoComplete="off"
            spellCheck={false}
            className={styles.input}
            value={address ?? nameOf(book, offered)}
            onChange={(_, { value }) => {
              setAddress(value);
              setText(null);
            }}
          />
        </Field>
        <Field label={LABELS[kind]}>
          <Input
            size="small"
            autoComplete="off"
            spellCheck={false}
            className={styles.input}
            value={after}
            onChange={(_, { value }) => {
              setText(value);
            }}
          />
        </Field>
      </div>
      {act !== null && (
        <Button
          className={styles.button}
          onClick={() => {
            if (onAct(act)) setText(null);
          }}
        >
          {act.offer}
        </Button>
      )}
    </section>
  );
}

function activeCell({ excel, active }: DeskState): Target {
  return { sheet: excel.book.activeSheet, row: active.row, column: active.column };
}

function firstOf({ sheet, areas }: Extract<ReturnType<typeof goalOf>, { readonly kind: 'place' }>): Target | null {
  const [first] = areas;
  return first === undefined ? null : { sheet, row: first.top, column: first.left };
}
