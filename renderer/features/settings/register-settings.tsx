import { Input } from '@mantine/core';
import { fiscalYearNames, languages } from '../../../domain/settings/kind.ts';
import { ChoiceField, OptionsField } from '../../ui/fields/choice-field.tsx';
import { RecordPicker } from '../../ui/fields/record-picker.tsx';
import { useFindRecords } from '../../ui/fields/reference-fields.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useChosenPerson } from '../../ui/register/person-name.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { currencies, timeZones } from '../../ui/page/world.ts';
import { monthWords } from './months.ts';
import classes from './settings.module.css';

/** The register's own name, money and reckoning of time. Each change is an entry of the ledger. */
export function RegisterSettings() {
  const say = useWords();
  const { settings, actor, actAs } = useRegister();
  const isPast = usePast() !== null;
  const operator = useChosenPerson(actor);
  const findPeople = useFindRecords('people', 'name');
  const of = { table: 'settings', row: settings } as const;
  return (
    <section className={classes['part']}>
      <h2>{say('settings:register')}</h2>
      <p className={classes['note']}>{say('settings:registerNote')}</p>
      <div className={classes['form']}>
        <TextField {...of} field="name" required />
        <div className={classes['pair']}>
          <OptionsField {...of} field="currency" options={currencies().map(same)} description={say('settings:currencyNote')} />
          <OptionsField
            {...of}
            field="language"
            label={say('settings:reportLanguage')}
            options={languages.map((language) => ({ value: language, label: say(`settings:${language}`) }))}
          />
          <OptionsField
            {...of}
            field="timeZone"
            options={timeZones(settings.timeZone).map(same)}
            description={say('settings:timeZoneNote')}
          />
          <OptionsField
            {...of}
            field="fiscalYearStart"
            options={monthWords.map((key, index) => ({ value: String(index + 1), label: say(key) }))}
            read={Number}
            description={say('settings:fiscalNote')}
          />
          {settings.fiscalYearStart > 1 && (
            <ChoiceField
              {...of}
              field="fiscalYearNamedAfter"
              vocabulary="fiscalYearName"
              values={fiscalYearNames}
              description={say('settings:fiscalNameNote', {
                month: say(monthWords[settings.fiscalYearStart - 1] ?? 'settings:month_1'),
                year: settings.fiscalYearNamedAfter === 'end' ? 2026 : 2025,
              })}
            />
          )}
        </div>
        <div>
          <Input.Label htmlFor="operator">{say('settings:operator')}</Input.Label>
          <RecordPicker
            id="operator"
            label={say('settings:operator')}
            shown={operator}
            readOnly={isPast}
            find={findPeople}
            onChoose={(pick) => void (pick && actAs(pick.id))}
            describedBy="operator-note"
          />
          <Input.Description id="operator-note" mt={4}>
            {say('settings:operatorNote')}
          </Input.Description>
        </div>
      </div>
    </section>
  );
}

const same = (value: string) => ({ value, label: value });
