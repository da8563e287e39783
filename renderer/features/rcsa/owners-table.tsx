import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronRight, IconDownload, IconMailForward } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { SheetStatus } from '../../../domain/rcsa/status.ts';
import type { Stored } from '../../../domain/rows.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { dayIn } from '../../../engine/values/time.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { reminderText } from '../../../words/rcsa-reminder.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useChosenPerson } from '../../ui/register/person-name.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './rcsa.module.css';
import type { ShownRound } from './round-rows.ts';
import { SheetRisks } from './sheet-risks.tsx';

type Props = {
  readonly round: Stored<'rcsaRounds'>;
  readonly sheets: readonly SheetStatus[];
  readonly language: Language;
  readonly isOff: boolean;
  readonly items: ShownRound['items'];
  readonly onSave: (sheetId: string) => void;
  /** The focus goes to what stands for the whole, where a sheet went away with its last risk. */
  readonly onSheetGone: () => void;
};

/** Who is asked in a round: whose sheet went out, who has answered, who is late; the latest first. */
export function OwnersTable(props: Props) {
  const say = useWords();
  const sorted = [...props.sheets].sort((a, b) => b.daysLate - a.daysLate || b.open.length - a.open.length);
  return (
    <table className={classes['owners']}>
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
        {sorted.map((sheet) => (
          <OwnerRow key={sheet.id} {...props} sheet={sheet} />
        ))}
      </tbody>
    </table>
  );
}

function OwnerRow({ sheet, round, items, language, isOff, onSave, onSheetGone }: Omit<Props, 'sheets'> & { readonly sheet: SheetStatus }) {
  const say = useWords();
  const times = useTimes();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const own = items.get(sheet.id) ?? [];
  const { names, settings } = useRegister();
  const shownOwner = useChosenPerson(sheet.ownerId);
  const owner = sheet.ownerId === null ? say('rcsa:sheet.noOwner') : shownOwner;
  const day = (at: string | null) => (at === null ? '' : times.day(dayIn(at, settings.timeZone)));
  const remind = async () => {
    const name = sheet.ownerId === null ? null : (names[sheet.ownerId] ?? null);
    try {
      await navigator.clipboard.writeText(reminderText({ round: round.name, dueOn: round.dueOn, owner: name, sheet, language }));
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
              <Tooltip label={saveLabel}>
                <ActionIcon aria-label={saveLabel} onClick={() => onSave(sheet.id)}>
                  <IconDownload size={16} stroke={1.5} />
                </ActionIcon>
              </Tooltip>
              {sheet.state === 'answered' ? null : (
                <Tooltip label={remindLabel}>
                  <ActionIcon aria-label={remindLabel} onClick={() => void remind()}>
                    <IconMailForward size={16} stroke={1.5} />
                  </ActionIcon>
                </Tooltip>
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
              items={own}
              isOff={isOff}
              onRemoved={() => (own.length === 1 ? onSheetGone() : opener.current?.focus())}
            />
          </td>
        </tr>
      )}
    </>
  );
}
