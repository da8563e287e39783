import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { goesEitherWay, linkWays, type LinkWay } from '../../../domain/links/direction.ts';
import type { LinkEnd } from '../../../domain/links/ends.ts';
import { isAnswer, type Relation } from '../../../domain/links/relations.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { InlineForm } from '../../ui/fields/inline-form.tsx';
import { RecordPicker } from '../../ui/fields/record-picker.tsx';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useNamedEnd } from '../../ui/register/named-end.ts';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { kinds } from '../../../domain/index.ts';
import { endName, newEndName } from '../../../words/link-sentence.ts';
import { tableTitle } from '../../../words/names.ts';
import { TypedFields } from '../typed-fields.tsx';
import { DecisionFields, decisionFields } from './decision-fields.tsx';
import { titleOf, useFindLinked, type LinkPick, type LinkSubject } from './linked-record.ts';
import { fieldsToAsk, kindsToMake, useBeginOther, type NewOther } from './new-other.ts';
import { useMakeLinked } from './make-linked.ts';
import { WayChoice } from './way-choice.tsx';
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
  /** The record that is made with the link, in place of one that is there. */
  readonly made?: NewOther | null;
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
  const sentence = useProblemSentence();
  const begin = useBeginOther(subject);
  const makeLinked = useMakeLinked();
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
  const { other, made = null, relation, direction, evidence, deciderId, decidedAt = '' } = typed;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped((now) => ({ ...now, ...over }));
  };

  const table = made?.table ?? other?.table ?? null;
  // What was stated keeps its direction.
  const kept = (way: LinkWay): LinkWay =>
    end !== undefined && way.relation === end.link.relation && !goesEitherWay(subject.table, end.other.table, way.relation)
      ? { ...way, starts: end.outward }
      : way;
  const ways = table === null ? [] : linkWays(subject.table, table).map(kept);
  const isChosen = (way: LinkWay) => way.relation === relation && (direction === undefined || (direction === 'out') === way.starts);
  const chosen = ways.find(isChosen) ?? ways.find((way) => way.relation === relation) ?? (ways.length === 1 ? (ways[0] ?? null) : null);
  const decision = { relation: chosen?.relation ?? null, evidence, deciderId, decidedAt };
  const asked = made === null ? [] : fieldsToAsk(made);
  const rest = problems.filter(({ at }) => ![...decisionFields, ...asked].includes(at?.field ?? ''));
  const of = (field: string) => problems.find(({ at }) => at?.field === field);

  const save = async () => {
    const found = made === null ? await link() : await makeLinked(subject, made, chosen, decision);
    setProblems(found);
    if (found.length > 0) return undefined;
    drop();
    return onDone();
  };
  const link = () => {
    const [from, to] = chosen?.starts === false && other !== null ? [other, subject] : [subject, other ?? subject];
    // A suspicion is decided by what is said of the same two records: it must not stay open beside it. What answered an incident may have
    // caused it all the same.
    const suspicion = ends.find(({ link, other: known }) => link.relation === 'suspected' && known.row.id === other?.id);
    const leaves = chosen === null || chosen.relation === 'suspected' || isAnswer(from.table, chosen.relation, to.table);
    const decided = end ?? (leaves ? undefined : suspicion);
    const ofEnds = { fromTable: from.table, fromId: from.id, toTable: to.table, toId: to.id };
    return saveLink(ofEnds, decision, decided?.link ?? null, subject.code);
  };
  const named = useNamedEnd(other?.table ?? '', other?.id ?? '');
  const name = (field: string | null) => (made === null || field === null ? '' : (made.typed[field] ?? ''));
  const wrongWay = of('relation');

  return (
    <InlineForm
      className={classes['form']}
      problems={rest}
      save={table === null ? null : say('risks:saveLink')}
      onSave={save}
      onLeave={onDone}
      onDiscard={() => {
        drop();
        onDone();
      }}
    >
      {table === null ? (
        <RecordPicker
          label={say('risks:findOther')}
          placeholder={say('risks:findOther')}
          shown=""
          find={find}
          autoFocus
          onChoose={(pick) => {
            if (pick) change({ other: pick as LinkPick });
          }}
          offers={(typedName) =>
            kindsToMake(subject).map((kind) => ({
              label: say('common:createNamed', { one: tableTitle(say, kind, 'one'), name: typedName }),
              make: () => change({ made: begin(kind, typedName) }),
            }))
          }
        />
      ) : (
        <>
          <div className={classes['chosen']}>
            <span className={classes['code']}>
              {made === null ? other?.mark : say('common:newRecord', { one: tableTitle(say, made.table, 'one') })}
            </span>
            <span>{made === null ? other?.label : null}</span>
            {end ? null : (
              <ActionIcon size={22} aria-label={say('common:cancel')} onClick={() => change({ other: null, made: null })}>
                <IconX size={14} />
              </ActionIcon>
            )}
          </div>
          {made === null ? null : (
            <TypedFields
              kind={made.table}
              fields={asked}
              typed={made.typed}
              problems={problems}
              focused={asked.find((field) => (made.typed[field] ?? '') === '') ?? null}
              onType={(over, left) => {
                setProblems(left);
                setTyped((now) => (now.made ? { ...now, made: { ...now.made, typed: { ...now.made.typed, ...over } } } : now));
              }}
            />
          )}
          <DecisionFields decision={decision} problems={problems} onChange={change}>
            <WayChoice
              subject={subject}
              other={{
                table,
                name:
                  made === null
                    ? endName({ table, code: other?.mark ?? '', title: named?.title ?? other?.label ?? '' }, say)
                    : newEndName(table, name(kinds.of(made.table).names), say),
              }}
              ways={ways}
              chosen={chosen}
              error={wrongWay === undefined ? null : sentence(wrongWay)}
              focusFirst={end === undefined && made === null}
              onChoose={(way) => change({ relation: way.relation, direction: way.starts ? 'out' : 'in' })}
            />
          </DecisionFields>
        </>
      )}
    </InlineForm>
  );
}
