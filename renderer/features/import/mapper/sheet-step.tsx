import { Select, SegmentedControl, Tabs } from '@mantine/core';
import { useId } from 'react';
import { kinds } from '../../../../domain/index.ts';
import type { Records } from '../../../../documents/mapping/guess-direction.ts';
import type { Mapping } from '../../../../domain/imports/mapping.ts';
import { importable } from '../../../../engine/imports/import-columns.ts';
import { tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { MapperView } from '../../../workers/mapper-view.ts';
import { HeaderGrid } from './header-grid.tsx';
import type { MapperState } from './mapper-state.ts';
import { Mark } from './mark.tsx';
import { headerLength, mostHeaderRows } from './moved-header.ts';
import classes from './mapper.module.css';
import own from './sheet-step.module.css';

type Header = Mapping['header'];
type Props = {
  readonly state: MapperState;
  readonly onSheet: (at: number) => void;
  readonly onRecords: (records: Records) => void;
  readonly onHeader: (header: Header) => void;
  readonly onTable: (table: string) => void;
};

/** Which sheet, which of its rows is the heading, and what kind of record a row is. */
export function SheetStep({ state, onSheet, ...acts }: Props) {
  const say = useWords();
  const { view } = state;
  const names = view.sheets.map(({ name, isHidden }) => {
    const said = name ?? say('mapper:onlySheet');
    return isHidden ? say('mapper:sheetHidden', { name: said }) : said;
  });
  const content = <Content state={state} {...acts} />;
  if (view.sheets.length < 2) return content;
  return (
    <Tabs value={String(view.sheet)} onChange={(at) => at !== null && onSheet(Number(at))} activateTabWithKeyboard={false}>
      <Tabs.List aria-label={say('mapper:sheets')}>
        {names.map((name, at) => (
          <Tabs.Tab key={`${at} ${name}`} value={String(at)}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {names.map((name, at) => (
        <Tabs.Panel key={`${at} ${name}`} value={String(at)} className={own['tabPanel'] ?? ''}>
          {at === view.sheet && content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Content({ state, onRecords, onHeader, onTable }: Omit<Props, 'onSheet'>) {
  const say = useWords();
  const id = useId();
  const { view, mapping, said } = state;
  const { header } = mapping;
  const rows = view.rows.map(({ row }) => row);
  const last = view.rows.at(-1)?.row ?? 0;
  const shownBelow = view.rows.filter(({ row }) => row > header.last).length;
  const further = Math.max(0, view.count - shownBelow);
  const isNone = header.first === 0;
  return (
    <div className={own['sheet']}>
      <div className={own['sheetSays']}>
        <div className={own['says']}>
          <Select
            label={say('mapper:kindOf')}
            value={mapping.table}
            data={importable(kinds).map((table) => ({ value: table, label: tableTitle(say, table) }))}
            allowDeselect={false}
            openOnFocus={false}
            data-open={(view.isTableUnsure && !said.table) || undefined}
            onChange={(table) => table !== null && onTable(table)}
          />
          <Mark state={said.table ? 'said' : view.isTableUnsure ? 'unsure' : 'sure'} />
        </div>
        {view.canTurn && <RecordsChoice state={state} onRecords={onRecords} />}
        {!view.isKeyed && (
          <div className={own['says']}>
            <div>
              <div className="mantine-InputWrapper-label" id={id}>
                {say('mapper:headingRows')}
              </div>
              <SegmentedControl
                aria-labelledby={id}
                value={isNone ? '0' : String(headerLength(rows, header))}
                data={[
                  { value: '0', label: say('mapper:headingNo') },
                  ...Array.from({ length: mostHeaderRows }, (_, at) => ({ value: String(at + 1), label: numberText(at + 1) })),
                ]}
                onChange={(length) => onHeader(withLength(rows, header, Number(length)))}
              />
            </div>
            <Mark state={said.header ? 'said' : view.isHeaderUnsure ? 'unsure' : 'sure'} />
          </div>
        )}
      </div>
      {view.isRecordsUnsure && !said.records && <p className={classes['openWord']}>{say('mapper:recordsUnsure')}</p>}
      {view.records === 'columns' && <p className={classes['note']}>{say('mapper:recordsTurned')}</p>}
      <p className={view.isHeaderUnsure && !said.header ? classes['openWord'] : classes['note']}>
        {view.isKeyed
          ? say('mapper:headingKeys')
          : view.isHeaderUnsure && !said.header
            ? say('mapper:headingUnsure')
            : isNone
              ? say('mapper:headingNone')
              : say('mapper:headingIs', {
                  rows: header.first === header.last ? numberText(header.first) : `${header.first}–${header.last}`,
                })}
        {` · ${say('mapper:rowsOf', { count: view.count, n: numberText(view.count) })}`}
      </p>
      <HeaderGrid view={view} header={header} onHeader={onHeader} />
      {!view.isKeyed && <p className={classes['note']}>{say('mapper:headingHow')}</p>}
      {further > 0 && last > 0 && <p className={classes['note']}>{say('mapper:moreRows', { count: further, n: numberText(further) })}</p>}
      <HiddenParts view={view} />
    </div>
  );
}

/** What a record is in the sheet. A sheet whose columns are its records is shown turned. */
function RecordsChoice({ state: { view, said }, onRecords }: Pick<Props, 'state' | 'onRecords'>) {
  const say = useWords();
  const id = useId();
  return (
    <div className={own['says']}>
      <div>
        <div className="mantine-InputWrapper-label" id={id}>
          {say('mapper:records')}
        </div>
        <SegmentedControl
          aria-labelledby={id}
          value={view.records}
          data={(['rows', 'columns'] as const).map((value) => ({ value, label: say(`mapper:records.${value}`) }))}
          onChange={(records) => onRecords(records === 'columns' ? 'columns' : 'rows')}
        />
      </div>
      <Mark state={said.records ? 'said' : view.isRecordsUnsure ? 'unsure' : 'sure'} />
    </div>
  );
}

function withLength(rows: readonly number[], header: Header, length: number): Header {
  if (length === 0) return { first: 0, last: 0 };
  const first = header.first === 0 ? (rows[0] ?? 1) : header.first;
  const below = rows.filter((row) => row >= first);
  return { first, last: below[Math.min(length, below.length) - 1] ?? first };
}

/** What is read although the program of the file does not show it. */
function HiddenParts({ view }: { readonly view: MapperView }) {
  const say = useWords();
  const { rows, columns } = view.hidden;
  const parts = [
    ...(rows > 0 ? [say('mapper:hiddenRows', { n: numberText(rows) })] : []),
    ...(columns > 0 ? [say('mapper:hiddenColumns', { n: numberText(columns) })] : []),
  ];
  if (parts.length === 0) return null;
  return <p className={classes['note']}>{say('mapper:hiddenSaid', { what: parts.join(', ') })}</p>;
}
