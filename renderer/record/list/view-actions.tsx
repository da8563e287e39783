import { ActionIcon, Button, Menu, Popover, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { kinds } from '../../../domain/index.ts';
import { wholeList } from '../../../domain/views/list-views.ts';
import type { Asked } from '../../../domain/views/kind.ts';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import type { ListAsked } from './list-asked.ts';
import type { ListColumns } from './list-columns.ts';
import classes from './view-tabs.module.css';

type Props = {
  readonly table: string;
  readonly ask: ListAsked;
  readonly columns: ListColumns;
  readonly isChanged: boolean;
  readonly icon: ReactNode;
  /** What else can be done with all that the list shows, as items of the menu. */
  readonly children?: ReactNode;
};

type Naming = 'keep' | 'rename';

/** What may be done with a view: keep its changes, keep it as another, take it back to what it was; rename or remove one that was kept. */
export function ViewActions({ table, ask, columns, isChanged, icon, children }: Props) {
  const say = useWords();
  const send = useCommand();
  const { names } = useRegister();
  const isReadOnly = useReadOnlyReason() !== null;
  const [naming, setNaming] = useState<Naming | null>(null);
  const { kept } = ask.tab;
  const asked = withoutNames(table, ask.asked, names);
  const reset = () => {
    ask.change(ask.tab.asked);
    if (kept !== null) columns.set(null);
  };
  const save = async () => {
    if (kept === null) return;
    const done = await send('views.edit', { id: kept.id, fields: { asked, columns: columns.kept } }, { subject: kept.name });
    if (done.ok) columns.set(null);
  };
  const remove = async () => {
    if (kept === null) return;
    const done = await send('views.archive', { id: kept.id }, { subject: kept.name });
    if (done.ok) ask.show(wholeList);
  };
  const name = async (said: string, ownerId: string | null) => {
    if (naming === 'rename' && kept !== null) {
      const done = await send('views.edit', { id: kept.id, fields: { name: said, ownerId } }, { subject: said });
      if (done.ok) setNaming(null);
      return;
    }
    const done = await send('views.create', { fields: { name: said, table, ownerId, asked, columns: columns.kept } }, { subject: said });
    if (!done.ok) return;
    setNaming(null);
    columns.set(kept === null ? (columns.chosen?.map(({ key }) => key) ?? null) : null);
    ask.show(done.value.answer.id);
  };
  return (
    <div className={classes['actions']}>
      {isChanged && (
        <>
          {kept !== null && !isReadOnly && (
            <Button size="compact-sm" variant="subtle" onClick={() => void save()}>
              {say('views:save')}
            </Button>
          )}
          {!isReadOnly && (
            <Button size="compact-sm" variant="subtle" onClick={() => setNaming('keep')}>
              {say('views:saveAs')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={reset}>
            {say('views:reset')}
          </Button>
        </>
      )}
      {!isReadOnly && (
        <Popover
          opened={naming !== null}
          onChange={(opened) => !opened && setNaming(null)}
          position="bottom-end"
          trapFocus
          withRoles={false}
        >
          <Popover.Target>
            <span>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon size={24} aria-label={say('views:actions')} title={say('views:actions')}>
                    {icon}
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {children}
                  {children !== undefined && <Menu.Divider />}
                  <Menu.Item onClick={() => setNaming('keep')}>{say('views:saveAs')}</Menu.Item>
                  {kept !== null && <Menu.Item onClick={() => setNaming('rename')}>{say('views:rename')}</Menu.Item>}
                  {kept !== null && <Menu.Item onClick={() => void remove()}>{say('views:remove')}</Menu.Item>}
                </Menu.Dropdown>
              </Menu>
            </span>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={say(naming === 'rename' ? 'views:rename' : 'views:saveAs')}>
            {naming !== null && (
              <NameForm
                first={naming === 'rename' ? (kept?.name ?? '') : ''}
                isShared={naming === 'rename' ? kept?.ownerId === null : false}
                onSave={name}
              />
            )}
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}

type NameFormProps = {
  readonly first: string;
  readonly isShared: boolean;
  readonly onSave: (name: string, ownerId: string | null) => Promise<void>;
};

function NameForm({ first, isShared, onSave }: NameFormProps) {
  const say = useWords();
  const { actor } = useRegister();
  const [name, setName] = useState(first);
  const [whose, setWhose] = useState<'mine' | 'everyone'>(isShared ? 'everyone' : 'mine');
  const [saving, setSaving] = useState(false);
  return (
    <form
      className={classes['naming']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || saving) return;
        setSaving(true);
        void onSave(name.trim(), whose === 'mine' ? actor : null).finally(() => setSaving(false));
      }}
    >
      <TextInput
        data-autofocus
        label={say('views:name')}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={say('views:whose')}
        data={[
          { value: 'mine' as const, label: say('views:forMe') },
          { value: 'everyone' as const, label: say('views:forEveryone') },
        ]}
        value={whose}
        onChange={setWhose}
      />
      <Button type="submit" loading={saving} disabled={name.trim() === ''}>
        {say('views:save')}
      </Button>
    </form>
  );
}

/** What is asked, with people by their ids: an address may name them as lists show them. */
function withoutNames(table: string, asked: Asked, names: Readonly<Record<string, string>>): Asked {
  const idsOf = (said: readonly unknown[]) =>
    said.flatMap((value) => (value === null ? [null] : Object.entries(names).flatMap(([id, name]) => (name === value ? [id] : []))));
  const filters = asked.filters.map((filter): ListFilter => {
    const column = kinds.column(table, filter.column);
    if (column?.kind !== 'person' || column.field?.reference === undefined) return filter;
    if ('is' in filter) return { column: filter.column, refers: idsOf(filter.is) };
    return 'isNot' in filter ? { column: filter.column, refersNot: idsOf(filter.isNot) } : filter;
  });
  return { ...asked, filters };
}
