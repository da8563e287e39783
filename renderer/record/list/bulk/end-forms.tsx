import { Button } from '@mantine/core';
import { riskStatuses } from '../../../../domain/risks/kind.ts';
import type { ManyAnswer } from '../../../../engine/commands/many-tally.ts';
import type { ListQuery } from '../../../../engine/lists/list-query.ts';
import { tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useToday } from '../../../ui/register/open-register.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { BulkProps } from './bulk-act.ts';
import { BulkForm, type ActWords } from './bulk-form.tsx';
import { SetForm } from './set-form.tsx';

const archived: ActWords = { does: 'bulk:archiveOf', counted: 'bulk:changes', done: 'bulk:archiveDone' };
const closed: ActWords = { does: 'bulk:closeOf', counted: 'bulk:changes', done: 'bulk:closeDone' };

/** Archives several records. Risks that are still open are not put out of sight: they are closed first. */
export function ArchiveForm({ onCloseThem, ...props }: BulkProps & { readonly onCloseThem: (count: number) => void }) {
  const say = useWords();
  const { table, rows, asOf } = props;
  return (
    <BulkForm {...props} selected={table} asked={{ verb: 'archive', table, rows, asOf, fields: {} }} words={archived} problems={[]}>
      {(answer) => {
        const open = openIn(answer);
        const about = { count: open, n: numberText(open), one: tableTitle(say, table, 'one'), many: tableTitle(say, table) };
        return open === 0 ? null : <Button onClick={() => onCloseThem(open)}>{say('bulk:closeOf', about)}</Button>;
      }}
    </BulkForm>
  );
}

function openIn(answer: ManyAnswer | null): number {
  return answer?.refused.find(({ problem }) => problem.code === 'risk.archivedWhileOpen')?.count ?? 0;
}

const openRisks: ListQuery = {
  table: 'risks',
  search: '',
  filters: [{ column: 'status', is: riskStatuses.filter((status) => status !== 'closed') }],
  sort: [],
  archived: false,
};

/** Closes the risks among the selected ones that are open: on a day, and with a reason. */
export function CloseForm(props: BulkProps) {
  const today = useToday();
  return (
    <SetForm
      {...props}
      rows={{ ...props.rows, within: openRisks }}
      fields={['closedOn', 'closingReason']}
      given={{ closedOn: today }}
      named={{ words: closed, values: { status: 'closed' } }}
    />
  );
}
