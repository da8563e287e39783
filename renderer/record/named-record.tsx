import { Anchor, Input } from '@mantine/core';
import { Link } from 'wouter';
import { isKindName, kinds } from '../../domain/index.ts';
import type { KindName } from '../../domain/rows.ts';
import { fieldName } from '../../words/names.ts';
import { textOf } from '../ui/fields/field-subject.ts';
import { useRow } from '../ui/register/answers.ts';
import { useRegister } from '../ui/register/open-register.tsx';
import { useWords } from '../ui/words/words-context.tsx';
import classes from './record.module.css';

/** A record that another names, with the way to it: its code and its name. */
export function RecordLink({ table, id }: { table: KindName; id: string }) {
  const row = useRow(table, id);
  const { names } = useRegister();
  if (!row) return null;
  const naming = kinds.of(table).names ?? '';
  const label = kinds.of(table).fields[naming]?.type === 'personal' ? (names[id] ?? '') : (textOf(row, naming) ?? '');
  const code = textOf(row, 'code');
  return (
    <Anchor component={Link} href={`/${table}/${id}`}>
      {code === null ? null : <span className={classes['code']}>{code}</span>} {label}
    </Anchor>
  );
}

/** The record of whichever kind that a field names: given once, and shown as a link. */
export function NamedRecord({ kind, field, table, id }: { kind: string; field: string; table: string; id: string }) {
  const say = useWords();
  return (
    <div>
      <Input.Label>{fieldName(say, kind, field)}</Input.Label>
      <div className={classes['named']}>{isKindName(table) ? <RecordLink table={table} id={id} /> : null}</div>
    </div>
  );
}
