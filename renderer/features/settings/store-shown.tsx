import { numberText } from '../../../words/patterns/numbers.ts';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useAppInfo } from '../../ui/platform/platform-context.tsx';
import { statusQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './settings.module.css';

const megabytes = (bytes: number) => numberText(bytes / 1_000_000, 1);

/** Where the register is kept, how much room it has, and under which id. */
export function StoreShown() {
  const say = useWords();
  const store = useStore();
  const { host } = useAppInfo();
  const { registerId, forkedFrom } = useSettings();
  const status = useAnswer(statusQuestion(store));
  return (
    <section className={classes['part']}>
      <h2>{say('settings:store')}</h2>
      {host !== 'window' && <p className={classes['note']}>{say(host === 'browser' ? 'shell:door_browser' : 'shell:door_page')}</p>}
      {status !== null && status.persisted !== null && (
        <p className={classes['note']}>{say(status.persisted ? 'settings:persistedYes' : 'settings:persistedNo')}</p>
      )}
      <dl className={classes['facts']}>
        {status !== null && status.usedBytes !== null && status.quotaBytes !== null && (
          <>
            <dt>{say('settings:store')}</dt>
            <dd>{say('settings:storeUse', { used: megabytes(status.usedBytes), quota: megabytes(status.quotaBytes) })}</dd>
          </>
        )}
        <dt>{say('settings:registerId')}</dt>
        <dd>{registerId}</dd>
      </dl>
      {forkedFrom !== null && (
        <p className={classes['note']}>{say('settings:forkedFrom', { id: forkedFrom.registerId, seq: forkedFrom.seq })}</p>
      )}
    </section>
  );
}
