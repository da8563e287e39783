import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useState } from 'react';
import { languages } from '../../../domain/settings/kind.ts';
import type { Backup } from '../../platform/platform.ts';
import { PlimsollMark } from '../../ui/page/plimsoll-mark.tsx';
import { notify } from '../../ui/notices/notices.tsx';
import { useAppInfo, usePlatform } from '../../ui/platform/platform-context.tsx';
import { useAttempt } from '../../ui/recovery/attempt.ts';
import { UnreadNotice } from '../../ui/recovery/recovery-notice.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useChooseLanguage } from '../../ui/words/language-choice.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { Backups } from './backups.tsx';
import { newestFirst } from './newest-first.ts';
import { NewRegister } from './new-register.tsx';
import { furthestFile } from './restoring.ts';
import type { OpeningFailure } from './opening.ts';
import { OpeningFailed } from './opening-failed.tsx';
import { Registers } from './registers.tsx';
import classes from './start.module.css';

type StartProps = {
  /** Why the register that was to be opened is not. */
  readonly failure: OpeningFailure | null;
  readonly onOpen: (registerId: string, anyway?: boolean) => Promise<boolean>;
  readonly files: {
    readonly openFile: () => Promise<void>;
    readonly takeBytes: (name: string, bytes: Uint8Array) => Promise<void>;
    readonly takeCopy: (name: string, bytes: Uint8Array) => Promise<void>;
  };
};

/** Before a register is open: the ones that are here, and three ways to another. */
export function Start({ failure, onOpen, files }: StartProps) {
  const say = useWords();
  const store = useStore();
  const language = useLanguage();
  const { userName } = useAppInfo();
  const problemText = useProblemText();
  const platform = usePlatform();
  const registers = useAttempt(useCallback(() => store.registers(), [store]));
  const backups = useAttempt(useCallback(() => platform.call('backups.list', {}), [platform]));
  const [working, setWorking] = useState<string | null>(null);

  const during = async (name: string, work: () => Promise<unknown>) => {
    setWorking(name);
    try {
      await work();
    } finally {
      setWorking(null);
      await registers.again();
    }
  };

  const openSample = async () => {
    const created = await store.createSample(language, userName === '' ? say('start:byDefault') : userName);
    if (created.ok) await onOpen(created.value.registerId);
    else notify(created.problems.map(problemText).join('\n'), 'problem');
  };

  /** A backup, and what a journal holds after it. */
  const take = async ({ registerId, name }: Backup, how: StartProps['files']['takeBytes']) => {
    const file = await furthestFile({ platform, store }, registerId);
    if (file.ok) await how(name, file.value.bytes);
    else notify(file.problems.map(problemText).join('\n'), 'problem');
  };
  const here = registers.value ?? [];
  // Where the same keeps the register from being opened, one notice and one button speak for both.
  const alreadySaid = failure?.problems.some(({ code }) => code === registers.problem?.code) ?? false;

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
        {failure !== null && (
          <OpeningFailed
            failure={failure}
            name={here.find(({ registerId }) => registerId === failure.registerId)?.name ?? null}
            backup={newestFirst(backups.value ?? [], failure.registerId)[0] ?? null}
            working={working === 'failed'}
            onRetry={() => void during('failed', () => onOpen(failure.registerId))}
            onAnyway={() => void during('failed', () => onOpen(failure.registerId, true))}
            onCopy={(backup) => void during('failed', () => take(backup, files.takeCopy))}
          />
        )}
        {registers.problem !== null && !alreadySaid && (
          <section className={classes['registers']}>
            <h2>{say('start:registers')}</h2>
            <UnreadNotice problem={registers.problem} extent="part" onRetry={() => void registers.again()} />
          </section>
        )}
        {here.length > 0 && (
          <Registers registers={here} onOpen={(id) => void during('open', () => onOpen(id))} onForgotten={registers.again} />
        )}
        {registers.value !== null && (
          <Backups
            backups={backups}
            registers={registers.value}
            onTake={(backup) => void during('backup', () => take(backup, files.takeBytes))}
          />
        )}
        <div className={classes['ways']}>
          <section>
            <h2>{say('start:newTitle')}</h2>
            <p>{say('start:newText')}</p>
            <NewRegister onCreated={onOpen} />
          </section>
          <section>
            <h2>{say('start:sampleTitle')}</h2>
            <p>{say('start:sampleText')}</p>
            <Button loading={working === 'sample'} onClick={() => void during('sample', openSample)}>
              {say('start:sampleOpen')}
            </Button>
            <h2>{say('start:openTitle')}</h2>
            <p>{say('start:openText')}</p>
            <Button loading={working === 'file'} onClick={() => void during('file', files.openFile)}>
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
      data={languages.map((language) => ({ value: language, label: language === 'ko' ? '한국어' : 'English' }))}
      onChange={choose}
    />
  );
}
