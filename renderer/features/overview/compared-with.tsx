import { Select } from '@mantine/core';
import type { Overview } from '../../../domain/overview/overview.ts';
import { comparedText } from '../../../words/overview-figure.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useQuarterSpan } from '../quarters/quarter-span.ts';
import classes from './overview.module.css';

/** Which quarter today is compared with: any that is over. That it is known as its closing knew it, or as it is known now, stands beside it. */
export function ComparedWith({ since, onSince }: { readonly since: Overview['since']; readonly onSince: (quarter: string) => void }) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const over = (useQuarterSpan() ?? []).filter(({ lastDay }) => lastDay < today).map(({ id }) => id);
  const ids = over.includes(since.quarter) ? over : [since.quarter, ...over];
  return (
    <div className={classes['compared']}>
      <span aria-hidden>{say('overview:comparedWith')}</span>
      <Select
        w={230}
        aria-label={say('overview:comparedWith')}
        data={ids.map((id) => ({
          value: id,
          label: id === since.quarter ? comparedText(since.version, times.quarter(id), say) : times.quarter(id),
        }))}
        value={since.quarter}
        allowDeselect={false}
        onChange={(id) => id !== null && onSince(id)}
      />
    </div>
  );
}
