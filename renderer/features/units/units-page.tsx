import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import type { Unit } from '../../../domain/units/kind.ts';
import { OptionsField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { EmptyPage } from '../../ui/page/empty-page.tsx';
import { Page } from '../../ui/page/page-head.tsx';
import { useRows } from '../../ui/register/answers.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useArchivedName } from '../../ui/words/archived-name.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { treeOf, unitsBelow } from './unit-tree.ts';
import classes from './units.module.css';

/** The parts of the firm as a tree. Names and places in the tree are changed where they stand. */
export function UnitsPage() {
  const say = useWords();
  const reason = useReadOnlyReason();
  const rows = useRows('units');
  if (rows === null) return null;
  const units = rows.filter((unit) => unit.archivedAt === null);
  return (
    <Page title={say('units:title')}>
      {units.length === 0 && <EmptyPage title={say('units:emptyTitle')} text={say('units:emptyText')} />}
      {units.length > 0 && (
        <ul className={classes['tree']}>
          {treeOf(units).map(({ unit, depth }) => (
            <UnitLine key={unit.id} unit={unit} depth={depth} units={rows} />
          ))}
        </ul>
      )}
      {reason === null ? <NewUnit /> : <p className={classes['note']}>{reason}</p>}
    </Page>
  );
}

/** `units`: all that there are, the archived ones too: one of them may be what this one still is a part of. */
function UnitLine({ unit, depth, units }: { unit: Unit; depth: number; units: readonly Unit[] }) {
  const say = useWords();
  const send = useCommand();
  const archivedName = useArchivedName();
  const reason = useReadOnlyReason();
  const below = unitsBelow(unit.id, units);
  const fits = ({ id }: Unit) => id !== unit.id && !below.has(id);
  // A unit that is a part of itself, as an old register may have it, shows where it stands, and is not offered.
  const parents = units.filter((candidate) => fits(candidate) || candidate.id === unit.parentId);
  return (
    <li className={classes['unit']}>
      <span className={classes['code']}>{unit.code}</span>
      <div style={{ paddingLeft: depth * 24 }}>
        <TextField table="units" row={unit} field="name" hideLabel required />
      </div>
      <OptionsField
        table="units"
        row={unit}
        field="parentId"
        hideLabel
        clearable
        placeholder={say('units:top')}
        options={parents.map((one) => ({
          value: one.id,
          label: archivedName(one.name, one.archivedAt),
          offered: fits(one) && one.archivedAt === null,
        }))}
      />
      <ActionIcon
        aria-label={`${say('common:archive')}: ${unit.name}`}
        title={reason ?? say('common:archive')}
        disabled={reason !== null}
        data-takes-away
        onClick={() => void send('units.archive', { id: unit.id }, { subject: unit.code })}
      >
        <IconArchive size={16} stroke={1.5} />
      </ActionIcon>
    </li>
  );
}

function NewUnit() {
  const say = useWords();
  const send = useCommand();
  const [name, setName, drop] = useDraft<string>('units:new', '');
  const add = async () => {
    const created = await send('units.create', { fields: { name } });
    // The next name may be typed before the answer is there.
    if (created.ok) drop(name);
  };
  return (
    <form
      className={classes['new']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput label={say('units:new')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" variant="filled" disabled={name.trim() === ''}>
        {say('units:add')}
      </Button>
    </form>
  );
}
