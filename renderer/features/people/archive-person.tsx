import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { namingRelationQueries, namingQueries, openNamings, type OpenNaming } from '../../../domain/people/open-records.ts';
import type { Stored } from '../../../domain/rows.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useQueryResult, type ProfileShape } from '../../ui/register/query-result.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './people.module.css';

const shape: ProfileShape = { queries: namingQueries, relations: namingRelationQueries };

/** What stands open in a person's name; `undefined` while asking. */
export function useOpenNamings(id: string): readonly OpenNaming[] | undefined {
  const found = useQueryResult(shape, id);
  const today = useToday();
  return found === undefined ? undefined : openNamings(found, id, today);
}

/** So many records are named one by one; the rest are counted. */
const mostNamed = 12;

type Props = {
  readonly person: Stored<'people'>;
  readonly name: string;
  readonly namings: readonly OpenNaming[];
  readonly onDone: () => void;
};

/** Says before a person is archived which open records stand in their name and go on doing so. */
export function ArchivePerson({ person, name, namings, onDone }: Props) {
  const say = useWords();
  const send = useCommand();
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => whole.current?.querySelector('button')?.focus(), []);
  const records = new Set(namings.flatMap((naming) => naming.records.map(({ id }) => id)));
  const archive = async () => {
    const outcome = await send('people.archive', { id: person.id }, { subject: person.code });
    if (outcome.ok) onDone();
  };
  const title = say('people:archiveTitle', { name, count: records.size });
  return (
    <div ref={whole} role="group" aria-label={title} className={classes['asks']}>
      <strong>{title}</strong>
      <ul>
        {namings.map(({ table, field, records: named }) => (
          <li key={`${table}.${field}`}>
            {`${tableTitle(say, table)}, ${fieldName(say, table, field)}: ${numberText(named.length)} `}
            <span className={classes['codes']}>
              {named.slice(0, mostNamed).map((record) => (
                <Link key={record.id} href={`/${record.table}/${record.id}`}>
                  {record.code}
                </Link>
              ))}
              {named.length > mostNamed && <span>{say('people:archiveMore', { n: numberText(named.length - mostNamed) })}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p>{say('people:archiveSays')}</p>
      <div className={classes['foot']}>
        <Button onClick={onDone}>{say('common:cancel')}</Button>
        <Button data-takes-away onClick={() => void archive()}>
          {say('people:archiveDo')}
        </Button>
      </div>
    </div>
  );
}
