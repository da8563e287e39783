import { isAnswer, type Relation } from '../domain/links/relations.ts';
import { tableTitle } from './names.ts';
import type { Translate, WordKey } from './translate.ts';

/** A record at an end of a link, as a sentence names it: `배포 D-12(결제승인 2.14.1)`. */
export type NamedEnd = { readonly table: string; readonly code: string; readonly title: string };

/** A link before or after it is saved: what is said of two records, from the one at which it starts. */
export type SaidLink = { readonly from: NamedEnd; readonly relation: Relation; readonly to: NamedEnd };

/** What is said of two records, from each of them. */
export type LinkSentences = {
  /** Said of what did it, or of the record at which the link starts. */
  readonly forward: string;
  /** The same, said of the other record. */
  readonly back: string;
};

/** Relations that say the same from whichever end they are entered: nobody suspects a fix. */
const eitherWay: readonly Relation[] = ['suspected', 'ruledOut'];
/** What harms comes before what is harmed. */
const fromHarmToHarmed = ['deployments', 'releases', 'risks', 'incidents'];

type Spoken = Relation | 'causedRisk' | 'contributedToRisk' | 'ledTo' | 'partlyLedTo' | 'materialisedSuspected' | 'materialisedRuledOut';

/** Who caused what, in whole sentences and in both directions: what stands before a link is saved, and after. */
export function linkSentences({ from, relation, to }: SaidLink, say: Translate): LinkSentences {
  const turns = eitherWay.includes(relation) && fromHarmToHarmed.indexOf(from.table) > fromHarmToHarmed.indexOf(to.table);
  const [first, second] = turns ? [to, from] : [from, to];
  const spoken = spokenAs(relation, first.table, second.table);
  const ends = { from: endName(first, say), to: endName(second, say) };
  const sentence = (way: 'forward' | 'back') => capitalised(say(`links:${spoken}.${way}` as WordKey, ends));
  return { forward: sentence('forward'), back: sentence('back') };
}

/**
 * A release or a deployment that something led to is its answer, not its effect. A risk arises, an incident occurs; and a risk does not cause
 * an incident, it materialises as one.
 */
function spokenAs(relation: Relation, from: string, to: string): Spoken {
  if (isAnswer(from, relation, to)) return relation === 'caused' ? 'ledTo' : 'partlyLedTo';
  if (to === 'risks') {
    if (relation === 'caused') return 'causedRisk';
    if (relation === 'contributed') return 'contributedToRisk';
  }
  if (from === 'risks' && to === 'incidents') {
    if (relation === 'suspected') return 'materialisedSuspected';
    if (relation === 'ruledOut') return 'materialisedRuledOut';
  }
  return relation;
}

function endName({ table, code, title }: NamedEnd, say: Translate): string {
  return say('links:end', { one: tableTitle(say, table, 'one'), code, title });
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
