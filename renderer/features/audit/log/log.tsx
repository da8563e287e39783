import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { NamedRecord } from '../../../../engine/rows/records-named.ts';
import { kinds } from '../../../../domain/index.ts';
import { tableTitle } from '../../../../words/names.ts';
import { ListBesideDetail } from '../../../record/list/list-beside-detail.tsx';
import { useSettings } from '../../../ui/register/open-register.tsx';
import { loadQuestion } from '../../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../../ui/register/questions-context.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';
import { Recovery } from '../../../ui/recovery/recovery.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { logQuestion, useLogParams, type LogParams, type LogQuestion } from './log-address.ts';
import { LogEntry } from './log-entry.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogTable } from './log-table.tsx';
import classes from './log.module.css';

/** The log as a table, as far as the filters ask, and beside it the entry that is open. */
export function Log() {
  const say = useWords();
  const [params, change] = useLogParams();
  const question = useLogQuestion(params);
  const filter = question !== null && 'filter' in question ? question.filter : null;
  const close = () => change({ entry: '' });
  useHotkeys([['Escape', () => params.entry !== '' && close()]]);
  return (
    <ListBesideDetail
      list={
        <div className={classes['log']}>
          <LogFilters params={params} onChange={change} />
          {question !== null && 'unknown' in question && (
            <p className={classes['said']}>{say('audit:logNoRecord', { code: question.unknown })}</p>
          )}
          {question !== null && 'several' in question && <Several records={question.several} onChoose={(record) => change({ record })} />}
          {question !== null && 'backwards' in question && <p className={classes['said']}>{say('audit:logBackwards')}</p>}
          {filter !== null && <LogTable filter={filter} params={params} onChange={change} />}
        </div>
      }
      detail={
        params.entry === '' || filter === null ? null : (
          <Recovery key={params.entry} extent="pane">
            <LogEntry seq={Number(params.entry)} filter={filter} onClose={close} />
          </Recovery>
        )
      }
    />
  );
}

function useLogQuestion(params: LogParams): LogQuestion | null {
  const store = useStore();
  const { timeZone } = useSettings();
  const asked = { ...params, entry: '', order: '' };
  return useFormer(
    useAnswer(loadQuestion(`what of the log ${timeZone} ${JSON.stringify(asked)}`, null, () => logQuestion(asked, store, timeZone))),
  );
}

/** The records that a code may mean: each is chosen by its id. */
function Several({ records, onChoose }: { records: readonly NamedRecord[]; onChoose: (id: string) => void }) {
  const say = useWords();
  const title = (table: string) => (kinds.has(table) ? tableTitle(say, table, 'one') : table);
  return (
    <div className={classes['several']}>
      <span>{say('audit:logSeveral')}</span>
      {records.map(({ table, id, code }) => (
        <Button key={`${table}:${id}`} size="compact-sm" onClick={() => onChoose(id)}>
          {title(table)} {code}
        </Button>
      ))}
    </div>
  );
}
