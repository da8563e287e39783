import type { Stored } from '../../../domain/rows.ts';
import { minutesBetween } from '../../../domain/delivery/durations.ts';
import { sizeOf } from '../../../domain/releases/size.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { Figures, type Figure } from '../../record/detail/figures.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';

/** How large a release was in all, and how long its changes waited: what its counts do not say by themselves. */
export function ReleaseFigures({ release }: { release: Stored<'releases'> }) {
  const say = useWords();
  const times = useTimes();
  const { insertions, deletions, medianLeadTimeHours, oldestCommitAt, releasedAt } = release;
  const count = (value: number | null) => (value === null ? say('releases:unknown') : numberText(value));
  const lines = sizeOf(release, 'lines');
  const size: Figure = {
    key: 'lines',
    label: say('releases:measure.lines'),
    value: lines === null ? null : numberText(lines),
    ...(lines === null ? {} : { anchor: say('releases:linesAnchor', { added: count(insertions), removed: count(deletions) }) }),
  };
  const waited: Figure[] = [
    {
      key: 'lead',
      label: say('releases:leadTime'),
      value: medianLeadTimeHours === null ? null : times.duration(medianLeadTimeHours * 60),
      anchor: say('releases:leadTimeAnchor'),
    },
    {
      key: 'oldest',
      label: say('releases:oldest'),
      value: oldestCommitAt === null ? null : times.duration(minutesBetween(oldestCommitAt, releasedAt)),
      anchor: say('releases:oldestAnchor'),
    },
  ];
  return <Figures figures={[size, ...waited]} unknown={say('releases:unknown')} />;
}
