import { Button, Modal } from '@mantine/core';
import type { Head } from '../../../engine/ledger/entry.ts';
import { instantText } from '../../../words/patterns/days.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import classes from './workspace.module.css';
import type { RegisterFiles } from './register-files.ts';

/** A file and the store of one register that went different ways: both ends, where they part, and what can be done. */
export function DivergedPanel({ files }: { files: RegisterFiles }) {
  const say = useWords();
  const { diverged } = files;
  return (
    <Modal
      opened={diverged !== null}
      onClose={files.keepStore}
      closeButtonProps={{ 'aria-label': say('common:close') }}
      title={say('start:divergedTitle')}
      size={640}
      centered
    >
      {diverged !== null && (
        <>
          <p>{say('start:divergedText', { seq: diverged.relation.firstDifferent })}</p>
          <dl className={classes['heads']}>
            <HeadLines title={`${say('start:divergedFile')} (${diverged.name})`} head={diverged.relation.fileHead} />
            <HeadLines title={`${say('start:divergedStore')} (${diverged.registerName})`} head={diverged.relation.storeHead} />
          </dl>
          <div className={classes['buttons']}>
            <Button variant="filled" onClick={files.keepStore}>
              {say('start:keepStore')}
            </Button>
            <Button onClick={() => void files.openCopy()}>{say('start:openCopy')}</Button>
          </div>
        </>
      )}
    </Modal>
  );
}

function HeadLines({ title, head }: { title: string; head: Head }) {
  const language = useLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        #{head.seq} · {instantText(head.at, zone, language)}
        <br />
        <code>{head.hash}</code>
      </dd>
    </>
  );
}
