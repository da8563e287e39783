import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useState } from 'react';
import { languages } from '../../../domain/settings/kind.ts';
import { baseName } from '../../../documents/spreadsheets/named-after.ts';
import { problem } from '../../../engine/values/problem.ts';
import { leaveForImport, type BroughtFile } from '../../state/brought-file.ts';
import { beginSteps } from '../../state/guided.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { useDroppedFiles } from '../../ui/platform/dropped-files.ts';
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
import { Doors } from './doors.tsx';
import { useUsualRegister } from './new-register.tsx';
import { furthestFile } from './restoring.ts';
import type { OpeningFailure } from './opening.ts';
import { OpeningFailed } from './opening-failed.tsx';
import { Registers } from './registers.tsx';
import classes from './start.module.css';

type StartProps = {
  /** Why the register that was to be opened is not. */
  readonly failure: OpeningFailure | null;
  readonly onOpen: (registerId: string, anyway?: boolean) => Promise<boolean>;
  readonly onGuide: () => void;
  readonly files: {
    readonly openFile: () => Promise<void>;
    readonly takeBytes: (name: string, bytes: Uint8Array) => Promise<void>;
    readonly takeCopy: (name: string, bytes: Uint8Array) => Promise<void>;
  };
};

/** Before a register is open: the ones that are here, three doors to another, and a file. */
export function Start({ failure, onOpen, onGuide, files }: StartProps) {
  const say = useWords();
  const store = useStore();
  const language = useLanguage();
  const { userName } = useAppInfo();
  const problemText = useProblemText();
  const platform = usePlatform();
  const usual = useUsualRegister();
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

  /** A spreadsheet needs a register to come to: one that is called as the file is. It is looked at there before anything is taken. */
  const bringSpreadsheet = async (file: BroughtFile) => {
    const created = await store.create({ ...usual, name: baseName(file.name).slice(0, 120) });
    if (!created.ok) return notify(created.problems.map(problemText).join('\n'), 'problem');
    beginSteps(created.value.registerId);
    leaveForImport(file);
    goTo('/import');
    await onOpen(created.value.registerId);
    return undefined;
  };
  const chooseSpreadsheet = async () => {
    const chosen = await platform.call('files.open', { kind: 'table' });
    if (!chosen.ok) notify(chosen.problems.map(problemText).join('\n'), 'problem');
    else if (chosen.value !== null) await bringSpreadsheet(chosen.value);
  };
  const takeDropped = async (file: File) => {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return notify(problemText(problem('file.unreadable', { file: file.name })), 'problem');
    const brought = { name: file.name, bytes: new Uint8Array(bytes) };
    await (/\.plimsoll$/i.test(file.name) ? files.takeBytes(brought.name, brought.bytes) : bringSpreadsheet(brought));
    return undefined;
  };
  const { isOver, drop } = useDroppedFiles(working === null, ([file, ...others]) => {
    if (others.length > 0) notify(say('mapper:oneFile'), 'problem');
    else if (file !== undefined) void during('bring', () => takeDropped(file));
  });

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
    // What is dropped anywhere on it is taken: the buttons that choose a file are the way by keyboard.
    <main className={classes['start']} data-drop data-over={isOver || undefined} {...drop}>
      <div className={classes['page']}>
        <header className={classes['head']}>
          <PlimsollMark size={40} />
          <div>
            <h1>{say('common:appName')}</h1>
            <p>{say('start:lead')}</p>
          </div>
          <Button variant="subtle" onClick={onGuide}>
            {say('shell:guide')}
          </Button>
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
        <Doors
          working={working}
          onCreated={onOpen}
          onChoose={() => void during('bring', chooseSpreadsheet)}
          onSample={() => void during('sample', openSample)}
        />
        <section className={classes['ways']}>
          <div>
            <h2>{say('start:openTitle')}</h2>
            <p>{say('start:openText')}</p>
          </div>
          <Button loading={working === 'file'} onClick={() => void during('file', files.openFile)}>
            {say('start:openChoose')}
          </Button>
        </section>
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
