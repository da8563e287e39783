import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { standingClosing } from '../../../../domain/closing/standing-closing.ts';
import type { Quarter } from '../../../../domain/quarters/quarter.ts';
import type { Stored } from '../../../../domain/rows.ts';
import { choiceName } from '../../../../words/names.ts';
import { DetailSection, FieldGrid } from '../../../record/detail/detail.tsx';
import { isFocusLost } from '../../../ui/page/focus-lost.ts';
import { FieldEditor } from '../../../record/field-editor.tsx';
import { PartSections } from '../../../record/part-sections.tsx';
import { useRows, useRowsBy } from '../../../ui/register/answers.ts';
import { useCommand } from '../../../ui/register/command.ts';
import { usePast } from '../../../ui/register/past.tsx';
import { useToday } from '../../../ui/register/open-register.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { CloseForm } from './close-form.tsx';
import { ClosedVersions } from './closed-versions.tsx';
import classes from './closing.module.css';

/** Everything that closes a quarter: where it stands, what its paper says, the conditions, those who sign, and what was closed. */
export function ClosingPanel({ quarter, compare }: { quarter: Quarter; compare: string | null }) {
  const rows = useRowsBy('quarters', 'quarter', quarter.id);
  const closings = useRows('closings');
  if (rows === null || closings === null) return null;
  const [row] = rows;
  return (
    <div className={classes['panel']}>
      <Standing quarter={quarter} row={row ?? null} closings={closings} compare={compare} />
    </div>
  );
}

type StandingProps = {
  readonly quarter: Quarter;
  readonly row: Stored<'quarters'> | null;
  readonly closings: readonly Stored<'closings'>[];
  readonly compare: string | null;
};

function Standing({ quarter, row, closings, compare }: StandingProps) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const isPast = usePast() !== null;
  const isOver = quarter.lastDay < today;
  const standing = row === null ? null : standingClosing(closings, row.id);
  const own = closings.filter(({ quarterId }) => quarterId === row?.id);
  const state = useRef<HTMLParagraphElement>(null);
  const stands = `${row?.state} ${standing?.version}`;
  const stood = useRef(stands);
  // The button that began, closed or withdrew it went with that: what it led to is said, and the way goes on from there.
  useEffect(() => {
    if (stood.current !== stands && isFocusLost()) state.current?.focus();
    stood.current = stands;
  }, [stands]);
  return (
    <>
      <DetailSection title={say('closing:standing', { quarter: times.quarter(quarter.id) })}>
        <p ref={state} tabIndex={-1} className={classes['state']}>
          <strong>{choiceName(say, 'quarterState', row?.state ?? 'open')}</strong>
          {standing !== null && ` · ${say('closing:version', { version: standing.version })}`}
        </p>
        <p className={classes['says']}>
          {standing !== null
            ? say('closing:closedSays', {
                at: times.instant(standing.closedAt),
                seq: standing.headSeq,
                hash: standing.headHash.slice(0, 8),
              })
            : isOver
              ? say(row === null ? 'closing:openSays' : 'closing:reviewSays')
              : say('closing:progressSays', { day: times.day(quarter.lastDay) })}
        </p>
        {row === null && !isPast && <BeginReview quarter={quarter.id} />}
      </DetailSection>
      {own.length > 0 && <ClosedVersions quarter={quarter.id} closings={own} standing={standing} />}
      {row !== null && <Paper row={row} readOnly={isPast} />}
      {row !== null && isOver && !isPast && (
        <CloseForm key={String(standing?.version)} quarter={quarter.id} compare={standing?.compare ?? compare} standing={standing} />
      )}
    </>
  );
}

function BeginReview({ quarter }: { quarter: string }) {
  const say = useWords();
  const send = useCommand();
  return (
    <div className={classes['foot']}>
      <Button variant="filled" onClick={() => void send('quarters.review', { quarter })}>
        {say('closing:begin')}
      </Button>
    </div>
  );
}

const paperFields = ['body', 'meetingOn', 'agendaItem', 'purpose', 'documentClass'] as const;

/** What the paper says that goes to a committee. After a closing it may be changed for the next version. */
function Paper({ row, readOnly }: { row: Stored<'quarters'>; readOnly: boolean }) {
  const say = useWords();
  return (
    <>
      <DetailSection title={say('closing:paper')}>
        <FieldGrid>
          {paperFields.map((field) => (
            <FieldEditor key={field} kind="quarters" row={row} field={field} />
          ))}
        </FieldGrid>
      </DetailSection>
      <PartSections kind="quarters" id={row.id} only={['decisionsAsked']} subject={row.quarter} readOnly={readOnly} />
    </>
  );
}
