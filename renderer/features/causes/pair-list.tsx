import { Button } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useFocusBack } from '../../record/detail/focus-back.ts';
import { useSaveLink } from '../../record/links/save-link.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useLeftAmong } from '../../ui/register/drafts.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { DecideForm } from './decide-form.tsx';
import { causeDraft, causeRelations, endsOf, type CauseRelation, type Pair } from './pair.ts';
import { SaidNow } from './said-now.tsx';
import classes from './causes.module.css';

/** A pair as its row shows it. */
export type PairRow = Pair & {
  /** Its place among the candidates; `null` where the rows stand in order of time. */
  readonly rank: number | null;
  readonly name: ReactNode;
  /** What it was, in one line. */
  readonly facts: readonly string[];
  /** Why it may be so. */
  readonly reasons: readonly string[];
};

/** So many are shown at first, and whatever something is said of already. */
const first = 8;
/** How an arrow moves among the rows. */
const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };

type Props = { readonly rows: readonly PairRow[]; readonly readOnly: boolean; readonly label: string };

/** Pairs in their order, each with why, what is said of it, and the ways to decide it. */
export function PairList({ rows, readOnly, label }: Props) {
  const say = useWords();
  const begun = rows.flatMap((row) => causeRelations.map((relation) => ({ key: row.key, relation, draft: causeDraft(row, relation) })));
  const left = useLeftAmong(Object.fromEntries(begun.map(({ draft }) => [draft, draft])));
  const [open, setOpen] = useState<{ readonly key: string; readonly relation: CauseRelation } | null>(
    () => begun.find(({ draft }) => draft === left) ?? null,
  );
  const [all, setAll] = useState(false);
  const whole = useFocusBack<HTMLDivElement>(open?.key ?? null);
  const shown = all ? rows : rows.filter(({ key, said }, index) => index < first || said !== null || key === open?.key);

  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = steps[event.key];
    const act = event.target instanceof Element ? event.target.getAttribute('data-act') : null;
    if (by === undefined || act === null) return;
    event.preventDefault();
    const items = [...event.currentTarget.children];
    const at = items.findIndex((item) => item.contains(event.target as Element));
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    const button = next?.querySelector<HTMLElement>(`[data-act="${act}"]`) ?? next?.querySelector<HTMLElement>('[data-act="decide"]');
    button?.focus();
  };

  return (
    <div ref={whole}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons inside act; this moves among them */}
      <ol className={classes['list']} aria-label={label} onKeyDown={step}>
        {shown.map((row) => (
          <li key={row.key} className={classes['row']} data-ranked={row.rank !== null || undefined}>
            {row.rank === null ? null : (
              <span className={classes['rank']}>
                <span aria-hidden>{row.rank}</span>
                <span className="visually-hidden">{say('cause:rank', { n: row.rank })}</span>
              </span>
            )}
            <div className={classes['what']}>
              <div className={classes['name']}>{row.name}</div>
              <div className={classes['facts']}>{row.facts.join(' · ')}</div>
              <ul className={classes['reasons']}>
                {row.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
              <SaidNow pair={row} />
            </div>
            {readOnly ? null : <Acts row={row} isOpen={open?.key === row.key} onOpen={(relation) => setOpen({ key: row.key, relation })} />}
            {open?.key !== row.key || readOnly ? null : (
              <DecideForm
                key={open.relation}
                pair={row}
                relation={open.relation}
                label={say('cause:formOne', { code: row.code, other: row.subject })}
                onDone={() => setOpen(null)}
              />
            )}
          </li>
        ))}
      </ol>
      {shown.length < rows.length ? (
        <Button size="compact-sm" variant="subtle" className={classes['more'] ?? ''} onClick={() => setAll(true)}>
          {say('cause:more', { count: rows.length - shown.length, n: rows.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}

type ActsProps = { readonly row: PairRow; readonly isOpen: boolean; readonly onOpen: (relation: CauseRelation) => void };

/** The ways to decide: a suspicion needs nothing more; what states or denies a cause opens what it needs. */
function Acts({ row, isOpen, onOpen }: ActsProps) {
  const say = useWords();
  const saveLink = useSaveLink();
  const problemText = useProblemText();
  const { actor } = useRegister();
  const { code, said } = row;
  const stands = said === null || said.says === 'suspected' || said.says === 'ledTo' ? null : said.says;
  const suspect = async (button: HTMLElement) => {
    const decision = { relation: 'suspected' as const, evidence: '', deciderId: actor, decidedAt: '' };
    const acts = button.parentElement;
    const problems = await saveLink(endsOf(row), decision, null, row.subject);
    if (problems.length > 0) return notify(problems.map(problemText).join('\n'), 'problem');
    // The button is gone: what was suspected is to be decided.
    return acts?.querySelector<HTMLElement>('[data-act="decide"]')?.focus();
  };
  return (
    <div className={classes['acts']}>
      {said === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          data-act="suspect"
          aria-label={say('cause:suspectOne', { code })}
          onClick={(event) => void suspect(event.currentTarget)}
        >
          {say('cause:suspect')}
        </Button>
      ) : null}
      <Button
        size="compact-sm"
        variant="subtle"
        data-act="decide"
        data-opens={row.key}
        aria-expanded={isOpen}
        aria-label={say(stands === null ? 'cause:decideOne' : 'cause:changeOne', { code })}
        onClick={() => onOpen(stands ?? 'caused')}
      >
        {stands === null ? say('cause:decide') : say('cause:change')}
      </Button>
      {stands === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          data-act="ruleOut"
          aria-label={say('cause:ruleOutOne', { code })}
          onClick={() => onOpen('ruledOut')}
        >
          {say('cause:ruleOut')}
        </Button>
      ) : null}
    </div>
  );
}
