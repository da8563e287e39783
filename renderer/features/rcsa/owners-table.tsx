import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconDownload, IconMailForward } from '@tabler/icons-react';
import { memo, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { SheetStatus } from '../../../domain/rcsa/status.ts';
import type { Stored } from '../../../domain/rows.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { sameJson } from '../../../engine/values/json.ts';
import { dayIn } from '../../../engine/values/time.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { reminderText } from '../../../words/rcsa-reminder.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useRow } from '../../ui/register/answers.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './rcsa.module.css';
import { SheetRisks } from './sheet-risks.tsx';

type Props = {
  readonly round: Stored<'rcsaRounds'>;
  readonly sheets: readonly SheetStatus[];
  readonly language: Language;
  readonly isOff: boolean;
  readonly onSave: (sheetId: string) => void;
  /** The focus goes to what stands for the whole, where a sheet went away with its last risk. */
  readonly onSheetGone: () => void;
};

type RowProps = Omit<Props, 'sheets'> & { readonly sheet: SheetStatus };

/** So many rows are drawn in a step. */
const inAStep = 10;

/** Who is asked in a round: whose sheet went out, who has answered, who is late; the latest first. */
export function OwnersTable(props: Props) {
  const say = useWords();
  const { sheets: asked, ...rest } = props;
  // Where many of them changed at once they are drawn while the page answers.
  const sheets = useDeferredValue(asked);
  const drawn = useGrowing(sheets.length);
  const sorted = [...sheets].sort((a, b) => b.daysLate - a.daysLate || b.open.length - a.open.length);
  return (
    <table className={classes['owners']}>
      <colgroup>
        <col />
        <col className={classes['ofStatus']} />
        <col className={classes['ofCount']} />
        <col className={classes['ofDay']} />
        <col className={classes['ofDay']} />
        <col className={classes['ofActs']} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{fieldName(say, 'rcsaSheets', 'ownerId')}</th>
          <th scope="col">{say('rcsa:screen.state')}</th>
          <th scope="col" className="numbers">
            {say('rcsa:screen.risks')}
          </th>
          <th scope="col">{say('rcsa:screen.sent')}</th>
          <th scope="col">{say('rcsa:screen.answered')}</th>
          <th scope="col">{say('rcsa:screen.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.slice(0, drawn).map((sheet) => (
          <OwnerRow key={sheet.id} {...rest} sheet={sheet} />
        ))}
      </tbody>
    </table>
  );
}

/** How many of some rows are drawn by now: between two steps the page answers. */
function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(inAStep);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + inAStep));
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return drawn;
}

const OwnerRow = memo(function OwnerRow({ sheet, round, language, isOff, onSave, onSheetGone }: RowProps) {
  const say = useWords();
  const times = useTimes();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { names, settings } = useRegister();
  const name = sheet.ownerId === null ? say('rcsa:sheet.noOwner') : names[sheet.ownerId];
  // Of an erased person the register is asked, and of nobody else: there may be hundreds.
  const erased = useRow('people', name === undefined ? sheet.ownerId : null);
  const owner = name ?? say('people:erased', { code: erased?.code ?? '' });
  const day = (at: string | null) => (at === null ? '' : times.day(dayIn(at, settings.timeZone)));
  const remind = async () => {
    const addressed = sheet.ownerId === null ? null : (names[sheet.ownerId] ?? null);
    try {
      await navigator.clipboard.writeText(reminderText({ round: round.name, dueOn: round.dueOn, owner: addressed, sheet, language }));
      notify(say('rcsa:screen.copied', { owner }));
    } catch {
      notify(say('rcsa:screen.notCopied'), 'problem');
    }
  };
  const [saveLabel, remindLabel] = [say('rcsa:screen.saveOneOf', { owner }), say('rcsa:screen.remindOf', { owner })];
  return (
    <>
      <tr>
        <th scope="row">
          <button ref={opener} type="button" className={classes['opener']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <IconChevronRight size={14} stroke={1.5} aria-hidden />
            {owner}
          </button>
        </th>
        <td title={sheet.open.length === 0 ? undefined : say('rcsa:screen.openOnes', { codes: sheet.open.join(', ') })}>
          {say(`rcsa:state.${sheet.state}`)}
          {sheet.daysLate > 0 && (
            <em className={classes['late']}> {say('rcsa:screen.daysLate', { count: sheet.daysLate, n: numberText(sheet.daysLate) })}</em>
          )}
          {sheet.isBehind && <span className={classes['behind']}> {say('rcsa:scope.behind')}</span>}
        </td>
        <td className="numbers">
          {numberText(sheet.answered)} / {numberText(sheet.risks)}
        </td>
        <td>{day(sheet.sentAt)}</td>
        <td>{day(sheet.answeredAt)}</td>
        <td className={classes['icons']}>
          {isOff ? null : (
            <>
              <ActionIcon aria-label={saveLabel} title={saveLabel} onClick={() => onSave(sheet.id)}>
                <IconDownload size={16} stroke={1.5} />
              </ActionIcon>

              {sheet.state === 'answered' ? null : (
                <ActionIcon aria-label={remindLabel} title={remindLabel} onClick={() => void remind()}>
                  <IconMailForward size={16} stroke={1.5} />
                </ActionIcon>
              )}
            </>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6} className={classes['within']}>
            <SheetRisks
              round={round}
              sheetId={sheet.id}
              isOff={isOff}
              onRemoved={(isLast) => (isLast ? onSheetGone() : opener.current?.focus())}
            />
          </td>
        </tr>
      )}
    </>
  );
}, sameRow);

/** A row is drawn anew where something of it changed: a round may have hundreds. */
function sameRow({ sheet: was, round: former, ...before }: RowProps, { sheet, round, ...now }: RowProps): boolean {
  const others = Object.keys(now) as (keyof typeof now)[];
  return sameJson(was, sheet) && sameJson(former, round) && others.every((key) => before[key] === now[key]);
}
