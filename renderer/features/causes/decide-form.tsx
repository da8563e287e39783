import { useState } from 'react';
import { RelationSelect } from '../../record/links/relation-select.tsx';
import { DecisionFields, decisionFields } from '../../record/links/decision-fields.tsx';
import { SaidBeforeSaving } from '../../record/links/said-before-saving.tsx';
import { useSaveLink, type Decision } from '../../record/links/save-link.ts';
import { InlineForm } from '../../ui/fields/inline-form.tsx';
import { useDraftForm } from '../../ui/register/draft-form.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { causeDraft, causeRelations, endsOf, type CauseRelation, type Pair } from './pair.ts';
import classes from './causes.module.css';

type Props = {
  readonly pair: Pair;
  /** What the form begins with. */
  readonly relation: CauseRelation;
  readonly label: string;
  readonly onDone: () => void;
};

/** Decides whether something that was delivered caused an incident: in place of what was said of the two before. */
export function DecideForm({ pair, relation, label, onDone }: Props) {
  const say = useWords();
  const { actor } = useRegister();
  const saveLink = useSaveLink();
  const link = pair.said?.link ?? null;
  const [blank] = useState<Decision>(() => ({
    relation,
    evidence: link?.evidence ?? '',
    deciderId: link?.deciderId ?? actor,
    decidedAt: '',
  }));
  const { typed, setTyped, problems, setProblems, end, form } = useDraftForm<Decision>(causeDraft(pair, relation), blank, {
    fields: decisionFields,
    onDone,
  });
  const ends = endsOf(pair);

  const save = async () => {
    const found = await saveLink(ends, typed, link, pair.subject);
    return found.length > 0 ? setProblems(found) : end();
  };

  return (
    <InlineForm label={label} className={classes['form']} save={say('cause:save')} onSave={save} {...form}>
      <DecisionFields
        decision={typed}
        problems={problems}
        onChange={(over) => {
          setProblems([]);
          setTyped((now) => ({ ...now, ...over }));
        }}
      >
        <RelationSelect
          relations={causeRelations}
          value={typed.relation}
          onChoose={(chosen) => {
            setProblems([]);
            setTyped((now) => ({ ...now, relation: chosen }));
          }}
        />
      </DecisionFields>
      <SaidBeforeSaving
        from={{ table: ends.fromTable, id: ends.fromId }}
        relation={typed.relation}
        to={{ table: ends.toTable, id: ends.toId }}
      />
    </InlineForm>
  );
}
