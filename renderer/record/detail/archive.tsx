import { ActionIcon, Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconArchive, IconArchiveOff, IconDots } from '@tabler/icons-react';
import type { ArchivedKind } from '../../../domain/commands.ts';
import { dayIn } from '../../../engine/values/time.ts';
import { CopyItems } from '../copying/copy-items.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './detail.module.css';

type Archivable = { readonly id: string; readonly code: string; readonly archivedAt: string | null };
type ArchiveProps = { readonly table: ArchivedKind; readonly row: Archivable };

function useArchive({ table, row }: ArchiveProps) {
  const send = useCommand();
  const verb = row.archivedAt === null ? 'archive' : 'restore';
  return () => void send(`${table}.${verb}`, { id: row.id }, { subject: row.code });
}

type MenuProps = ArchiveProps & {
  readonly onArchive?: () => void;
  readonly archive?: string;
  /** What else is seldom done with it, as items of the menu: before what takes it away. */
  readonly children?: ReactNode;
};

/**
 * What is seldom done with a record, kept out of the way of a hasty click: last of it, set apart, what archives it or brings it back.
 * `onArchive` stands in where something is to be said first, under the words `archive`.
 */
export function RecordMenu({ onArchive, archive, children, ...props }: MenuProps) {
  const { row, table } = props;
  const say = useWords();
  const toggle = useArchive(props);
  const reason = useReadOnlyReason();
  const archived = row.archivedAt !== null;
  const Icon = archived ? IconArchiveOff : IconArchive;
  return (
    <MoreActs code={row.code} isOff={reason !== null && children === undefined}>
      <CopyItems kind={table} id={row.id} />
      {children}
      {children === undefined ? null : <Menu.Divider />}
      <Menu.Item
        data-takes-away={!archived || undefined}
        disabled={reason !== null}
        leftSection={<Icon size={16} stroke={1.5} />}
        onClick={archived ? toggle : (onArchive ?? toggle)}
      >
        {archived ? say('common:restore') : (archive ?? say('common:archive'))}
      </Menu.Item>
    </MoreActs>
  );
}

/** The button that opens what is seldom done with a record. */
export function MoreActs({ code, isOff, children }: { code: string; isOff: boolean; children: ReactNode }) {
  const say = useWords();
  const reason = useReadOnlyReason();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          data-opens="more"
          aria-label={say('common:actionsFor', { code })}
          title={isOff ? (reason ?? say('common:actions')) : say('common:actions')}
          disabled={isOff}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** Says of an archived record since when, what that means, and brings it back; of others nothing. `children` say why, in a line. */
export function ArchivedNotice({ children, ...props }: ArchiveProps & { readonly children?: ReactNode }) {
  const { row } = props;
  const say = useWords();
  const times = useTimes();
  const { timeZone } = useSettings();
  const toggle = useArchive(props);
  const reason = useReadOnlyReason();
  if (row.archivedAt === null) return null;
  return (
    <div className={classes['notice']}>
      <p>
        {say('common:archivedNotice', { day: times.day(dayIn(row.archivedAt, timeZone)) })} {children}
      </p>
      <Button size="compact-sm" disabled={reason !== null} {...(reason === null ? {} : { title: reason })} onClick={toggle}>
        {say('common:restore')}
      </Button>
    </div>
  );
}

/** Stands where an address names a record that the register does not have. */
export function MissingRecord() {
  const say = useWords();
  return <p className={classes['missing']}>{say('common:missing')}</p>;
}
