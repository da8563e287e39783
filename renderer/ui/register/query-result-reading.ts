import { queryRunner, type Answer, type QueryResult, type Query } from '../../../engine/rows/query.ts';
import { rowQuestion } from './question-kinds.ts';
import type { Asked, Questions, Reading } from './questions.ts';

type Round = { readonly queries: readonly Query[]; readonly reading: Reading<readonly Asked<Answer>[]> };

/**
 * A record and what hangs on it, from questions that are shared with everyone who asks them. The second round follows the
 * first: what it asks depends on those answers. It only changes from one whole to the next, never to half of one.
 */
export function queryResultReading(
  questions: Questions,
  firstQueries: readonly Query[],
  relationQueries: (found: QueryResult) => readonly Query[],
): Reading<Asked<QueryResult>> {
  const round = (queries: readonly Query[]): Round => ({ queries, reading: questions.reading(queries.map(rowQuestion)) });
  const first = round(firstQueries);
  let second: { readonly of: readonly Asked<Answer>[]; readonly key: string; readonly round: Round } | null = null;
  let whole: { readonly of: readonly [readonly Asked<Answer>[], readonly Asked<Answer>[]]; readonly asked: Asked<QueryResult> } | null =
    null;
  let broken: Asked<QueryResult> | null = null;

  /** The second round that belongs to the first answers as they are; `null` until those are there. */
  function follows(): Round | null {
    const asked = first.reading.current();
    if (second?.of === asked) return second.round;
    const answers = allOf(asked);
    if (answers === null) return null;
    const found = resultOf([first.queries, answers]);
    const queries = relationQueries(found).filter((query) => !found.known(query));
    const key = JSON.stringify(queries);
    second = { of: asked, key, round: second?.key === key ? second.round : round(queries) };
    return second.round;
  }

  return {
    subscribe(listener) {
      let shown: Round | null = null;
      let leave = () => {};
      const follow = () => {
        const next = follows();
        if (next === null || next === shown) return;
        const left = leave;
        shown = next;
        leave = next.reading.subscribe(changed);
        left();
      };
      const changed = () => {
        follow();
        listener();
      };
      const leaveFirst = first.reading.subscribe(changed);
      follow();
      return () => {
        leaveFirst();
        leave();
      };
    },

    current() {
      const one = first.reading.current();
      const relations = follows();
      const two = relations?.reading.current() ?? null;
      if (whole !== null && whole.of[0] === one && whole.of[1] === two) return whole.asked;
      const [answers, rest] = [allOf(one), two === null ? null : allOf(two)];
      if (answers !== null && rest !== null && relations !== null && two !== null) {
        const answer = resultOf([first.queries, answers], [relations.queries, rest]);
        whole = { of: [one, two], asked: { answer, problem: null } };
        return whole.asked;
      }
      const problem = [...one, ...(two ?? [])].find((asked) => asked.answer === null && asked.problem !== null)?.problem ?? null;
      const answer = whole?.asked.answer ?? null;
      if (broken === null || broken.problem !== problem || broken.answer !== answer) broken = { answer, problem };
      return broken;
    },
  };
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
