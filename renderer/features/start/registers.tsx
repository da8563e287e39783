import { Anchor, Button, Popover } from '@mantine/core';
import type { RegisterSummary } from '../../../contract/store.ts';
import { instantText } from '../../../words/patterns/days.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { notify } from '../../ui/notices/notices.tsx';
import type { Platform } from '../../platform/platform.ts';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
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

/** What was removed on purpose must not come back as something that was lost, from whatever store its journal was written. */
async function forgetOutside(platform: Platform, registerId: string): Promise<void> {
  const known = await platform.call('journal.known', {});
  for (const series of known.filter((one) => one.registerId === registerId)) {
    await platform.call('journal.forget', { store: series.store, registerId });
  }
}

function Forget({ register, onForgotten }: { register: RegisterSummary; onForgotten: () => Promise<void> }) {
  const say = useWords();
  const store = useStore();
  const platform = usePlatform();
  const problemText = useProblemText();
  const forget = async () => {
    const { registerId } = register;
    const outcome = await store.forget(registerId);
    if (!outcome.ok) notify(outcome.problems.map(problemText).join('\n'), 'problem');
    else await forgetOutside(platform, registerId).catch(() => notify(say('start:journalLeft'), 'problem'));
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
