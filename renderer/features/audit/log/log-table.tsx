import { Button, SegmentedControl } from '@mantine/core';
import type { LogFilter } from '../../../../domain/audit/log-filter.ts';
import { logHeading, type LogColumn } from '../../../../words/log/log-columns.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import grid from '../../../record/list/row-grid.module.css';
import { RowGrid } from '../../../record/list/row-grid.tsx';
import { useDelayed } from '../../../ui/page/delayed.ts';
import { UnreadNotice } from '../../../ui/recovery/recovery-notice.tsx';
import { useSettings } from '../../../ui/register/open-register.tsx';
import { useOpenQuestions } from '../../../ui/register/questions-context.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { ExportLog } from './export-log.tsx';
import type { LogParams } from './log-address.ts';
import { LogLine } from './log-line.tsx';
import { placeOf, useLogRows } from './log-rows.ts';
import { useLogSearch, type LogSearch } from './log-search.ts';
import classes from './log.module.css';

/** A column on the screen, and its track in the grid. Who it was done for stands beside who did it. */
type Shown = { readonly column: LogColumn; readonly track: string };
const wide: readonly Shown[] = [
  { column: 'seq', track: '64px' },
  { column: 'at', track: '128px' },
  { column: 'by', track: 'minmax(112px, 0.9fr)' },
  { column: 'action', track: 'minmax(96px, 0.9fr)' },
  { column: 'record', track: 'minmax(120px, 1.6fr)' },
  { column: 'what', track: 'minmax(240px, 4fr)' },
  { column: 'count', track: '56px' },
];
const narrow: readonly Shown[] = [
  { column: 'seq', track: '64px' },
  { column: 'at', track: '128px' },
  { column: 'action', track: 'minmax(72px, 1.1fr)' },
  { column: 'record', track: 'minmax(72px, 1fr)' },
];

type LogTableProps = {
  readonly filter: LogFilter;
  readonly params: LogParams;
  readonly onChange: (change: Partial<LogParams>) => void;
};

/** The entries that a filter finds, as rows of which only those in sight are read. */
export function LogTable({ filter, params, onChange }: LogTableProps) {
  const say = useWords();
  const { timeZone } = useSettings();
  const { retry } = useOpenQuestions();
  const oldestFirst = params.order === 'oldest';
  const search = useLogSearch(filter);
  const { found } = search;
  const { rowAt, show, problem } = useLogRows(filter, found, oldestFirst);
  const open = Number(params.entry);
  const shown = params.entry === '' ? wide : narrow;
  const template = shown.map(({ track }) => track).join(' ');
  const headingOf = (column: LogColumn) => (column === 'by' ? say('audit:byForHeading') : logHeading(say, column, timeZone));
  const wrong = search.problem ?? problem;
  return (
    <>
      <div className={classes['tools']}>
        <Progress search={search} />
        <SegmentedControl
          size="xs"
          className={classes['order'] ?? ''}
          aria-label={say('audit:order')}
          value={oldestFirst ? 'oldest' : 'newest'}
          data={[
            { value: 'newest', label: say('audit:logNewestFirst') },
            { value: 'oldest', label: say('audit:logOldestFirst') },
          ]}
          onChange={(order) => onChange({ order: order === 'oldest' ? order : '' })}
        />
        <ExportLog filter={filter} params={params} search={search} oldestFirst={oldestFirst} />
      </div>
      {wrong !== null ? (
        <UnreadNotice problem={wrong} extent="pane" onRetry={() => (search.goOn(), retry())} />
      ) : (
        <RowGrid
          label={say('audit:log')}
          count={found.count}
          shown={`${JSON.stringify(filter)} ${params.order}`}
          least={null}
          head={
            <div role="row" aria-rowindex={1} className={grid['head']} style={{ gridTemplateColumns: template }}>
              {shown.map(({ column }) => (
                <span
                  key={column}
                  role="columnheader"
                  className={isCount(column) ? 'numbers' : ''}
                  aria-sort={column !== 'seq' ? undefined : oldestFirst ? 'ascending' : 'descending'}
                >
                  {column === 'seq' ? (
                    <button
                      type="button"
                      tabIndex={-1}
                      title={say(oldestFirst ? 'audit:logNewestFirst' : 'audit:logOldestFirst')}
                      onClick={() => onChange({ order: oldestFirst ? '' : 'oldest' })}
                    >
                      {headingOf(column)} <span aria-hidden>{oldestFirst ? '↑' : '↓'}</span>
                    </button>
                  ) : (
                    <span>{headingOf(column)}</span>
                  )}
                </span>
              ))}
            </div>
          }
          nothing={search.isNew || search.share !== null ? null : say('audit:logNothing')}
          onOpen={(index) => {
            const seq = found.at(placeOf(index, found.count, oldestFirst));
            if (seq !== undefined) onChange({ entry: String(seq) });
          }}
          onSight={show}
          row={(place) => {
            const row = rowAt(place.index);
            return (
              <LogLine
                key={place.index}
                {...place}
                row={row}
                columns={shown}
                template={template}
                isOpen={found.at(placeOf(place.index, found.count, oldestFirst)) === open}
              />
            );
          }}
        />
      )}
    </>
  );
}

function isCount(column: LogColumn): boolean {
  return column === 'seq' || column === 'count';
}

/** How many entries were found, and, of a search that takes long, how far it is and the way to end it. */
function Progress({ search: { found, isNew, share, stoppedAt, stop, goOn } }: { search: LogSearch }) {
  const say = useWords();
  const isLong = useDelayed((isNew || share !== null) && stoppedAt === null, 1000);
  const n = numberText(found.count);
  return (
    <span className={classes['progress']}>
      <span role="status">
        {isNew
          ? isLong && say('audit:asOfWorking')
          : stoppedAt !== null
            ? say('audit:logStopped', { n, seq: numberText(stoppedAt) })
            : isLong
              ? say('audit:logSearching', { n, percent: Math.floor(100 * (share ?? 1)) })
              : say('audit:logFound', { count: found.count, n })}
      </span>
      {isLong && (
        <Button size="compact-sm" onClick={stop}>
          {say('common:cancel')}
        </Button>
      )}
      {stoppedAt !== null && (
        <Button size="compact-sm" onClick={goOn}>
          {say('common:continue')}
        </Button>
      )}
    </span>
  );
}
