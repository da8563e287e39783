import { Button, SegmentedControl, Select } from '@mantine/core';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { candidatesOf, firstOf, raiseModes, reasons, type Candidate, type RaiseMode } from '../../../domain/raising/candidates.ts';
import { raiseSource, sourceQueries, sourceRelationQueries, type SourceRef } from '../../../domain/raising/source.ts';
import { onEscape } from '../../ui/fields/keys.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useNow } from '../../ui/register/now.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { useQueryResult, type ProfileShape } from '../../ui/register/query-result.ts';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Made } from './into-register.tsx';
import { raiseDraft, unchanged, type Changed, type Way } from './raise-draft.ts';
import type { FormProps } from './raise-form.tsx';
import { RaiseNew } from './raise-new.tsx';
import { RaiseOnRisk } from './raise-on-risk.tsx';
import classes from './raising.module.css';

const shapeOf = (table: SourceRef['table']): ProfileShape => ({
  queries: (id) => sourceQueries({ table, id }),
  relations: (found, id) => sourceRelationQueries(found, { table, id }),
});
const shapes = { incidents: shapeOf('incidents'), deployments: shapeOf('deployments') } as const;

type Props = { readonly from: SourceRef; readonly onMade: (made: Made) => void; readonly onCancel: () => void };

/** What is proposed of an incident or a deployment, the likeliest way first; the way, the risk and each value can be changed. */
export function RaisePanel({ from, onMade, onCancel }: Props) {
  const say = useWords();
  const now = useNow();
  const today = useToday();
  const sentence = useProblemSentence();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useQueryResult(shapes[from.table], from.id);
  const [changed, setChanged, drop] = useDraft<Changed>(raiseDraft(from), unchanged);
  const [way, setWay] = useState<Way>(changed);
  const { table, id } = from;
  const proposal = useMemo(() => {
    const source = found === undefined ? null : raiseSource(found, { table, id }, now);
    return found === undefined || source === null ? null : { source, candidates: candidatesOf(found, source, today) };
  }, [found, table, id, now, today]);
  const isThere = proposal !== null;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  if (proposal === null) return null;
  const { source, candidates } = proposal;
  const cancel = () => {
    drop();
    onCancel();
  };
  const first = firstOf(candidates);
  const mode = way.mode ?? first?.mode ?? 'raise';
  const ofMode = candidates.filter((candidate) => candidate.mode === mode);
  const target = ofMode.find(({ risk }) => risk.id === way.riskId) ?? ofMode[0] ?? null;
  const form = target === null ? mode : `${mode}:${target.risk.id}`;
  const shared: FormProps = {
    source,
    typed: changed.typed[form] ?? {},
    onType: (over) =>
      setChanged({ mode, riskId: target?.risk.id ?? null, typed: { ...changed.typed, [form]: { ...changed.typed[form], ...over } } }),
    onCancel: cancel,
    onMade: (made) => {
      drop();
      onMade(made);
    },
  };
  const choose = (next: RaiseMode) => setWay({ mode: next, riskId: null });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the panel from any of its fields
    <section
      aria-labelledby={titleId}
      className={classes['panel']}
      data-draft={raiseDraft(from)}
      onKeyDown={(event) => onEscape(event, onCancel)}
    >
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {say('raising:title', { code: source.code })}
      </h2>
      {source.refusal === null ? (
        <>
          <div className={classes['ways']}>
            <SegmentedControl
              aria-label={say('raising:mode')}
              value={mode}
              data={raiseModes.map((value) => ({
                value,
                label: say(`raising:mode.${value}`),
                disabled: value !== 'raise' && !candidates.some((candidate) => candidate.mode === value),
              }))}
              onChange={(value) => choose(raiseModes.find((known) => known === value) ?? 'raise')}
            />
            {target === null ? (
              candidates.length > 0 && <p className={classes['says']}>{say('raising:offered', { count: candidates.length })}</p>
            ) : (
              <TargetSelect candidates={ofMode} target={target} onChoose={(riskId) => setWay({ mode, riskId })} />
            )}
          </div>
          {target === null ? <RaiseNew {...shared} /> : <RaiseOnRisk key={form} {...shared} risk={target.risk} mode={target.mode} />}
        </>
      ) : (
        <div className={classes['foot']}>
          <p className={classes['refusal']}>{sentence(source.refusal)}</p>
          <Button onClick={cancel}>{say('common:close')}</Button>
        </div>
      )}
    </section>
  );
}

type TargetProps = {
  readonly candidates: readonly Candidate[];
  readonly target: Candidate;
  readonly onChoose: (riskId: string) => void;
};

/** The risk that is meant, of those that may be, each under why. */
function TargetSelect({ candidates, target, onChoose }: TargetProps) {
  const say = useWords();
  const groups = reasons.flatMap((reason) => {
    const items = candidates.filter((candidate) => candidate.reason === reason);
    return items.length === 0
      ? []
      : [
          {
            group: say(`raising:reason.${reason}`),
            items: items.map(({ risk }) => ({ value: risk.id, label: `${risk.code} ${risk.title}` })),
          },
        ];
  });
  return (
    <Select
      className={classes['target'] ?? ''}
      label={say('raising:target')}
      description={say(`raising:reason.${target.reason}`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={groups}
      value={target.risk.id}
      allowDeselect={false}
      searchable
      onChange={(id) => {
        if (id !== null) onChoose(id);
      }}
    />
  );
}
