import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { languages } from '../../../domain/settings/kind.ts';
import type { RegisterSummary } from '../../../contract/store.ts';
import { PlimsollMark } from '../../ui/places/plimsoll-mark.tsx';
import { tell } from '../../ui/notices/notices.tsx';
import { useAppInfo } from '../../ui/platform/platform-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useChooseLanguage } from '../../ui/words/language-choice.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { Backups } from './backups.tsx';
import { NewRegister } from './new-register.tsx';
import { Registers } from './registers.tsx';
import classes from './start.module.css';

type StartProps = {
  readonly onOpen: (registerId: string) => Promise<boolean>;
  readonly onOpenFile: () => Promise<void>;
  readonly onOpenBytes: (name: string, bytes: Uint8Array) => Promise<void>;
};

/** Before a register is open: the ones that are here, and three ways to another. */
export function Start({ onOpen, onOpenFile, onOpenBytes }: StartProps) {
  const say = useWords();
  const store = useStore();
  const language = useLanguage();
  const { userName } = useAppInfo();
  const problemText = useProblemText();
  const [registers, setRegisters] = useState<readonly RegisterSummary[] | null>(null);
  const [working, setWorking] = useState<string | null>(null);

  const load = useCallback(async () => setRegisters(await store.registers()), [store]);
  useEffect(() => {
    void load();
  }, [load]);

  const during = async (name: string, work: () => Promise<unknown>) => {
    setWorking(name);
    try {
      await work();
    } finally {
      setWorking(null);
      await load();
    }
  };

  const openSample = async () => {
    const made = await store.createSample(language, userName === '' ? say('start:byDefault') : userName);
    if (made.ok) await onOpen(made.value.registerId);
    else tell(made.problems.map(problemText).join('\n'), 'problem');
  };

  return (
    <main className={classes['start']}>
      <div className={classes['page']}>
        <header className={classes['head']}>
          <PlimsollMark size={40} />
          <div>
            <h1>{say('common:appName')}</h1>
            <p>{say('start:lead')}</p>
          </div>
          <LanguageSwitch />
        </header>
        {registers !== null && registers.length > 0 && (
          <Registers registers={registers} onOpen={(id) => void during('open', () => onOpen(id))} onForgotten={load} />
        )}
        {registers !== null && <Backups registers={registers} onOpenBytes={onOpenBytes} />}
        <div className={classes['ways']}>
          <section>
            <h2>{say('start:newTitle')}</h2>
            <p>{say('start:newText')}</p>
            <NewRegister onMade={onOpen} />
          </section>
          <section>
            <h2>{say('start:sampleTitle')}</h2>
            <p>{say('start:sampleText')}</p>
            <Button loading={working === 'sample'} onClick={() => void during('sample', openSample)}>
              {say('start:sampleOpen')}
            </Button>
            <h2>{say('start:openTitle')}</h2>
            <p>{say('start:openText')}</p>
            <Button loading={working === 'file'} onClick={() => void during('file', onOpenFile)}>
              {say('start:openChoose')}
            </Button>
          </section>
        </div>
      </div>
    </main>
  );
}

function LanguageSwitch() {
  const say = useWords();
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <SegmentedControl
      className={classes['language']}
      aria-label={say('shell:language')}
      value={language}
      data={languages.map((one) => ({ value: one, label: one === 'ko' ? '한국어' : 'English' }))}
      onChange={choose}
    />
  );
}
