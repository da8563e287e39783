import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useRoute } from 'wouter';
import type { Quarter } from '../../../domain/quarters/quarter.ts';
import { languages, type Language } from '../../../domain/settings/kind.ts';
import { safeFileName } from '../../../engine/values/file-name.ts';
import { instantOf } from '../../../engine/values/time.ts';
import { choiceName } from '../../../words/names.ts';
import { daysText } from '../../../words/patterns/days.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { PageHead } from '../../ui/page/page-head.tsx';
import { useRows } from '../../ui/register/answers.ts';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { usePast } from '../../ui/register/past.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { ClosingPanel } from './closing/closing-panel.tsx';
import { ExportReport } from './export-report.tsx';
import { HindsightPanel } from './hindsight/hindsight-panel.tsx';
import { usualQuarter, useQuarterSpan } from './quarter-span.ts';
import { ReportPreview } from './report-preview.tsx';
import classes from './quarters.module.css';

/** The quarters that the register spans, and the report of the one that is chosen. */
export function QuartersPage() {
  const quarters = useQuarterSpan();
  const today = useToday();
  const [, route] = useRoute('/quarters/:id?/:view?');
  if (quarters === null) return null;
  const chosen = quarters.find(({ id }) => id === route?.id) ?? usualQuarter(quarters, today);
  const view = views.find((one) => one === route?.view) ?? 'report';
  return chosen === undefined ? null : <ChosenQuarter key={chosen.id} quarters={quarters} chosen={chosen} view={view} />;
}

/** What is shown of a quarter: its report, how it is closed, and how it was known then. */
const views = ['report', 'closing', 'hindsight'] as const;
type View = (typeof views)[number];
const viewNames = { report: 'closing:viewReport', closing: 'closing:viewClosing', hindsight: 'closing:viewHindsight' } as const;

function ChosenQuarter({ quarters, chosen, view }: { quarters: readonly Quarter[]; chosen: Quarter; view: View }) {
  const say = useWords();
  const times = useTimes();
  const { language: first, name } = useSettings();
  const earlier = quarters.filter(({ id }) => id < chosen.id);
  const [compare, setCompare] = useState<string | null>(earlier[0]?.id ?? null);
  const [language, setLanguage] = useState<Language>(first);
  const [edition, setEdition] = useState<'full' | 'board'>('full');
  const [now] = useState(() => instantOf(Date.now()));
  const asOf = usePast()?.at ?? null;
  const request = useMemo(
    () => ({ quarter: chosen.id, compare, validAt: null, now, language, edition, asOf }),
    [chosen.id, compare, now, language, edition, asOf],
  );
  return (
    <div className={classes['page']}>
      <PageHead
        title={say('quarters:title')}
        note={
          <SegmentedControl
            size="xs"
            aria-label={say('closing:views')}
            value={view}
            data={views.map((one) => ({ value: one, label: say(viewNames[one]) }))}
            onChange={(next) => goTo(`/quarters/${chosen.id}/${next}`)}
          />
        }
        actions={<ExportReport request={request} name={safeFileName(`${name.slice(0, 100)} ${chosen.id}`)} />}
      />
      <div className={classes['columns']}>
        <div className={classes['side']}>
          <Select
            label={say('quarters:compare')}
            value={compare ?? ''}
            data={[
              ...earlier.map(({ id }) => ({ value: id, label: times.quarter(id) })),
              { value: '', label: say('quarters:compareNone') },
            ]}
            allowDeselect={false}
            onChange={(id) => setCompare(id === '' ? null : id)}
          />
          <Select
            label={say('quarters:language')}
            value={language}
            data={languages.map((language) => ({ value: language, label: say(`settings:${language}`) }))}
            allowDeselect={false}
            onChange={(one) => setLanguage(one === 'en' ? 'en' : 'ko')}
          />
          <Select
            label={say('quarters:edition')}
            value={edition}
            data={(['full', 'board'] as const).map((value) => ({ value, label: say(`quarters:edition.${value}`) }))}
            allowDeselect={false}
            onChange={(one) => setEdition(one === 'board' ? 'board' : 'full')}
          />
          <QuarterList quarters={quarters} chosen={chosen} view={view} />
        </div>
        {view === 'report' && <ReportPreview request={request} title={`${say('quarters:preview')}: ${times.quarter(chosen.id)}`} />}
        {view === 'closing' && <ClosingPanel quarter={chosen} compare={compare} />}
        {view === 'hindsight' && <HindsightPanel quarter={chosen} />}
      </div>
    </div>
  );
}

function QuarterList({ quarters, chosen, view }: { quarters: readonly Quarter[]; chosen: Quarter; view: View }) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const language = useLanguage();
  const rows = useRows('quarters');
  const stateOf = (id: string) => rows?.find(({ quarter }) => quarter === id)?.state;
  return (
    <ul className={classes['quarters']} data-scrolls aria-label={say('quarters:title')}>
      {quarters.map((quarter) => (
        <li key={quarter.id}>
          <Link
            href={`/quarters/${quarter.id}${view === 'report' ? '' : `/${view}`}`}
            aria-current={quarter.id === chosen.id ? 'true' : undefined}
          >
            <strong>{times.quarter(quarter.id)}</strong>
            <span>
              {daysText(quarter.firstDay, quarter.lastDay, language)}
              {quarter.lastDay >= today && ` · ${say('quarters:current')}`}
              {stateOf(quarter.id) !== undefined && ` · ${choiceName(say, 'quarterState', stateOf(quarter.id) ?? 'open')}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
