import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { isKindName, kinds } from '../../../domain/index.ts';
import type { World } from '../../../domain/rows.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { all, rowsIn } from '../../../engine/rows/query.ts';
import { cellText } from '../../../words/cell-text.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { useCellWords } from '../../record/cell-words.ts';
import { beginFrom } from '../../record/copying/copy-address.ts';
import { DetailSection } from '../../record/detail/detail.tsx';
import { useAnswers, useRow } from '../../ui/register/answers.ts';
import { useRegister, useToday } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './templates.module.css';

/** What a template holds, in words, and the way to use it. */
export function TemplateContent({ id, readOnly }: { id: string; readOnly: boolean }) {
  const say = useWords();
  const template = useRow('recordTemplates', id);
  if (!template || !isKindName(template.table)) return null;
  const { table, holds } = template;
  return (
    <DetailSection
      title={say('copying:holds')}
      actions={
        <Button size="compact-sm" disabled={readOnly} onClick={() => beginFrom(table, { from: 'template', id })}>
          {say('copying:use', { one: tableTitle(say, table, 'one') })}
        </Button>
      }
    >
      <dl className={classes['holds']}>
        <Fields table={table} fields={holds.fields} />
        {holds.parts.map((part) => (
          <div key={part.kind}>
            <dt>{tableTitle(say, part.kind)}</dt>
            <dd>
              <ul>
                {part.rows.map((row) => (
                  <li key={row.key}>
                    <PartWords table={part.kind} fields={row.fields} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </DetailSection>
  );
}

function Fields({ table, fields }: { table: string; fields: JsonObject }) {
  const say = useWords();
  return useTexts(table, fields).map(({ key, text }) => (
    <div key={key}>
      <dt>{fieldName(say, table, key)}</dt>
      <dd>{text}</dd>
    </div>
  ));
}

/** A part by its text, or by the records that it ties together. */
function PartWords({ table, fields }: { table: string; fields: JsonObject }) {
  const { names } = kinds.of(table);
  const texts = useTexts(table, fields);
  return (names === null ? texts : texts.filter(({ key }) => key === names)).map(({ text }) => text).join(' · ');
}

/** The cells of fields that say something, as lists show them. */
function useTexts(table: string, fields: JsonObject): readonly { readonly key: string; readonly text: string }[] {
  const words = useCellWords();
  const today = useToday();
  const { names } = useRegister();
  const targets = useMemo(() => targetsOf(table, fields), [table, fields]);
  const answers = useAnswers(targets.map((target) => all(target)));
  return useMemo(() => {
    const known = new Map(targets.map((target, at) => [target, new Map(rowsIn(answers?.[at]).map((row) => [row.id, row]))]));
    const world = {
      get: (kind: string, id: string | null) => (id === null ? null : (known.get(kind)?.get(id) ?? null)),
      by: () => [],
      nameOf: (id: string) => names[id] ?? null,
      asOn: today,
    } as unknown as World;
    const row: StoredRow = { ...fields, id: '', revision: 0 };
    return kinds.columns(table).flatMap((column) => {
      if (!(column.key in fields)) return [];
      const text = cellText(column, column.read(row, world), words, {});
      return text === '' ? [] : [{ key: column.key, text }];
    });
  }, [answers, fields, names, table, targets, today, words]);
}

/** The kinds whose records some fields name. */
function targetsOf(table: string, fields: JsonObject): readonly string[] {
  const definitions = kinds.of(table).fields;
  return [...new Set(Object.keys(fields).flatMap((field) => definitions[field]?.reference?.kind ?? []))];
}
