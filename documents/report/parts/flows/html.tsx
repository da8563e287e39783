import type { View } from '../../html/view.ts';

/** What the counts at either end do not show: what was restated, what came and went in between, what changed its category. */
export function FlowNotes({ view }: { view: View }) {
  const { report, t } = view;
  const { beganAndClosed, moves } = report.flows;
  return (
    <>
      <RestatedOpening view={view} />
      {beganAndClosed.length > 0 && (
        <p className="note clamp">{t('report:flowsBeganAndClosed', { count: beganAndClosed.length, codes: view.names(beganAndClosed) })}</p>
      )}
      {view.edition === 'board' ? (
        moves.length > 0 && (
          <p className="note clamp">{t('report:flowsMoves', { count: moves.length, codes: view.names(moves.map(({ code }) => code)) })}</p>
        )
      ) : (
        <Moves view={view} />
      )}
    </>
  );
}

/** The opening as it was known when the quarter before had ended, and what was restated since. */
function RestatedOpening({ view }: { view: View }) {
  const { report, t, compareName } = view;
  const { compare, quarter, restatements } = report;
  const open = restatements?.figures.find(({ figure, category }) => figure === 'open' && category === null);
  if (compareName === null || compare?.end !== quarter.start || open === undefined) return null;
  const codes = (records: typeof open.added) =>
    records.length === 0 ? '0' : `${records.length} (${view.names(records.flatMap(({ names }) => names))})`;
  return (
    <p className="note clamp">
      {t('report:flowsOpening', {
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
  const { report, t } = view;
  return report.flows.moves.map((move) => (
    <p key={`${move.code}:${move.on}:${move.to}`} className="note">
      {t(move.reason === '' ? 'report:flowsMove' : 'report:flowsMoveReason', {
        code: move.code,
        from: view.category(move.from),
        to: view.category(move.to),
        day: view.day(move.on),
        reason: move.reason,
      })}
    </p>
  ));
}
