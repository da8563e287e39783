import { Anchor, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { RaiseMode } from '../../../domain/raising/candidates.ts';
import type { SourceRef } from '../../../domain/raising/source.ts';
import { useFocusBack } from '../../record/detail/focus-back.ts';
import { Recovery } from '../../ui/recovery/recovery.tsx';
import { useRow } from '../../ui/register/answers.ts';
import { useUndoing } from '../../state/undoing.ts';
import { useLeftAmong } from '../../ui/register/drafts.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { raiseDraft } from './raise-draft.ts';
import { RaisePanel } from './raise-panel.tsx';
import classes from './raising.module.css';

/** What was made of a source: the risk, what was done with it, and by which entry (`null`: it stood like that already). */
export type Made = { readonly id: string; readonly code: string; readonly mode: RaiseMode; readonly seq: number | null };

/** Takes an incident or a deployment into the register of risks: the proposal opens in place, and what was made of it is named. */
export function IntoRegister({ from, readOnly }: { from: SourceRef; readOnly: boolean }) {
  const say = useWords();
  const left = useLeftAmong({ panel: raiseDraft(from) });
  const [open, setOpen] = useState<'panel' | null>(left);
  const [made, setMade] = useState<Made | null>(null);
  const whole = useFocusBack<HTMLDivElement>(open);
  if (readOnly) return null;
  return (
    <div ref={whole} className={classes['into']}>
      {open === null ? (
        <div className={classes['line']}>
          <Button
            size="compact-sm"
            data-opens="panel"
            aria-expanded={false}
            onClick={() => {
              setMade(null);
              setOpen('panel');
            }}
          >
            {say('raising:open')}
          </Button>
          <p role="status" className={classes['made']}>
            {made === null ? null : <MadeLink made={made} />}
          </p>
        </div>
      ) : (
        <Recovery extent="part">
          <RaisePanel
            from={from}
            onCancel={() => setOpen(null)}
            onMade={(next) => {
              setMade(next);
              setOpen(null);
            }}
          />
        </Recovery>
      )}
    </div>
  );
}

/** What was done, and the way to the risk, where the focus goes. Once it is undone nothing is said. */
function MadeLink({ made: { id, code, mode, seq } }: { made: Made }) {
  const say = useWords();
  const risk = useRow('risks', id);
  const link = useRef<HTMLAnchorElement>(null);
  const stands = useUndoing(({ done }) => seq === null || done.some((one) => one.seq === seq));
  const isThere = stands && risk !== undefined && risk !== null;
  useEffect(() => {
    if (isThere) link.current?.focus();
  }, [isThere]);
  if (!isThere) return null;
  return (
    <>
      {say(`raising:done.${mode}`)}{' '}
      <Anchor component={Link} ref={link} href={`/risks/${id}`}>
        {code} {risk.title}
      </Anchor>
    </>
  );
}
