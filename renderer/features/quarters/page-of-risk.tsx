import { Button, Modal, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Quarter } from '../../../domain/quarters/quarter.ts';
import { languages, type Language } from '../../../domain/settings/kind.ts';
import { safeFileName } from '../../../engine/values/file-name.ts';
import { instantOf } from '../../../engine/values/time.ts';
import { useEscape } from '../../ui/fields/keys.ts';
import { usePast } from '../../ui/register/past.tsx';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { usualQuarter, useQuarterSpan } from './quarter-span.ts';
import { useReport } from './rendered-report.ts';
import { ReportFrame } from './report-preview.tsx';
import { useSaveReport } from './save-report.ts';
import classes from './quarters.module.css';
import type { WrittenReport } from '../../workers/ledger-worker.ts';

const formats = ['pdf', 'html'] as const;

/** The page that the report has of one risk: of the quarter that is chosen, beside the quarter before, to be read and saved. */
export function PageOfRisk({ code, onClose }: { code: string; onClose: () => void }) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const { language: first } = useSettings();
  const quarters = useQuarterSpan();
  const [id, setId] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(first);
  // Escape leaves a list of choices first.
  const [choosing, setChoosing] = useState(false);
  const choices = { onDropdownOpen: () => setChoosing(true), onDropdownClose: () => setChoosing(false), allowDeselect: false } as const;
  useEscape(!choosing, onClose);
  const usual = quarters === null ? undefined : usualQuarter(quarters, today);
  const quarter = quarters?.find((one) => one.id === id) ?? usual;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': say('common:close') }}
      title={say('risks:pageOf', { code })}
      size={1120}
      centered
      classNames={{ body: classes['ofRisk'] ?? '' }}
    >
      <div className={classes['ofRiskChoices']}>
        <Select
          label={say('quarters:quarter')}
          value={quarter?.id ?? null}
          data={(quarters ?? []).map((one) => ({ value: one.id, label: times.quarter(one.id) }))}
          {...choices}
          onChange={setId}
        />
        <Select
          label={say('quarters:language')}
          value={language}
          data={languages.map((one) => ({ value: one, label: say(`settings:${one}`) }))}
          {...choices}
          onChange={(one) => setLanguage(one === 'en' ? 'en' : 'ko')}
        />
      </div>
      {quarter !== undefined && <Made key={`${quarter.id} ${language}`} {...{ code, quarter, language }} />}
    </Modal>
  );
}

function Made({ code, quarter, language }: { code: string; quarter: Quarter; language: Language }) {
  const say = useWords();
  const times = useTimes();
  const { name } = useSettings();
  const [now] = useState(() => instantOf(Date.now()));
  const asOf = usePast()?.at ?? null;
  const request = useMemo(
    (): WrittenReport => ({ quarter: quarter.id, compare: 'before', validAt: null, now, language, edition: 'risks', risks: [code], asOf }),
    [quarter.id, now, language, code, asOf],
  );
  const made = useReport(request);
  const { working, save } = useSaveReport();
  const fileName = safeFileName(`${name.slice(0, 100)} ${quarter.id} ${code}`);
  return (
    <>
      <div className={classes['ofRiskSave']}>
        {formats.map((format, at) => (
          <Button
            key={format}
            variant={at === 0 ? 'filled' : 'default'}
            disabled={working || made.value === null || made.problems.length > 0}
            onClick={() => void save(request, format, `${fileName}.${format}`)}
          >
            {say('quarters:exportAs', { format: format.toUpperCase() })}
          </Button>
        ))}
      </div>
      <ReportFrame made={made} title={`${say('risks:pageOf', { code })}: ${times.quarter(quarter.id)}`} />
    </>
  );
}
