import { choiceName } from '../../../words/names.ts';
import { useRow } from '../../ui/register/answers.ts';
import { PersonName } from '../../ui/register/person-name.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { endsOf, type Pair } from './pair.ts';
import classes from './causes.module.css';

/** What is said of the two already: a decision with who, when and why, or a suspicion that is open. */
export function SaidNow({ pair }: { pair: Pair }) {
  const say = useWords();
  const times = useTimes();
  const { said, delivery } = pair;
  const isOfRelease = said?.table === 'releases' && delivery.table === 'deployments';
  const release = useRow('releases', isOfRelease ? endsOf(pair).fromId : null);
  if (said === null) return null;
  const { link } = said;
  const isOpen = link.relation === 'suspected';
  return (
    <div className={classes['said']} data-open={isOpen || undefined}>
      <strong>
        {isOpen
          ? say('cause:undecided')
          : say('cause:decidedAt', { relation: choiceName(say, 'relation', link.relation), at: times.instant(link.decidedAt) })}
      </strong>
      {link.deciderId === null ? null : (
        <>
          {' · '}
          <PersonName id={link.deciderId} />
        </>
      )}
      {release ? ` · ${say('cause:ofRelease', { code: release.code })}` : null}
      {link.evidence === '' ? null : <p>{link.evidence}</p>}
    </div>
  );
}
