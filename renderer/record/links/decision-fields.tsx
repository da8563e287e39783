import { Input, Textarea, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { needsEvidence } from '../../../domain/links/relations.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { choiceName, fieldName } from '../../../words/names.ts';
import { RecordPicker } from '../../ui/fields/record-picker.tsx';
import { useFindRecords } from '../../ui/fields/reference-fields.tsx';
import { useNamed } from '../../ui/register/command.ts';
import { useChosenPerson } from '../../ui/register/person-name.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './links.module.css';
import type { Decision } from './save-link.ts';

type Props = {
  readonly decision: Decision;
  readonly problems: readonly Problem[];
  readonly onChange: (over: Partial<Decision>) => void;
  /** Chooses how the two hang together. */
  readonly children: ReactNode;
};

/** The fields under which a decision shows its own problems. */
export const decisionFields: readonly string[] = ['relation', 'deciderId', 'decidedAt', 'evidence'];

/** How two records hang together, who decided it and when, and on what evidence. */
export function DecisionFields({ decision, problems, onChange, children }: Props) {
  const say = useWords();
  const sentence = useProblemSentence();
  const id = useId();
  const findPeople = useFindRecords('people', 'name');
  const createNamed = useNamed();
  const { relation, evidence, deciderId, decidedAt } = decision;
  const decider = useChosenPerson(deciderId);
  // Where the relation stands already, the evidence is what is owed.
  const [begins] = useState(relation === null);
  const needed = relation !== null && needsEvidence(relation);
  const of = (field: string) => {
    const found = problems.find((problem) => problem.at?.field === field);
    return found ? sentence(found) : null;
  };
  const deciderWrong = of('deciderId');
  return (
    <>
      {children}
      <div className={classes['row']}>
        <div>
          <Input.Label htmlFor={`${id}-decider`}>{fieldName(say, 'links', 'deciderId')}</Input.Label>
          <RecordPicker
            id={`${id}-decider`}
            label={fieldName(say, 'links', 'deciderId')}
            shown={decider}
            find={findPeople}
            clearable
            invalid={deciderWrong !== null}
            describedBy={deciderWrong === null ? undefined : `${id}-says`}
            onChoose={(pick) => onChange({ deciderId: pick?.id ?? null })}
            createLabel={(name) => say('people:addNamed', { name })}
            onCreate={(name) => createNamed('people', name, (created) => onChange({ deciderId: created }))}
          />
          {deciderWrong === null ? null : (
            <p id={`${id}-says`} className={classes['problem']}>
              {deciderWrong}
            </p>
          )}
        </div>
        <TextInput
          label={fieldName(say, 'links', 'decidedAt')}
          description={say('cause:decidedAtWhy')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={say('cause:decidedNow')}
          value={decidedAt}
          error={of('decidedAt')}
          onChange={(event) => onChange({ decidedAt: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={fieldName(say, 'links', 'evidence')}
        placeholder={say('risks:evidencePlaceholder')}
        description={needed ? say('risks:evidenceWhy', { relation: choiceName(say, 'relation', relation) }) : null}
        required={needed}
        withAsterisk={false}
        error={of('evidence')}
        maxRows={12}
        autoFocus={!begins}
        value={evidence}
        onChange={(event) => onChange({ evidence: event.currentTarget.value })}
      />
    </>
  );
}
