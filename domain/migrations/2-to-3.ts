import { whole, type Migration } from '../../engine/migrations/migration.ts';
import { textIn, type JsonObject } from '../../engine/values/json.ts';

/** The longest evidence of a link, in UTF-16 units, when this step was released. */
const longestEvidence = 4000;

/**
 * A risk and an incident are tied by *materialised as*: what stood as *caused* or *contributed* between the two, whichever way
 * it pointed, says so now, from the risk to the incident. Links that thereby say the same become one.
 */
export const from2To3: Migration = {
  from: 2,
  whole: {
    ...whole(['links'], ({ links }) => {
      const turned = links.filter(isTurned).map(materialised);
      const byEnds = new Map<string, JsonObject[]>();
      for (const link of turned) {
        const ends = JSON.stringify([textIn(link, 'fromId'), textIn(link, 'toId')]);
        byEnds.set(ends, [...(byEnds.get(ends) ?? []), link]);
      }
      return { links: [...links.filter((link) => !isTurned(link)), ...[...byEnds.values()].map(oneOf)] };
    }),
    alone: (_, link) => (isTurned(link) ? null : link),
  },
};

/** The words and kinds are those of the schema that this step leaves: what the relations of today are called does not matter. */
function isTurned(link: JsonObject): boolean {
  const ends = [textIn(link, 'fromTable'), textIn(link, 'toTable')];
  return ends.includes('risks') && ends.includes('incidents') && ['caused', 'contributed'].includes(textIn(link, 'relation'));
}

function materialised(link: JsonObject): JsonObject {
  const [one, other] = [textIn(link, 'fromId'), textIn(link, 'toId')];
  const [risk, incident] = textIn(link, 'fromTable') === 'risks' ? [one, other] : [other, one];
  return { ...link, fromTable: 'risks', fromId: risk, relation: 'materialisedAs', toTable: 'incidents', toId: incident };
}

/** Of links that say the same the one that was decided first, with the evidence of all as far as it fits. */
function oneOf(links: readonly JsonObject[]): JsonObject {
  const order = (link: JsonObject) => `${textIn(link, 'decidedAt')} ${textIn(link, 'id')}`;
  const [first = {}, ...later] = [...links].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  let evidence = textIn(first, 'evidence');
  for (const link of later) {
    const more = textIn(link, 'evidence');
    const both = `${evidence}\n${more}`;
    if (more !== '' && !evidence.split('\n').includes(more) && both.length <= longestEvidence) evidence = both;
  }
  return { ...first, evidence };
}
