import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useRoute } from 'wouter';
import type { Quarter } from '../../../domain/quarters/quarter.ts';
import { languages, type Language } from '../../../domain/settings/kind.ts';
import { safeFileName } from '../../../engine/values/file-name.ts';
import { instantOf } from '../../../engine/values/time.ts';
import { daysText } from '../../../words/patterns/days.ts';
import { PageHead } from '../../ui/page/page-head.tsx';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { usePast } from '../../ui/register/past.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { ExportReport } from './export-report.tsx';
import { useQuarterSpan } from './quarter-span.ts';
import { ReportPreview } from './report-preview.tsx';
import classes from './quarters.module.css';

/** The quarters that the register spans, and the report of the one that is chosen. */
export function QuartersPage() {
  const quarters = useQuarterSpan();
  const today = useToday();
  const [, route] = useRoute('/quarters/:id');
  if (quarters === null) return null;
  // The last quarter that ended is the one to report on; the running one only where there is no other.
  const usual = quarters.find(({ lastDay }) => lastDay < today) ?? quarters[0];
  const chosen = quarters.find(({ id }) => id === route?.id) ?? usual;
  return chosen === undefined ? null : <ChosenQuarter key={chosen.id} quarters={quarters} chosen={chosen} />;
}

function ChosenQuarter({ quarters, chosen }: { quarters: readonly Quarter[]; chosen: Quarter }) {
  const say = useWords();
  const times = useTimes();
  const { language: first, name } = useSettings();
  const earlier = quarters.filter(({ id }) => id < chosen.id);
  const [compare, setCompare] = useState<string | null>(earlier[0]?.id ?? null);
  const [language, setLanguage] = useState<Language>(first);
  const [now] = useState(() => instantOf(Date.now()));
  const knownAt = usePast()?.at;
  const request = useMemo(
    () => ({ quarter: chosen.id, compare, validAt: null, now, language, ...(knownAt === undefined ? {} : { knownAt }) }),
    [chosen.id, compare, now, language, knownAt],
  );
  return (
    <div className={classes['page']}>
      <PageHead
        title={say('quarters:title')}
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
          <QuarterList quarters={quarters} chosen={chosen} />
        </div>
        <ReportPreview request={request} title={`${say('quarters:preview')}: ${times.quarter(chosen.id)}`} />
      </div>
    </div>
  );
}

function QuarterList({ quarters, chosen }: { quarters: readonly Quarter[]; chosen: Quarter }) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const language = useLanguage();
  return (
    <ul className={classes['quarters']} aria-label={say('quarters:title')}>
      {quarters.map((quarter) => (
        <li key={quarter.id}>
          <Link href={`/quarters/${quarter.id}`} aria-current={quarter.id === chosen.id ? 'true' : undefined}>
            <strong>{times.quarter(quarter.id)}</strong>
            <span>
              {daysText(quarter.firstDay, quarter.lastDay, language)}
              {quarter.lastDay >= today && ` · ${say('quarters:current')}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
