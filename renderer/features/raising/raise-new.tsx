import { Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { kinds } from '../../../domain/index.ts';
import { ok } from '../../../engine/values/result.ts';
import { raiseTexts } from '../../../words/raising.ts';
import { TypedField } from '../../record/typed-field.tsx';
import { readTyped, type Typed } from '../../record/typed-values.ts';
import { useRow } from '../../ui/register/answers.ts';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { EventTypeSelect } from '../risks/details/event-type-select.tsx';
import { RaiseForm, type FormProps } from './raise-form.tsx';
import classes from './raising.module.css';

const fields = ['title', 'event', 'eventTypeId', 'ownerId', 'unitId', 'serviceIds', 'identifiedOn'] as const;

/** A new operational risk: of the service, owned by who answers for its operation, identified on the day of the event. */
export function RaiseNew(props: FormProps) {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const today = useToday();
  const { timeZone } = useSettings();
  const sentence = useProblemSentence();
  const { source } = props;
  const { service } = source;
  const owner = useRow('people', service?.operationsOwnerId ?? null);
  const unit = useRow('units', service?.unitId ?? null);
  const texts = useMemo(() => raiseTexts(say, language, source), [say, language, source]);
  if (owner === undefined || unit === undefined) return null;
  const live = (row: { readonly id: string; readonly archivedAt: string | null } | null) => (row?.archivedAt === null ? row.id : '');
  const proposed: Typed = {
    title: texts.title,
    event: texts.event,
    eventTypeId: source.eventTypeId ?? '',
    ownerId: live(owner),
    unitId: live(unit),
    serviceIds: live(service),
    identifiedOn: times.day(source.day),
    causes: texts.causes.join('\n'),
    consequences: texts.consequences.join('\n'),
  };
  return (
    <RaiseForm
      {...props}
      mode="raise"
      proposed={proposed}
      evidence={texts.evidence}
      says={() => say('raising:says.raise', { code: source.code })}
      own={fields}
      read={(typed) => {
        const read = readTyped(kinds.of('risks'), typed, fields, { today, timeZone });
        if (!read.ok) return read;
        const [causes, consequences] = [linesOf(typed['causes']), linesOf(typed['consequences'])];
        return ok({ input: (common) => ({ ...common, mode: 'raise', risk: read.value, causes, consequences }) });
      }}
      fields={({ typed, onType, problems }) => {
        const error = (field: string) => {
          const found = problems.find((problem) => problem.at?.field === field);
          return found === undefined ? null : sentence(found);
        };
        const field = (name: (typeof fields)[number]) => (
          <TypedField kind="risks" field={name} typed={typed} error={error(name)} onType={(value) => onType({ [name]: value })} />
        );
        const lines = (name: 'causes' | 'consequences') => (
          <Textarea
            label={say(`raising:${name}`)}
            value={typed[name] ?? ''}
            minRows={2}
            maxRows={8}
            onChange={(event) => onType({ [name]: event.currentTarget.value })}
          />
        );
        return (
          <>
            {field('title')}
            <div className={classes['parts']}>
              {lines('causes')}
              {field('event')}
              {lines('consequences')}
            </div>
            <div className={classes['grid']}>
              <EventTypeSelect
                value={typed['eventTypeId'] || null}
                title={typed['title'] ?? ''}
                error={error('eventTypeId')}
                onChange={(eventTypeId) => onType({ eventTypeId })}
              />
              <div className={classes['services']}>{field('serviceIds')}</div>
              {field('unitId')}
              {field('ownerId')}
              {field('identifiedOn')}
            </div>
          </>
        );
      }}
    />
  );
}

function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
