import { relationsBetween, relationsEitherWay, startsAt } from '../../../domain/links/direction.ts';
import { needsEvidence, type Relation } from '../../../domain/links/relations.ts';
import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { LinkEnd } from '../../../domain/links/ends.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { instantOf } from '../../../engine/values/time.ts';
import { choiceName, fieldName } from '../../../words/names.ts';
import { RecordPicker } from '../../ui/fields/record-picker.tsx';
import { useFindRecords } from '../../ui/fields/reference-fields.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useChosenPerson } from '../../ui/register/person-name.tsx';
import { useProblemSentence, useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { titleOf, useFindLinked, type LinkPick, type LinkSubject } from './linked-record.ts';
import { onEscape } from '../../ui/fields/keys.ts';
import classes from './links.module.css';

type Props = {
  readonly subject: LinkSubject;
  /** The link that is decided anew; without it a new one is made. */
  readonly end?: LinkEnd;
  readonly onDone: () => void;
};

type Typed = {
  readonly other: LinkPick | null;
  readonly relation: Relation | null;
  readonly outward: boolean;
  readonly evidence: string;
  readonly deciderId: string | null;
};

/** Under which what is typed is kept until the link is saved. */
export function linkDraft(subject: LinkSubject, end?: LinkEnd): string {
  return end ? `links:edit:${end.link.id}` : `links:new:${subject.table}:${subject.id}`;
}

const now = () => instantOf(Date.now());

/** States how two records hang together, on what evidence, and who decided it. */
export function LinkForm({ subject, end, onDone }: Props) {
  const say = useWords();
  const send = useCommand();
  const problemText = useProblemText();
  const problemSentence = useProblemSentence();
  const { actor } = useRegister();
  const find = useFindLinked(subject);
  const findPeople = useFindRecords('people', 'name');
  const ids = useId();
  const [blank] = useState<Typed>(() => ({
    other: end ? { table: end.other.table, id: end.other.row.id, label: titleOf(end.other), mark: end.other.row.code } : null,
    relation: end?.link.relation ?? null,
    outward: end?.outward ?? true,
    evidence: end?.link.evidence ?? '',
    deciderId: end ? end.link.deciderId : actor,
  }));
  const [typed, setTyped, drop] = useDraft<Typed>(linkDraft(subject, end), blank);
  const { other, relation, outward, evidence, deciderId } = typed;
  const change = (over: Partial<Typed>) => setTyped({ ...typed, ...over });
  const decider = useChosenPerson(deciderId);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const betweenRisks = other?.table === 'risks' && subject.table === 'risks';
  const relations = other === null ? [] : relationsEitherWay(subject.table, other.table);
  const chosen = relation !== null && relations.includes(relation) ? relation : relations.length === 1 ? (relations[0] ?? null) : null;
  // A link that is decided keeps its direction where the relation may stand in it.
  const keeps = (to: LinkPick) => {
    const [own, others] = outward ? [subject.table, to.table] : [to.table, subject.table];
    return betweenRisks || (end !== undefined && (chosen === null || relationsBetween(own, others).includes(chosen)));
  };
  const starts = other === null || keeps(other) ? outward : startsAt(subject.table, other.table, chosen);
  const [from, to] = other === null ? [subject, subject] : starts ? [subject, other] : [other, subject];
  const of = (field: string) => {
    const found = problems.find((problem) => problem.at?.field === field);
    return found ? problemSentence(found) : null;
  };
  const rest = problems.filter((problem) => problem.at?.field !== 'relation' && problem.at?.field !== 'evidence');

  const save = async () => {
    if (chosen === null) return setProblems([problem('field.required', { field: 'relation' })]);
    if (needsEvidence(chosen) && evidence.trim() === '') {
      return setProblems([problem('link.evidenceRequired', { field: 'evidence' }, { value: chosen })]);
    }
    const fields = {
      fromTable: from.table,
      fromId: from.id,
      relation: chosen,
      toTable: to.table,
      toId: to.id,
      evidence,
      deciderId,
      decidedAt: now(),
    };
    const seen = end ? [{ table: 'links', id: end.link.id, fields: { relation: end.link.relation, evidence: end.link.evidence } }] : [];
    const said = { seen, subject: subject.code, showsProblems: true };
    const outcome = await (end ? send('links.edit', { id: end.link.id, fields }, said) : send('links.create', { fields }, said));
    if (!outcome.ok) return setProblems(outcome.problems);
    drop();
    return onDone();
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any of its fields
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void save().then(() => requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()));
      }}
      onKeyDown={(event) => onEscape(event, onDone)}
    >
      {other === null ? (
        <RecordPicker
          label={say('risks:findOther')}
          placeholder={say('risks:findOther')}
          shown=""
          find={find}
          autoFocus
          onChoose={(pick) => {
            if (pick) change({ other: pick as LinkPick });
          }}
        />
      ) : (
        <>
          <div className={classes['chosen']}>
            <span className={classes['code']}>{other.mark}</span>
            <span>{other.label}</span>
            {end ? null : (
              <ActionIcon size={22} aria-label={say('common:cancel')} onClick={() => change({ other: null })}>
                <IconX size={14} />
              </ActionIcon>
            )}
          </div>
          <div className={classes['row']}>
            <Select
              label={fieldName(say, 'links', 'relation')}
              data={relations.map((value) => ({ value, label: choiceName(say, 'relation', value) }))}
              value={chosen}
              error={of('relation')}
              allowDeselect={false}
              autoFocus
              onChange={(value) => {
                setProblems([]);
                if (value !== null) change({ relation: value });
              }}
            />
            {betweenRisks ? (
              <Select
                label={say('risks:direction')}
                data={[
                  { value: 'out', label: `${subject.code} → ${other.mark ?? ''}` },
                  { value: 'in', label: `${other.mark ?? ''} → ${subject.code}` },
                ]}
                value={outward ? 'out' : 'in'}
                allowDeselect={false}
                onChange={(value) => change({ outward: value === 'out' })}
              />
            ) : null}
            <div>
              <label className="mantine-InputWrapper-label" htmlFor={`${ids}-decider`}>
                {fieldName(say, 'links', 'deciderId')}
              </label>
              <RecordPicker
                id={`${ids}-decider`}
                label={fieldName(say, 'links', 'deciderId')}
                shown={decider}
                find={findPeople}
                clearable
                onChoose={(pick) => change({ deciderId: pick?.id ?? null })}
              />
            </div>
          </div>
          <Textarea
            label={fieldName(say, 'links', 'evidence')}
            placeholder={say('risks:evidencePlaceholder')}
            description={
              chosen !== null && needsEvidence(chosen) ? say('risks:evidenceWhy', { relation: choiceName(say, 'relation', chosen) }) : null
            }
            required={chosen !== null && needsEvidence(chosen)}
            withAsterisk={false}
            error={of('evidence')}
            maxRows={12}
            value={evidence}
            onChange={(event) => {
              setProblems([]);
              change({ evidence: event.currentTarget.value });
            }}
          />
        </>
      )}
      {rest.map((one) => (
        <p key={one.code} role="alert" className={classes['problem']}>
          {problemText(one)}
        </p>
      ))}
      <div className={classes['foot']}>
        {other === null ? null : (
          <Button type="submit" variant="filled">
            {say('risks:saveLink')}
          </Button>
        )}
        <Button
          onClick={() => {
            drop();
            onDone();
          }}
        >
          {say('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
