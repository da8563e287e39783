import { ActionIcon, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../engine/values/time.ts';
import classes from './calendar.module.css';
import { useLanguage, useWords } from '../words/words-context.tsx';

/** A calendar that opens beside a field of days. */
export function Calendar({ day, onChoose, label }: { day: Day | null; onChoose: (day: Day) => void; label: string }) {
  const say = useWords();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon size={24} aria-label={`${label}: ${say('common:calendar')}`} onClick={() => setOpened(!opened)} tabIndex={-1}>
          <IconCalendar size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          size="xs"
          hideOutsideDates
          className={classes['calendar'] ?? ''}
          value={day}
          {...(day === null ? {} : { defaultDate: day })}
          locale={language}
          firstDayOfWeek={language === 'ko' ? 0 : 1}
          monthLabelFormat={language === 'ko' ? 'YYYY년 M월' : 'MMMM YYYY'}
          monthsListFormat={language === 'ko' ? 'M월' : 'MMM'}
          ariaLabels={{ nextMonth: say('common:nextMonth'), previousMonth: say('common:previousMonth') }}
          onChange={(chosen) => {
            if (chosen === null) return;
            onChoose(chosen.slice(0, 10));
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
