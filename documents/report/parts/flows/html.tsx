import { countOf } from '../../figures/placed.ts';
import { code, figure, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';

/** What the counts at either end do not show: what was restated, what came and went in between, what changed its category. */
export function FlowNotes({ view }: { view: View }) {
  const { report, say } = view;
  const { beganAndClosed, moves } = report.flows;
  return (
    <>
      <RestatedOpening view={view} />
      {beganAndClosed.length > 0 && (
        <p className="note clamp">
          {say('report:flowsBeganAndClosed', { count: countOf(beganAndClosed), codes: view.names(beganAndClosed) })}
        </p>
      )}
      {view.edition === 'board' ? (
        moves.length > 0 && (
          <p className="note clamp">
            {say('report:flowsMoves', { count: countOf(moves), codes: view.names(moves.map((move) => move.code)) })}
          </p>
        )
      ) : (
        <Moves view={view} />
      )}
    </>
  );
}

/** The opening as it was known when the quarter before had ended, and what was restated since. */
function RestatedOpening({ view }: { view: View }) {
  const { report, say, compareName } = view;
  const { compare, quarter, restatements } = report;
  const open = restatements?.figures.find(({ figure, category }) => figure === 'open' && category === null);
  if (compareName === null || compare?.end !== quarter.start || open === undefined) return null;
  const codes = (records: typeof open.added) => {
    const count = figure(countOf(records));
    return records.length === 0 ? count : joined([count, ' (', view.names(records.flatMap(({ names }) => names)), ')'], null);
  };
  return (
    <p className="note clamp">
      {say('report:flowsOpening', {
        quarter: compareName,
        was: open.was ?? '–',
        added: codes(open.added),
        removed: codes(open.removed),
        now: open.now ?? '–',
      })}
    </p>
  );
}

/** Each change of category with its day and its reason. */
function Moves({ view }: { view: View }) {
  const { report, say } = view;
  return report.flows.moves.map((move) => (
    <p key={`${move.code}:${move.on}:${move.to}`} className="note">
      {say(move.reason === '' ? 'report:flowsMove' : 'report:flowsMoveReason', {
        code: code(move.code),
        from: view.category(move.from),
        to: view.category(move.to),
        day: view.day(move.on),
        reason: typed(move.reason),
      })}
    </p>
  ));
}
