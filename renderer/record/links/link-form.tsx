import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { goesEitherWay, relationsEitherWay, startsAt } from '../../../domain/links/direction.ts';
import type { LinkEnd } from '../../../domain/links/ends.ts';
import { isAnswer, type Relation } from '../../../domain/links/relations.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { InlineForm } from '../../ui/fields/inline-form.tsx';
import { RecordPicker } from '../../ui/fields/record-picker.tsx';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { DecisionFields, decisionFields } from './decision-fields.tsx';
import { titleOf, useFindLinked, type LinkPick, type LinkSubject } from './linked-record.ts';
import { SaidBeforeSaving } from './said-before-saving.tsx';
import { useSaveLink } from './save-link.ts';
import classes from './links.module.css';

type Props = {
  readonly subject: LinkSubject;
  /** The links that the subject has. */
  readonly ends: readonly LinkEnd[];
  /** The link that is decided anew; without it a new one is made. */
  readonly end?: LinkEnd;
  readonly onDone: () => void;
};

type Typed = {
  readonly other: LinkPick | null;
  readonly relation: Relation | null;
  /** Which way it goes, where it may go either way; absent for the usual one. */
  readonly direction?: 'out' | 'in';
  readonly evidence: string;
  readonly deciderId: string | null;
  /** Drafts of earlier versions have none. */
  readonly decidedAt?: string;
};

/** Under which what is typed is kept until the link is saved. */
export function linkDraft(subject: LinkSubject, end?: LinkEnd): string {
  return end ? `links:edit:${end.link.id}` : `links:new:${subject.table}:${subject.id}`;
}

/** States how two records hang together, on what evidence, and who decided it. */
export function LinkForm({ subject, ends, end, onDone }: Props) {
  const say = useWords();
  const saveLink = useSaveLink();
  const { actor } = useRegister();
  const find = useFindLinked(subject);
  const [blank] = useState<Typed>(() => ({
    other: end ? { table: end.other.table, id: end.other.row.id, label: titleOf(end.other), mark: end.other.row.code } : null,
    relation: end?.link.relation ?? null,
    // Who is suspected is decided anew; what was stated keeps its direction.
    ...(end !== undefined && goesEitherWay(subject.table, end.other.table, end.link.relation)
      ? { direction: end.outward ? ('out' as const) : ('in' as const) }
      : {}),
    evidence: end?.link.evidence ?? '',
    deciderId: end ? end.link.deciderId : actor,
    decidedAt: '',
  }));
  const [typed, setTyped, drop] = useDraft<Typed>(linkDraft(subject, end), blank);
  const { other, relation, direction, evidence, deciderId, decidedAt = '' } = typed;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped({ ...typed, ...over });
  };

  const relations = other === null ? [] : relationsEitherWay(subject.table, other.table);
  const chosen = relation !== null && relations.includes(relation) ? relation : relations.length === 1 ? (relations[0] ?? null) : null;
  const eitherWay = other !== null && chosen !== null && goesEitherWay(subject.table, other.table, chosen);
  const usual = () => {
    if (end !== undefined && chosen === end.link.relation) return end.outward;
    return other === null || subject.table === other.table || startsAt(subject.table, other.table, chosen);
  };
  const starts = eitherWay && direction !== undefined ? direction === 'out' : usual();
  const [from, to] = other === null ? [subject, subject] : starts ? [subject, other] : [other, subject];
  const rest = problems.filter((problem) => !decisionFields.includes(problem.at?.field ?? ''));
  // A suspicion is decided by what is said of the same two records: it must not stay open beside it. What answered an incident may have
  // caused it all the same.
  const suspicion = ends.find(({ link, other: known }) => link.relation === 'suspected' && known.row.id === other?.id);
  const leaves = chosen === null || chosen === 'suspected' || isAnswer(from.table, chosen, to.table);
  const decided = end ?? (leaves ? undefined : suspicion);

  const save = async () => {
    const decision = { relation: chosen, evidence, deciderId, decidedAt };
    const ofEnds = { fromTable: from.table, fromId: from.id, toTable: to.table, toId: to.id };
    const found = await saveLink(ofEnds, decision, decided?.link ?? null, subject.code);
    setProblems(found);
    if (found.length > 0) return undefined;
    drop();
    return onDone();
  };

  return (
    <InlineForm
      className={classes['form']}
      problems={rest}
      save={other === null ? null : say('risks:saveLink')}
      onSave={save}
      onLeave={onDone}
      onDiscard={() => {
        drop();
        onDone();
      }}
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
          <DecisionFields
            decision={{ relation: chosen, evidence, deciderId, decidedAt }}
            relations={relations}
            problems={problems}
            onChange={change}
            direction={
              eitherWay ? (
                <Select
                  label={say('risks:direction')}
                  data={[
                    { value: 'out', label: `${subject.code} → ${other.mark ?? ''}` },
                    { value: 'in', label: `${other.mark ?? ''} → ${subject.code}` },
                  ]}
                  value={starts ? 'out' : 'in'}
                  allowDeselect={false}
                  onChange={(value) => change({ direction: value === 'in' ? 'in' : 'out' })}
                />
              ) : null
            }
          />
          <SaidBeforeSaving from={from} relation={chosen} to={to} />
        </>
      )}
    </InlineForm>
  );
}
