import type { Stored } from '../../../../domain/rows.ts';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { kinds } from '../../../../domain/index.ts';
import type { Category } from '../../../../domain/risks/category.ts';
import { problem, type Problem } from '../../../../engine/values/problem.ts';
import { choiceName, fieldName } from '../../../../words/names.ts';
import { TypedFields } from '../../../record/typed-fields.tsx';
import { readTyped, type Typed } from '../../../record/typed-values.ts';
import { FormPlace } from '../../../record/detail/form-place.tsx';
import { CategoryMark } from '../../../ui/rating/category-mark.tsx';
import { useCommand } from '../../../ui/register/command.ts';
import { useSettings, useToday } from '../../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useTaxonomy } from '../../../ui/words/taxonomy-words.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { CategoryChoice } from './category-choice.tsx';
import classes from './details.module.css';
import { EventTypeSelect } from './event-type-select.tsx';

const dated = ['movedOn', 'reason'] as const;
const termFields = ['subtypeId', 'eventTypeId', 'driverId'] as const;

/** The category; changing it clears what only the old one has, and asks for what the new one needs, in one command. */
export function CategoryField({ risk, readOnly }: { risk: Stored<'risks'>; readOnly: boolean }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <FormPlace open={open ? 'category' : null}>
      <div>
        <div className="mantine-InputWrapper-label">{fieldName(say, 'risks', 'category')}</div>
        <div className={classes['category']}>
          <CategoryMark category={risk.category} />
          {readOnly ? null : (
            <Button
              size="compact-xs"
              variant="subtle"
              data-opens="category"
              aria-expanded={open}
              aria-label={say('risks:categoryChange')}
              onClick={() => setOpen(!open)}
            >
              {say('risks:reassess')}
            </Button>
          )}
        </div>
      </div>
      {open ? <CategoryPanel risk={risk} onDone={() => setOpen(false)} /> : null}
    </FormPlace>
  );
}

function CategoryPanel({ risk, onDone }: { risk: Stored<'risks'>; onDone: () => void }) {
  const say = useWords();
  const send = useCommand();
  const taxonomy = useTaxonomy();
  const problemText = useProblemSentence();
  const [category, setCategory] = useState<Category>(risk.category);
  const [eventTypeId, setEventTypeId] = useState<string | null>(null);
  const today = useToday();
  const { timeZone } = useSettings();
  const [corrects, setCorrects] = useState(false);
  const [typed, setTyped] = useState<Typed>({ movedOn: today, reason: '' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const cleared = termFields.flatMap((field) =>
    risk[field] === null ? [] : [`${fieldName(say, 'risks', field)} ${taxonomy.label(risk[field])}`],
  );
  const of = (field: string) => {
    const found = problems.find((problem) => problem.at?.field === field);
    return found ? problemText(found) : null;
  };

  const move = async () => {
    if (category === 'operational' && eventTypeId === null)
      return setProblems([problem('risk.eventTypeRequired', { field: 'eventTypeId' })]);
    const read = readTyped(kinds.of('reclassifications'), typed, corrects ? [] : dated, { today, timeZone });
    if (!read.ok) return setProblems(read.problems);
    const { category: was, subtypeId, driverId } = risk;
    const outcome = await send(
      'risks.reclassify',
      {
        id: risk.id,
        category,
        eventTypeId: category === 'operational' ? eventTypeId : null,
        movedOn: null,
        reason: '',
        ...read.value,
      },
      {
        seen: [{ table: 'risks', id: risk.id, fields: { category: was, subtypeId, driverId, eventTypeId: risk.eventTypeId } }],
        subject: risk.code,
        showsProblems: true,
      },
    );
    return outcome.ok ? onDone() : setProblems(outcome.problems);
  };

  return (
    <div className={classes['panel']}>
      <CategoryChoice value={category} error={of('category')} onChange={setCategory} />
      {category === risk.category ? null : (
        <>
          {category === 'operational' ? (
            <>
              <p className={classes['says']}>{say('risks:categoryToOperational', { code: risk.code })}</p>
              <EventTypeSelect value={eventTypeId} title={risk.title} error={of('eventTypeId')} onChange={setEventTypeId} />
            </>
          ) : null}
          <Checkbox
            label={say('risks:categoryCorrects')}
            checked={corrects}
            onChange={(event) => setCorrects(event.currentTarget.checked)}
          />
          {corrects ? (
            <p className={classes['says']}>{say('risks:categoryCorrectsSays')}</p>
          ) : (
            <TypedFields
              kind="reclassifications"
              fields={dated}
              {...{ typed, problems }}
              onType={(over, left) => {
                setProblems(left);
                setTyped((now) => ({ ...now, ...over }));
              }}
            />
          )}
          <p className={classes['says']}>
            {cleared.length === 0
              ? say('risks:categoryClearsNothing')
              : say('risks:categoryClears', { category: choiceName(say, 'category', category), cleared: cleared.join(', ') })}
          </p>
        </>
      )}
      <div className={classes['foot']}>
        <Button variant="filled" disabled={category === risk.category} onClick={() => void move()}>
          {say('risks:categoryMove', { category: choiceName(say, 'category', category) })}
        </Button>
        <Button onClick={onDone}>{say('common:cancel')}</Button>
      </div>
    </div>
  );
}
