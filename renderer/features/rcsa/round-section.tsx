import { Button, FileButton, Progress, Select } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandProgress } from '../../../contract/store.ts';
import { languages, type Language } from '../../../domain/settings/kind.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { DetailSection } from '../../record/detail/detail.tsx';
import type { Far } from '../../ui/progress/far.ts';
import { UnderWay } from '../../ui/progress/under-way.tsx';
import { useDroppedFiles } from '../../ui/platform/dropped-files.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { AddRisk } from './add-risk.tsx';
import { OwnersTable } from './owners-table.tsx';
import classes from './rcsa.module.css';
import { useRound, type ShownRound } from './round-rows.ts';
import { useSaveSheets } from './save-sheets.ts';
import { TakePanel } from './take-panel.tsx';
import { useTaking } from './taking.ts';

/** A round: how far it is, who has answered, its sheets out and back. */
export function RoundSection({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const shown = useRound(id);
  return shown === null ? null : <Shown key={id} {...shown} readOnly={readOnly} />;
}

function Shown({ round, status, readOnly }: ShownRound & { readonly readOnly: boolean }) {
  const say = useWords();
  const { language: first } = useSettings();
  const [language, setLanguage] = useState<Language>(first);
  const { saving, isLong, progress, end, save } = useSaveSheets(round, language);
  const taking = useTaking(round.id);
  const bringing = useRef<HTMLButtonElement>(null);
  // The same for every drawing: the rows of hundreds of owners hold it.
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const saveOne = useCallback((sheetId: string) => void latest.current([sheetId]), []);
  const toBringing = useCallback(() => bringing.current?.focus(), []);
  const sheetsDone = (far: CommandProgress | null): Far => {
    if (far === null) return { share: null, says: '' };
    return { share: far.done / far.of, says: say('rcsa:screen.sheetsDone', { done: numberText(far.done), of: numberText(far.of) }) };
  };
  const isOff = readOnly || round.closedOn !== null;
  const { isOver, drop } = useDroppedFiles(!isOff, (files) => void taking.bring(files));
  const open = status.sheets.filter(({ state }) => state !== 'answered');
  if (status.sheets.length === 0) return <p className={classes['none']}>{say('rcsa:screen.none')}</p>;
  return (
    <>
      <Standing {...{ round, status, readOnly }} />
      {isOff ? null : (
        <div className={classes['acts']} data-over={isOver || undefined} data-drop {...drop}>
          <Button
            variant={status.sent === 0 ? 'filled' : 'default'}
            loading={saving}
            onClick={() => void save(status.sheets.map((sheet) => sheet.id))}
          >
            {say('rcsa:screen.saveAll')}
          </Button>
          {open.length > 0 && open.length < status.sheets.length && (
            <Button loading={saving} onClick={() => void save(open.map((sheet) => sheet.id))}>
              {say('rcsa:screen.saveOpen', { n: numberText(open.length) })}
            </Button>
          )}
          <FileButton multiple accept=".xlsx,.xlsm,.ods" onChange={(files) => void taking.bring(files)}>
            {(props) => (
              <Button {...props} ref={bringing} variant={status.sent > 0 ? 'filled' : 'default'} loading={taking.isReading}>
                {say('rcsa:screen.take')}
              </Button>
            )}
          </FileButton>
          <span className={classes['drop']}>{say(isOver ? 'rcsa:screen.dropNow' : 'rcsa:screen.drop')}</span>
          <Select
            className={classes['language'] ?? ''}
            aria-label={say('rcsa:screen.language')}
            title={say('rcsa:screen.language')}
            value={language}
            allowDeselect={false}
            data={languages.map((one) => ({ value: one, label: say(`settings:${one}`) }))}
            onChange={(one) => setLanguage(one === 'en' ? 'en' : 'ko')}
          />
        </div>
      )}
      {isLong && <UnderWay far={sheetsDone(progress)} label={say('rcsa:screen.making')} onEnd={end} />}
      {taking.isLong && <UnderWay far={sheetsDone(taking.progress)} label={say('rcsa:take.reading')} onEnd={taking.end} />}
      <TakePanel taking={taking} onLeft={() => bringing.current?.focus()} />
      <DetailSection title={say('rcsa:screen.owners')} actions={isOff ? null : <AddRisk round={round} />}>
        <OwnersTable {...{ round, language, isOff }} sheets={status.sheets} onSave={saveOne} onSheetGone={toBringing} />
      </DetailSection>
    </>
  );
}

/** How far the round is, and whether it is closed. */
function Standing({ round, status, readOnly }: ShownRound & { readonly readOnly: boolean }) {
  const say = useWords();
  const times = useTimes();
  const send = useCommand();
  const today = useToday();
  const { risks, answered, complete, sent, late, sheets } = status;
  const close = (closedOn: string | null) =>
    send(
      'rcsaRounds.edit',
      { id: round.id, fields: { closedOn } },
      { subject: round.code, seen: [{ table: 'rcsaRounds', id: round.id, fields: { closedOn: round.closedOn } }] },
    );
  return (
    <div className={classes['standing']}>
      <div>
        <strong>{say('rcsa:screen.progress', { answered: numberText(answered), risks: numberText(risks) })}</strong>
        <span>
          {say('rcsa:screen.progressSheets', { complete: numberText(complete), sheets: numberText(sheets.length), sent: numberText(sent) })}
          {late > 0 && <em className={classes['late']}> · {say('rcsa:screen.late', { count: late, n: numberText(late) })}</em>}
        </span>
      </div>
      <Progress
        className={classes['bar'] ?? ''}
        value={risks === 0 ? 0 : (answered / risks) * 100}
        aria-label={say('rcsa:screen.progress', { answered: numberText(answered), risks: numberText(risks) })}
      />
      {round.closedOn !== null && <p>{say('rcsa:screen.closed', { day: times.day(round.closedOn) })}</p>}
      {readOnly ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => void close(round.closedOn === null ? today : null)}>
          {say(round.closedOn === null ? 'rcsa:screen.close' : 'rcsa:screen.reopen')}
        </Button>
      )}
    </div>
  );
}
