import { Select, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { kinds } from '../../../../domain/index.ts';
import { loggedActions } from '../../../../words/log/logged-actions.ts';
import { actionName, tableTitle } from '../../../../words/names.ts';
import { onEnter } from '../../../ui/fields/keys.ts';
import { useRows } from '../../../ui/register/answers.ts';
import { useRegister } from '../../../ui/register/open-register.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { DayInput } from './day-input.tsx';
import type { LogParams } from './log-address.ts';
import classes from './log.module.css';

/** What the log is narrowed to: a period, a kind of record, a person, an action, a record with everything about it. */
export function LogFilters({ params, onChange }: { params: LogParams; onChange: (change: Partial<LogParams>) => void }) {
  const say = useWords();
  const people = usePeople();
  const any = { value: '', label: say('audit:logAny') };
  const tables = kinds.names.filter((one) => one !== 'counters').map((value) => ({ value, label: tableTitle(say, value) }));
  const actions = useMemo(() => loggedActions.map((value) => ({ value, label: actionName(say, value) })), [say]);
  return (
    <div className={classes['filters']}>
      <DayInput label={say('audit:logSince')} day={params.since} onDay={(since) => onChange({ since })} />
      <DayInput label={say('audit:logUntil')} day={params.until} onDay={(until) => onChange({ until })} />
      <Choice label={say('audit:logTable')} value={params.table} data={[any, ...tables]} onChange={(table) => onChange({ table })} />
      <Choice label={say('audit:logPerson')} value={params.person} data={[any, ...people]} onChange={(person) => onChange({ person })} />
      <Choice label={say('audit:logAction')} value={params.action} data={[any, ...actions]} onChange={(action) => onChange({ action })} />
      <RecordInput record={params.record} onRecord={(record) => onChange({ record })} />
    </div>
  );
}

type Option = { readonly value: string; readonly label: string };
type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly data: readonly Option[];
  readonly onChange: (value: string) => void;
};

/** A value that the address has and no option does is shown as it is: it filters all the same. */
function Choice({ label, value, data, onChange }: ChoiceProps) {
  const all = data.some((option) => option.value === value) ? data : [...data, { value, label: value }];
  return <Select label={label} value={value} data={[...all]} searchable allowDeselect={false} onChange={(next) => onChange(next ?? '')} />;
}

/** Everyone, erased people by their codes. */
function usePeople(): readonly Option[] {
  const say = useWords();
  const { names } = useRegister();
  const rows = useRows('people');
  return useMemo(
    () => (rows ?? []).map(({ id, code }) => ({ value: id, label: names[id] ?? say('people:erased', { code }) })),
    [rows, names, say],
  );
}

function RecordInput({ record, onRecord }: { record: string; onRecord: (record: string) => void }) {
  const say = useWords();
  const [typed, setTyped] = useState(record);
  useEffect(() => setTyped(record), [record]);
  const read = () => onRecord(typed.trim());
  return (
    <TextInput
      label={say('audit:logRecord')}
      placeholder="R-12"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={read}
      onKeyDown={(event) => onEnter(event, read)}
    />
  );
}
