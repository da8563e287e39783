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
  const [first, second] = turns(from.table, relation, to.table) ? [to, from] : [from, to];
  const spoken = spokenAs(relation, first.table, second.table);
  const ends = { from: endName(first, say), to: endName(second, say) };
  const sentence = (way: 'forward' | 'back') => capitalised(say(`links:${spoken}.${way}` as WordKey, ends));
  return { forward: sentence('forward'), back: sentence('back') };
}

/** A sentence in which the other record stands apart, so that it can be led to: what comes before its name, the name, what comes after. */
export type ToldLink = { readonly before: string; readonly other: string; readonly after: string };

/** A link as one of its records tells it: of itself by its code, of the other (`name`) as it is called. `starts`: the link starts here. */
export function linkTold(
  here: Pick<NamedEnd, 'table' | 'code'>,
  relation: Relation,
  other: { readonly table: string; readonly name: string },
  starts: boolean,
  say: Translate,
): ToldLink {
  const [from, to] = starts ? [here.table, other.table] : [other.table, here.table];
  const isTurned = turns(from, relation, to);
  const spoken = isTurned ? spokenAs(relation, to, from) : spokenAs(relation, from, to);
  const isFirst = starts !== isTurned;
  const own = say('links:endHere', { one: tableTitle(say, here.table, 'one'), code: here.code });
  const ends = isFirst ? { from: own, to: other.name } : { from: other.name, to: own };
  const sentence = say(`links:${spoken}.${isFirst ? 'forward' : 'back'}` as WordKey, ends);
  const at = sentence.indexOf(other.name);
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + other.name.length)];
  return { before: capitalised(before), other: before === '' ? capitalised(other.name) : other.name, after };
}

/** A record that is only being made, as a sentence names it. */
export function newEndName(table: string, title: string, say: Translate): string {
  return say('links:newEnd', { one: tableTitle(say, table, 'one'), title });
}

/** Whether the two of a link are told the other way round: what harms before what is harmed. */
function turns(from: string, relation: Relation, to: string): boolean {
  return eitherWay.includes(relation) && fromHarmToHarmed.indexOf(from) > fromHarmToHarmed.indexOf(to);
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

export function endName({ table, code, title }: NamedEnd, say: Translate): string {
  return say('links:end', { one: tableTitle(say, table, 'one'), code, title });
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
