import { Input, Radio, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { languages } from '../../../domain/settings/kind.ts';
import { setView, useView } from '../../state/view.ts';
import { ratingRamps, type Ramp } from '../../ui/theme/colours.ts';
import { rowHeights, type Density } from '../../ui/theme/variables.ts';
import { useChooseLanguage } from '../../ui/words/language-choice.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { useMantineColorScheme } from '@mantine/core';
import classes from './settings.module.css';

/** How this person likes to look at registers on this machine. */
export function ViewSettings() {
  const say = useWords();
  const language = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const view = useView();
  return (
    <section className={classes['part']}>
      <h2>{say('settings:view')}</h2>
      <p className={classes['note']}>{say('settings:viewNote')}</p>
      <div className={classes['form']}>
        <Labelled label={say('settings:interfaceLanguage')}>
          <SegmentedControl
            value={language}
            aria-label={say('settings:interfaceLanguage')}
            data={languages.map((language) => ({ value: language, label: language === 'ko' ? '한국어' : 'English' }))}
            onChange={chooseLanguage}
          />
        </Labelled>
        <Labelled label={say('shell:theme')}>
          <SegmentedControl
            value={view.scheme}
            aria-label={say('shell:theme')}
            data={[
              { value: 'light', label: say('shell:viewLight') },
              { value: 'dark', label: say('shell:viewDark') },
              { value: 'auto', label: say('shell:viewSystem') },
            ]}
            onChange={(scheme) => setView({ scheme })}
          />
        </Labelled>
        <Labelled label={say('settings:density')}>
          <SegmentedControl
            value={view.density}
            aria-label={say('settings:density')}
            data={(Object.keys(rowHeights) as Density[]).map((key) => ({ value: key, label: say(`settings:${key}`) }))}
            onChange={(density) => setView({ density })}
          />
        </Labelled>
        <Radio.Group label={say('settings:ramp')} value={view.ramp} onChange={(ramp) => setView({ ramp })}>
          <div className={classes['form']}>
            <Radio size="xs" value="sea" label={<RampShown ramp="sea" text={say('settings:rampSea')} />} />
            <Radio size="xs" value="traffic" label={<RampShown ramp="traffic" text={say('settings:rampTraffic')} />} />
          </div>
        </Radio.Group>
      </div>
    </section>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Input.Label component="div" display="block">
        {label}
      </Input.Label>
      {children}
    </div>
  );
}

function RampShown({ ramp, text }: { ramp: Ramp; text: string }) {
  const { colorScheme } = useMantineColorScheme();
  return (
    <>
      <span className={classes['swatches']} aria-hidden>
        {ratingRamps[ramp][colorScheme === 'dark' ? 'dark' : 'light'].map(({ fill }) => (
          <span key={fill} className={classes['swatch']} style={{ background: fill }} />
        ))}
      </span>{' '}
      {text}
    </>
  );
}
