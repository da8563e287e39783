import { Button, Collapse, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CreateRegister } from '../../../domain/register/create.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { beginSteps } from '../../state/guided.ts';
import { useAppInfo } from '../../ui/platform/platform-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { currencies, timeZones } from '../../ui/page/world.ts';
import classes from './start.module.css';

type Typed = { readonly name: string | null; readonly by: string | null };
const nothingTyped: Typed = { name: null, by: null };
const typedKey = 'plimsoll.newRegister';

/** There is no register yet that could keep what is typed: the window does, also when it is loaded again. */
function useTyped() {
  const [typed, setTyped] = useState<Typed>(() => {
    try {
      return { ...nothingTyped, ...(JSON.parse(sessionStorage.getItem(typedKey) ?? '{}') as Partial<Typed>) };
    } catch {
      return nothingTyped;
    }
  });
  const set = (next: Typed) => {
    setTyped(next);
    try {
      sessionStorage.setItem(typedKey, JSON.stringify(next));
    } catch {
      // It stays on the screen.
    }
  };
  return [typed, set] as const;
}

/** The currency of most who write this language or live in this time zone. */
function usualCurrency(language: Language, timeZone: string): string {
  return language === 'ko' || timeZone === 'Asia/Seoul' ? 'KRW' : 'EUR';
}

/** What a new register is made with where nobody says otherwise. */
export function useUsualRegister(): CreateRegister {
  const say = useWords();
  const language = useLanguage();
  const { userName } = useAppInfo();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    name: say('start:defaultName'),
    currency: usualCurrency(language, timeZone),
    timeZone,
    fiscalYearStart: 1,
    language,
    by: userName === '' ? say('start:byDefault') : userName,
    sampleToday: null,
  };
}

/** An empty register: a name, which has a sensible value already, so that one click is enough; the rest for whoever wants it otherwise. */
export function NewRegister({ onCreated }: { onCreated: (registerId: string) => Promise<boolean> }) {
  const say = useWords();
  const store = useStore();
  const usual = useUsualRegister();
  const sentence = useProblemSentence();
  const [{ name, by }, setTyped] = useTyped();
  const [currency, setCurrency] = useState<string | null>(null);
  const [timeZone, setTimeZone] = useState(usual.timeZone);
  const [isMore, setMore] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [working, setWorking] = useState(false);

  const input = {
    ...usual,
    name: name ?? usual.name,
    currency: currency ?? usualCurrency(usual.language, timeZone),
    timeZone,
    by: by ?? usual.by,
  };
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    const created = await store.create(input);
    if (created.ok) {
      setTyped(nothingTyped);
      beginSteps(created.value.registerId);
      await onCreated(created.value.registerId);
    } else {
      setProblems(created.problems);
      // What is wrong is shown where it can be put right.
      if (created.problems.some(({ at }) => at?.field !== 'name')) setMore(true);
    }
    setWorking(false);
  };
  const wrong = (field: string) =>
    problems
      .filter((problem) => problem.at?.field === field)
      .map(sentence)
      .join(' ') || null;
  const elsewhere = problems.filter((problem) => !(problem.at?.field !== undefined && problem.at.field in input));

  return (
    <form className={classes['form']} onSubmit={(event) => void make(event)}>
      <TextInput
        label={say('start:name')}
        value={input.name}
        error={wrong('name')}
        onChange={(event) => setTyped({ name: event.currentTarget.value, by })}
      />
      <Collapse expanded={isMore}>
        <div className={classes['form']}>
          <TextInput
            label={say('start:by')}
            value={input.by}
            error={wrong('by')}
            onChange={(event) => setTyped({ name, by: event.currentTarget.value })}
          />
          <div className={classes['pair']}>
            <Select
              label={say('start:currency')}
              value={input.currency}
              data={currencies()}
              searchable
              allowDeselect={false}
              error={wrong('currency')}
              onChange={setCurrency}
            />
            <Select
              label={say('start:timeZone')}
              value={timeZone}
              data={timeZones(timeZone)}
              searchable
              allowDeselect={false}
              error={wrong('timeZone')}
              onChange={(zone) => setTimeZone(zone ?? timeZone)}
            />
          </div>
        </div>
      </Collapse>
      {elsewhere.map((one) => (
        <div key={one.code} role="alert" className={classes['problem']}>
          {sentence(one)}
        </div>
      ))}
      <div className={classes['waysOn']}>
        <Button type="submit" loading={working}>
          {say('start:newCreate')}
        </Button>
        <Button variant="subtle" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {say('start:newMore')}
        </Button>
      </div>
    </form>
  );
}
