import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { assessmentKinds } from '../../../../domain/assessments/kind.ts';
import { categories } from '../../../../domain/risks/category.ts';
import type { HeatMapView } from '../../../../domain/risks/heat-map.ts';
import { choiceName } from '../../../../words/names.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from '../overview.module.css';

const everything = 'all';

type Props = {
  readonly view: HeatMapView;
  readonly onView: (change: Partial<HeatMapView>) => void;
  readonly isOverTime: boolean;
  readonly onOverTime: () => void;
};

/** Of which assessment and which category the map is, and whether it is moved over time. */
export function MapTools({ view, onView, isOverTime, onOverTime }: Props) {
  const say = useWords();
  return (
    <div className={classes['tools']}>
      <SegmentedControl
        aria-label={say('heatMap:which')}
        data={assessmentKinds.map((value) => ({ value, label: choiceName(say, 'assessmentKind', value) }))}
        value={view.kind}
        onChange={(kind) => onView({ kind })}
      />
      <Select
        w={150}
        aria-label={say('heatMap:category')}
        data={[
          { value: everything, label: say('heatMap:allCategories') },
          ...categories.map((value) => ({ value, label: choiceName(say, 'category', value) })),
        ]}
        value={view.category ?? everything}
        allowDeselect={false}
        onChange={(value) => onView({ category: categories.find((category) => category === value) ?? null })}
      />
      <Button
        variant={isOverTime ? 'light' : 'default'}
        aria-pressed={isOverTime}
        leftSection={<IconHistory size={14} stroke={1.5} />}
        onClick={onOverTime}
      >
        {say('heatMap:overTime')}
      </Button>
    </div>
  );
}
