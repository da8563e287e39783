import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { kinds } from '../../../domain/index.ts';
import { rejectedRows } from '../../../engine/imports/import-result.ts';
import { choiceName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { onEnter } from '../../ui/fields/keys.ts';
import { ServiceChoice } from '../../ui/fields/service-choice.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { Content } from './content.tsx';
import type { Importing } from './importing.ts';
import type { StepAt, Wishes } from './import-step.ts';
import { KindOutcome } from './kind-outcome.tsx';
import { resultSentence } from './result-words.ts';
import { SameTitle } from './same-title.tsx';
import { SaveRejected } from './save-rejected.tsx';
import { SourceChoice } from './source-choice.tsx';
import { useWalk } from './walked-lines.ts';
import classes from './import.module.css';

type Props = { readonly importing: Importing; readonly step: StepAt<'preview'> };

/** What a file would do, before it is done: rows by what becomes of them, what keeps some from being taken, and what is asked. */
export function Preview({ importing, step }: Props) {
  const say = useWords();
  const take = useRef<HTMLButtonElement>(null);
  const { table, read, way, found, wishes, empties, isPending } = step;
  const { answer } = found;
  // Another one for each time that the rows were looked at.
  const walk = useWalk(importing, null, found);
  const changes = answer.created + answer.updated;
  const writes = changes + answer.noted;
  const refused = rejectedRows(answer);
  const whatWouldBe = resultSentence(say, [answer], read.name, 'would');
  const wish = (wanted: Parameters<Importing['wish']>[0]) => void importing.wish(wanted);
  // The way on, as long as nothing else is asked.
  useEffect(() => take.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <Content>
        <p className={classes['text']}>
          {say('imports:screen.previewOf', { file: read.name, read: numberText(answer.read) })}
          {way.is === 'mapped' && way.kept !== null && ` ${say('mapper:keptAs', { name: way.kept.name })}`}
        </p>
        {(read.examples ?? []).length > 0 && (
          <p className={classes['note']}>{say('imports:template.passedOver', { rows: (read.examples ?? []).join(', ') })}</p>
        )}
        <SourceChoice table={table} step={step} onWish={wish} />
        {/* Where there is nothing to take, that comes first: the button to take it is missing. */}
        {writes === 0 && (
          <p role="status" className={classes['text']}>
            {whatWouldBe}
          </p>
        )}
        {read.asksService && (
          <div className={classes['narrow']}>
            <ServiceChoice
              table={table}
              value={serviceShown(wishes.service, answer.made['services'] ?? [])}
              error={null}
              onChange={(chosen) => {
                if (chosen !== null) wish({ service: chosen.name });
              }}
            />
          </div>
        )}
        <KindOutcome
          table={table}
          found={found}
          headings={read.headings}
          tense="would"
          walk={walk}
          asked={
            (answer.made['controls'] ?? []).length > 0 && (
              <Select
                className={classes['narrow'] ?? ''}
                label={say('mapper:controlKind')}
                value={wishes.controlKind}
                data={(kinds.column('controls', 'kind')?.values ?? []).map((value) => ({
                  value,
                  label: choiceName(say, 'controlKind', value),
                }))}
                allowDeselect={false}
                openOnFocus={false}
                disabled={isPending}
                onChange={(controlKind) => controlKind !== null && wish({ controlKind })}
              />
            )
          }
          sameTitle={<SameTitle answer={answer} sameAs={wishes.sameAs} isPending={isPending} onSame={(sameAs) => wish({ sameAs })} />}
          {...(way.is === 'own'
            ? {}
            : { heldChoice: { value: wishes.overwrite, onChange: (overwrite: Wishes['overwrite']) => wish({ overwrite }) } })}
          emptying={{ empties, clear: wishes.clear, onClear: (clear) => wish({ clear }) }}
        />
        {way.is === 'mapped' && writes > 0 && (
          <KeepMapping value={wishes.keptAs} file={read.name} onChange={(keptAs) => wish({ keptAs })} />
        )}
      </Content>
      <div className={classes['foot']}>
        {writes > 0 && (
          <Button ref={take} variant="filled" disabled={isPending} onClick={() => void importing.take()}>
            {changes === 0
              ? say('imports:screen.note')
              : say(refused > 0 ? 'mapper:takeGood' : 'imports:screen.take', { count: changes, n: numberText(changes) })}
          </Button>
        )}
        {way.is === 'own' ? (
          !read.isJson && (
            <Button variant={writes === 0 && refused > 0 ? 'filled' : 'default'} onClick={() => void importing.change()}>
              {say('mapper:map')}
            </Button>
          )
        ) : (
          <Button variant={writes === 0 && refused > 0 ? 'filled' : 'default'} onClick={() => void importing.change()}>
            {say('mapper:change')}
          </Button>
        )}
        {refused > 0 && <SaveRejected importing={importing} table={table} name={read.name} count={refused} />}
        <Button onClick={() => void importing.choose()}>{say('imports:screen.other')}</Button>
        {writes > 0 && <p className={classes['note']}>{whatWouldBe}</p>}
      </div>
    </>
  );
}

function serviceShown(service: string | null, made: readonly string[]) {
  return service === null ? null : { id: made.includes(service) ? null : service, name: service };
}

type KeepProps = { readonly value: string | null; readonly file: string; readonly onChange: (name: string | null) => void };

/** Whether the mapping is kept with the register, and its name: asked when the field is left, or with Enter. */
function KeepMapping({ value, file, onChange }: KeepProps) {
  const say = useWords();
  const [text, setText] = useState(value ?? file);
  const ask = () => {
    const name = text.trim();
    if (name !== '' && name !== value) onChange(name.slice(0, 200));
  };
  return (
    <div className={classes['keep']}>
      <Checkbox
        label={say('mapper:keep')}
        description={say('mapper:keepText')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? text.trim() || file : null)}
      />
      {value !== null && (
        <TextInput
          className={classes['narrow'] ?? ''}
          label={say('mapper:keepName')}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={ask}
          onKeyDown={(event) => onEnter(event, ask)}
        />
      )}
    </div>
  );
}
