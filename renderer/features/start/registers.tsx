import { Anchor, Button, Popover } from '@mantine/core';
import type { RegisterSummary } from '../../../contract/store.ts';
import { instantText } from '../../../words/patterns/days.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import classes from './start.module.css';

type RegistersProps = {
  readonly registers: readonly RegisterSummary[];
  readonly onOpen: (registerId: string) => void;
  readonly onForgotten: () => Promise<void>;
};

/** The registers of this store, the one opened last first. */
export function Registers({ registers, onOpen, onForgotten }: RegistersProps) {
  const say = useWords();
  const language = useLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const latest = [...registers].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  return (
    <section className={classes['registers']}>
      <h2>{say('start:registers')}</h2>
      <ul>
        {latest.map((register, index) => (
          <li key={register.registerId}>
            <div className={classes['name']}>
              <Anchor component="button" type="button" fw={600} onClick={() => onOpen(register.registerId)}>
                {register.name}
              </Anchor>
              <span>
                {say('start:registerSays', { seq: numberText(register.head.seq), at: instantText(register.head.at, zone, language) })}
              </span>
            </div>
            <Button variant={index === 0 ? 'filled' : 'default'} onClick={() => onOpen(register.registerId)}>
              {say('start:open')}
            </Button>
            <Forget register={register} onForgotten={onForgotten} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Forget({ register, onForgotten }: { register: RegisterSummary; onForgotten: () => Promise<void> }) {
  const say = useWords();
  const store = useStore();
  const problemText = useProblemText();
  const forget = async () => {
    const outcome = await store.forget(register.registerId);
    if (!outcome.ok) notify(outcome.problems.map(problemText).join('\n'), 'problem');
    await onForgotten();
  };
  const unsaved = register.head.seq - (register.savedHead?.seq ?? 0);
  return (
    <Popover position="bottom-end" width={320} trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray">
          {say('start:forget')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{say('start:forgetTitle', { name: register.name })}</strong>
        <p>{say('start:forgetText')}</p>
        {unsaved > 0 && <p className={classes['problem']}>{say('start:forgetUnsaved', { count: unsaved })}</p>}
        <Button color="red" variant="filled" data-takes-away onClick={() => void forget()}>
          {say('start:forget')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
