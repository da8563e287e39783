import { Tabs } from '@mantine/core';
import { useRoute } from 'wouter';
import { goTo } from '../../ui/address/hash-address.ts';
import { PageHead } from '../../ui/page/page-head.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { AsOf } from './as-of.tsx';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCountToPutRight } from '../../ui/register/to-be-put-right.ts';
import { Log } from './log/log.tsx';
import { PutRight } from './put-right.tsx';
import { Verify } from './verify.tsx';
import classes from './audit.module.css';

const parts = ['log', 'verify', 'as-of', 'put-right'] as const;

/** What an auditor asks of the register: what was done, whether it still holds, how it was, and what in it breaks a rule of today. */
export function AuditPage() {
  const say = useWords();
  const [, route] = useRoute('/audit/:part');
  const count = useCountToPutRight();
  const part = parts.find((part) => part === route?.part) ?? 'log';
  return (
    <div className={classes['page']}>
      <PageHead title={say('audit:title')} note={say('audit:unproven')} />
      <Tabs className={classes['tabs']} value={part} keepMounted={false} onChange={(next) => goTo(`/audit/${next ?? 'log'}`)}>
        <Tabs.List>
          <Tabs.Tab value="log">{say('audit:log')}</Tabs.Tab>
          <Tabs.Tab value="verify">{say('audit:verify')}</Tabs.Tab>
          <Tabs.Tab value="as-of">{say('audit:asOf')}</Tabs.Tab>
          <Tabs.Tab value="put-right">
            {say('audit:putRight')}
            {count > 0 && <span className={classes['mark']}> {numberText(count)}</span>}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="log" className={classes['logPanel']}>
          <Log />
        </Tabs.Panel>
        <Tabs.Panel value="verify" className={classes['panel']}>
          <Verify />
        </Tabs.Panel>
        <Tabs.Panel value="as-of" className={classes['panel']}>
          <AsOf />
        </Tabs.Panel>
        <Tabs.Panel value="put-right" className={classes['panel']}>
          <PutRight />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
