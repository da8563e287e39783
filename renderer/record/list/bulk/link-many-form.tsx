import { useCallback, useState } from 'react';
import { kinds } from '../../../../domain/index.ts';
import { linkedWith, relationsEitherWay, startsAt } from '../../../../domain/links/direction.ts';
import type { JsonObject } from '../../../../engine/values/json.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { instantOf } from '../../../../engine/values/time.ts';
import { instantTyped } from '../../../ui/fields/instant-typed.ts';
import { RecordPicker } from '../../../ui/fields/record-picker.tsx';
import { useClock } from '../../../ui/register/clock.tsx';
import { useRegister } from '../../../ui/register/open-register.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { RelationSelect } from '../../links/relation-select.tsx';
import { DecisionFields, decisionFields } from '../../links/decision-fields.tsx';
import { pickOf, type LinkPick } from '../../links/linked-record.ts';
import { missingIn, type Decision } from '../../links/save-link.ts';
import type { BulkProps } from './bulk-act.ts';
import { BulkForm } from './bulk-form.tsx';
import classes from './bulk.module.css';
import { tiesOf } from './link-targets.ts';
import type { ManyAsked } from './use-trial.ts';

const perTable = 8;

/** Ties several records to one other: a control to risks, or by a link with its relation, evidence and decider. */
export function LinkManyForm({ table, count, rows, onOverwrite, onClose }: BulkProps) {
  const say = useWords();
  const clock = useClock();
  const { actor } = useRegister();
  const find = useFindTargets(table);
  const [other, setOther] = useState<LinkPick | null>(null);
  const [decision, setDecision] = useState<Decision>({ relation: null, evidence: '', deciderId: actor, decidedAt: '' });
  const [now] = useState(() => instantOf(Date.now()));
  const tie = other === null ? undefined : tiesOf(table).find(({ target }) => target === other.table);
  const relations = other === null || tie !== undefined ? [] : relationsEitherWay(table, other.table);
  const [only] = relations;
  const relation = relations.length === 1 && only !== undefined ? only : decision.relation;
  const at = instantTyped(decision.decidedAt, clock);
  const wrong: readonly Problem[] = at.ok ? [] : at.problems.map((one) => ({ ...one, at: { field: 'decidedAt' } }));

  const asked = (): ManyAsked | null => {
    if (other === null) return null;
    const made = (part: string, field: string, fields: JsonObject): ManyAsked => ({
      verb: 'create',
      table: part,
      rows: { ...rows, as: { field } },
      asOf: null,
      fields,
    });
    if (tie !== undefined) return made(tie.part, tie.own, { [tie.other]: other.id });
    if (relation === null || !at.ok || missingIn({ ...decision, relation }).length > 0) return null;
    const { evidence, deciderId } = decision;
    const decided = { relation, evidence, deciderId, decidedAt: at.value ?? now };
    const starts = table === other.table || startsAt(table, other.table, relation);
    return starts
      ? made('links', 'fromId', { ...decided, fromTable: table, toTable: other.table, toId: other.id })
      : made('links', 'toId', { ...decided, fromTable: other.table, fromId: other.id, toTable: table });
  };
  return (
    <BulkForm
      selected={table}
      count={count}
      asked={asked()}
      words={{ does: 'bulk:linkOf', counted: 'bulk:adds', done: 'bulk:linkDone', args: { other: other?.mark ?? '' } }}
      problems={wrong.filter(({ at }) => !decisionFields.includes(at?.field ?? ''))}
      onOverwrite={onOverwrite}
      onClose={onClose}
    >
      {() => (
        <>
          <div className={classes['found']}>
            <RecordPicker
              label={say('risks:findOther')}
              placeholder={say('risks:findOther')}
              shown={other === null ? '' : `${other.mark ?? ''} ${other.label}`}
              find={find}
              autoFocus
              onChoose={(pick) => setOther(pick as LinkPick | null)}
            />
          </div>
          {relations.length > 0 && (
            <DecisionFields
              decision={{ ...decision, relation }}
              problems={wrong}
              onChange={(over) => setDecision({ ...decision, ...over })}
            >
              <RelationSelect
                relations={relations}
                value={relation}
                autoFocus={relation === null}
                onChoose={(chosen) => setDecision({ ...decision, relation: chosen })}
              />
            </DecisionFields>
          )}
        </>
      )}
    </BulkForm>
  );
}

/** Finds the records with which those of a kind may be tied or linked. */
function useFindTargets(table: string): (words: string) => Promise<readonly LinkPick[]> {
  const store = useStore();
  return useCallback(
    async (words) => {
      const targets = [...new Set([...tiesOf(table).map(({ target }) => target), ...linkedWith(table)])];
      const windows = await Promise.all(
        targets.map(async (target) => {
          const sort = [{ column: kinds.of(target).names ?? 'code', descending: false }];
          const query = { table: target, search: words, filters: [], sort, archived: false };
          return (await store.list(query, 0, perTable)).rows.map((row) => pickOf(target, row));
        }),
      );
      return windows.flat();
    },
    [store, table],
  );
}
