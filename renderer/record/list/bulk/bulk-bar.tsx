import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { kinds } from '../../../../domain/index.ts';
import type { KindName } from '../../../../domain/rows.ts';
import { fieldName } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { beginFrom } from '../../copying/copy-address.ts';
import { onEscape } from '../../../ui/fields/keys.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { ListSelection } from '../use-selection.ts';
import type { BulkAct } from './bulk-act.ts';
import classes from './bulk.module.css';
import { canLink } from './link-targets.ts';
import { settableFields } from './settable-fields.ts';

type Props = {
  readonly table: KindName;
  readonly selection: ListSelection;
  /** How many the list finds. */
  readonly matching: number;
  /** Beside an open record there is room for the menu of all fields only. */
  readonly narrow: boolean;
  readonly onAct: (act: BulkAct) => void;
  /** The focus goes back to the list. */
  readonly onLeave: () => void;
  /** What else is done with the records of this kind. */
  readonly own?: ReactNode;
  /** What else can be had of what is selected. */
  readonly children?: ReactNode;
};

/** At the foot of a list: how many records are selected, and what can be done with them together. */
export function BulkBar({ table, selection, matching, narrow, onAct, onLeave, own, children }: Props) {
  const say = useWords();
  const kind = kinds.of(table);
  const { first, others } = settableFields(kind);
  const [apart, inMenu] = narrow ? [[], [...first, ...others]] : [first, others];
  const { all, also } = selection.selected;
  const only = all === null && also.size === 1 ? ([...also][0] ?? null) : null;
  const clear = () => {
    selection.clear();
    onLeave();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape gives up the selection from any of its buttons
    <div className={classes['bar']} data-list-foot role="group" aria-label={say('bulk:bar')} onKeyDown={(event) => onEscape(event, clear)}>
      <SelectedWords selection={selection} />
      {selection.selected.all === null && matching > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={selection.all}>
          {say('bulk:selectAll', { n: numberText(matching) })}
        </Button>
      )}
      <span className={classes['acts']}>
        {apart.length > 0 && <span className={classes['set']}>{say('bulk:setWord')}</span>}
        {apart.map((field) => (
          <Button key={field} size="compact-sm" onClick={() => onAct({ does: 'set', fields: [field] })}>
            {fieldName(say, table, field)}
          </Button>
        ))}
        {inMenu.length > 0 && (
          <Menu position="top-start">
            <Menu.Target>
              <Button size="compact-sm">{say(narrow ? 'bulk:set' : 'bulk:more')}</Button>
            </Menu.Target>
            <Menu.Dropdown className={classes['menu'] ?? ''}>
              {inMenu.map((field) => (
                <Menu.Item key={field} onClick={() => onAct({ does: 'set', fields: [field] })}>
                  {fieldName(say, table, field)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {canLink(table) && (
          <Button size="compact-sm" onClick={() => onAct({ does: 'link' })}>
            {say('bulk:link')}
          </Button>
        )}
        {only !== null && kind.copies !== null && (
          <Button size="compact-sm" onClick={() => beginFrom(table, { from: 'record', id: only })}>
            {say('copying:duplicate')}
          </Button>
        )}
        {own}
        {kind.life === 'record' && (
          <Button size="compact-sm" data-takes-away onClick={() => onAct({ does: 'archive' })}>
            {say('bulk:archive')}
          </Button>
        )}
        {children}
      </span>
      <ActionIcon aria-label={say('bulk:clear')} title={say('bulk:clear')} onClick={clear}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  );
}

/** How many are selected, and how many of them the list does not show. */
function SelectedWords({ selection: { selected, count } }: { readonly selection: ListSelection }) {
  const say = useWords();
  const n = selected.all === null ? selected.also.size : (count?.count ?? null);
  const hidden = count === null || n !== count.count ? 0 : count.count - count.listed;
  return (
    <span role="status" className={classes['count']}>
      {n === null
        ? ''
        : hidden > 0
          ? say('bulk:selectedHidden', { n: numberText(n), hidden: numberText(hidden) })
          : say('bulk:selected', { n: numberText(n) })}
    </span>
  );
}
