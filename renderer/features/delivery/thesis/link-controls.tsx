import { Link } from 'wouter';
import type { ConditionName } from '../../../../domain/delivery/conditions.ts';
import { by, rowsIn } from '../../../../engine/rows/query.ts';
import { listAddress } from '../../../record/list/list-address.ts';
import { useAnswers } from '../../../ui/register/answers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';

/** Where a condition that no control of the service keeps is given one: the controls that keep it elsewhere, else a new one. */
export function LinkControls({ conditions }: { conditions: readonly ConditionName[] }) {
  const say = useWords();
  const answers = useAnswers(conditions.map((condition) => by('controls', 'condition', condition)));
  if (answers === null) return null;
  const exist = answers.some((answer) => rowsIn(answer).length > 0);
  const filters = [{ column: 'condition', is: [...conditions] }];
  return exist ? (
    <Link href={listAddress('/controls', { filters })}>{say('deliveryPage:linkControl')}</Link>
  ) : (
    <Link href="/controls/new">{say('deliveryPage:newControl')}</Link>
  );
}
