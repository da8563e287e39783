import type { Relation } from '../../../domain/links/relations.ts';
import { linkSentences } from '../../../words/link-sentence.ts';
import { useNamedEnd } from '../../ui/register/named-end.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './links.module.css';

type End = { readonly table: string; readonly id: string };
type Props = { readonly from: End; readonly relation: Relation | null; readonly to: End };

/** Who caused what, in whole sentences and from both ends, before it is saved. */
export function SaidBeforeSaving({ from, relation, to }: Props) {
  const say = useWords();
  const [start, end] = [useNamedEnd(from.table, from.id), useNamedEnd(to.table, to.id)];
  const sentences = relation === null || start === null || end === null ? null : linkSentences({ from: start, relation, to: end }, say);
  return (
    <div className={classes['said']} aria-live="polite">
      {sentences === null ? null : (
        <>
          <span className={classes['saidHead']}>{say('cause:says')}</span>
          <p>{sentences.forward}</p>
          <p className={classes['saidBack']}>{sentences.back}</p>
        </>
      )}
    </div>
  );
}
