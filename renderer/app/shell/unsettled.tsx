import { useRef } from 'react';
import type { DraftText } from '../../../contract/store.ts';
import { isKindName, kinds } from '../../../domain/index.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './shell.module.css';

/** Milliseconds between two looks for a field on the page that is gone to, and how often it is looked for. */
const betweenLooks = 50;
const mostLooks = 60;

type Props = { readonly what: 'fieldsNotSaved' | 'formsNotFinished'; readonly drafts: readonly DraftText[] };

/** How many drafts wait for a person, and the way to them: one after the other. */
export function UnsettledDrafts({ what, drafts }: Props) {
  const say = useWords();
  const last = useRef<string | null>(null);
  const text = say(`shell:${what}`, { count: drafts.length });
  const goToNext = () => {
    const next = drafts[(drafts.findIndex(({ key }) => key === last.current) + 1) % drafts.length];
    if (next === undefined) return;
    last.current = next.key;
    goTo(placeOf(next));
    focusDraft(next.key, mostLooks);
  };
  return (
    <button type="button" className={classes['unsettled']} title={say('shell:goToUnsettled')} onClick={goToNext}>
      {text}
    </button>
  );
}

/** Drafts of earlier versions do not say where they stand; their key does, where the record has a page. */
function placeOf({ key, place }: DraftText): string {
  if (place !== '') return place;
  const [table = '', id = ''] = key.split(':');
  if (table === 'settings' || table === 'units') return `/${table}`;
  return isKindName(table) && kinds.of(table).page !== null ? `/${table}/${id}` : '/';
}

function focusDraft(key: string, looks: number): void {
  const field = document.querySelector<HTMLElement>(`[data-draft="${CSS.escape(key)}"] :is(input, textarea, button)`);
  if (field !== null) return field.focus();
  if (looks > 0) setTimeout(() => focusDraft(key, looks - 1), betweenLooks);
}
