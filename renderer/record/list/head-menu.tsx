import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Column } from '../../../engine/kind/column.ts';
import { isGroupable } from '../../../engine/lists/groups.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './head-row.module.css';

export type HeadActs = {
  readonly onSort: (descending: boolean) => void;
  readonly onSortAlso: () => void;
  readonly onGroup: () => void;
  readonly onHide?: () => void;
  /** To the right by so many places; to the left below 0. */
  readonly onMove?: (by: number) => void;
  readonly onSize?: (by: number) => void;
};

type Props = HeadActs & {
  readonly title: string;
  readonly column: Column;
  readonly isGrouped: boolean;
  /** Whether the list is sorted by another column before this one. */
  readonly isSortedFirst: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
};

/** All that can be done with a column of a list. */
export function HeadMenu({ title, column, isGrouped, isSortedFirst, opened, onOpened, ...acts }: Props) {
  const say = useWords();
  const { onHide, onMove, onSize } = acts;
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes['menu']}
          aria-label={say('lists:columnMenu', { name: title })}
          data-opened={opened || undefined}
        >
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => acts.onSort(false)}>{say('lists:sortUp')}</Menu.Item>
        <Menu.Item onClick={() => acts.onSort(true)}>{say('lists:sortDown')}</Menu.Item>
        {isSortedFirst && <Menu.Item onClick={acts.onSortAlso}>{say('lists:sortAlso')}</Menu.Item>}
        {isGroupable(column) && <Menu.Item onClick={acts.onGroup}>{say(isGrouped ? 'lists:ungroup' : 'lists:group')}</Menu.Item>}
        {onMove !== undefined && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onMove(-1)}>{say('lists:moveLeft')}</Menu.Item>
            <Menu.Item onClick={() => onMove(1)}>{say('lists:moveRight')}</Menu.Item>
          </>
        )}
        {onSize !== undefined && (
          <>
            <Menu.Item closeMenuOnClick={false} onClick={() => onSize(1)}>
              {say('lists:wider')}
            </Menu.Item>
            <Menu.Item closeMenuOnClick={false} onClick={() => onSize(-1)}>
              {say('lists:narrower')}
            </Menu.Item>
          </>
        )}
        {onHide !== undefined && <Menu.Item onClick={onHide}>{say('lists:hide')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
