import { queryRunner, type Answer, type QueryResult, type Query } from '../../../engine/rows/query.ts';
import { rowQuestion } from './question-kinds.ts';
import type { Asked, Questions, Reading } from './questions.ts';

type Round = { readonly queries: readonly Query[]; readonly reading: Reading<readonly Asked<Answer>[]> };

/** A round that follows others, and what those had answered when it was worked out. */
type Later = { readonly of: readonly (readonly Asked<Answer>[])[]; readonly key: string; readonly round: Round };

/**
 * A record and what hangs on it, from questions that are shared with everyone who asks them. Round follows round, since what one
 * asks depends on the answers before it, until there is nothing new to ask. It only changes from one whole to the next, never to
 * half of one.
 */
export function queryResultReading(
  questions: Questions,
  firstQueries: readonly Query[],
  relationQueries: (found: QueryResult) => readonly Query[],
): Reading<Asked<QueryResult>> {
  const round = (queries: readonly Query[]): Round => ({ queries, reading: questions.reading(queries.map(rowQuestion)) });
  const first = round(firstQueries);
  const later: Later[] = [];
  let whole: { readonly of: Later['of']; readonly asked: Asked<QueryResult> } | null = null;
  let broken: Asked<QueryResult> | null = null;

  /** The round after some, by what they answered. */
  function nextOf(rounds: readonly Round[], of: Later['of'], found: QueryResult): Round {
    const known = later[rounds.length - 1];
    if (known !== undefined && isSame(known.of, of)) return known.round;
    const queries = relationQueries(found).filter((query) => !found.known(query));
    const key = JSON.stringify(queries);
    const next = known?.key === key ? known.round : round(queries);
    later[rounds.length - 1] = { of, key, round: next };
    return next;
  }

  /** Every round that is asked, and what they answered; `found` once nothing is left to ask. */
  function follow(): { readonly rounds: readonly Round[]; readonly of: Later['of']; readonly found: (() => QueryResult) | null } {
    const rounds = [first];
    for (;;) {
      const of = rounds.map(({ reading }) => reading.current());
      const answers = of.map(allOf);
      const pairs = rounds.flatMap(({ queries }, at) => {
        const answered = answers[at] ?? null;
        return answered === null ? [] : [[queries, answered] as const];
      });
      if (pairs.length < rounds.length) return { rounds, of, found: null };
      const found = () => resultOf(...pairs);
      if (whole !== null && isSame(whole.of, of)) return { rounds, of, found };
      const next = nextOf(rounds, of, found());
      if (next.queries.length === 0) return { rounds, of, found };
      rounds.push(next);
    }
  }

  return {
    subscribe(listener) {
      const heard = new Map<Round, () => void>();
      const hear = () => {
        const { rounds } = follow();
        for (const one of rounds) if (!heard.has(one)) heard.set(one, one.reading.subscribe(changed));
        for (const [one, leave] of heard) {
          if (rounds.includes(one)) continue;
          heard.delete(one);
          leave();
        }
      };
      const changed = () => {
        hear();
        listener();
      };
      hear();
      return () => heard.forEach((leave) => leave());
    },

    current() {
      const { of, found } = follow();
      if (whole !== null && isSame(whole.of, of)) return whole.asked;
      if (found !== null) {
        whole = { of, asked: { answer: found(), problem: null } };
        return whole.asked;
      }
      const problem = of.flat().find((asked) => asked.answer === null && asked.problem !== null)?.problem ?? null;
      const answer = whole?.asked.answer ?? null;
      if (broken === null || broken.problem !== problem || broken.answer !== answer) broken = { answer, problem };
      return broken;
    },
  };
}

function isSame(one: Later['of'], other: Later['of']): boolean {
  return one.length === other.length && one.every((asked, at) => asked === other[at]);
}

function allOf(asked: readonly Asked<Answer>[]): readonly Answer[] | null {
  const answers = asked.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  return answers.length === asked.length ? answers : null;
}

/** What rounds of questions found, by question. */
function resultOf(...rounds: readonly (readonly [queries: readonly Query[], answers: readonly Answer[]])[]): QueryResult {
  const { found, take } = queryRunner(() => Promise.reject(new Error('everything is known already')));
  for (const [queries, answers] of rounds) take(queries, answers);
  return found;
}
