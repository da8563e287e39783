import type { ReportContext } from '../../context.ts';
import type { Restatements } from '../../../../domain/quarters/restatements.ts';
import type { QuarterReport } from '../../model.ts';
import type { DataRow } from '../question.ts';

/** Everything that a restated figure counts or counted, once for each figure and category. */
export function restatedRows(restated: Restatements | null): readonly DataRow[] {
  if (restated === null) return [];
  const { sets, codeOf } = restated;
  return sets.flatMap(({ known, now }) => {
    const keys = [...new Set([...known.counted.keys(), ...now.counted.keys()])].sort();
    return keys.map((key): DataRow => {
      const counted = now.counted.get(key) ?? known.counted.get(key);
      const [was, is] = [known.counted.has(key), now.counted.has(key)];
      const cells = {
        figure: now.figure,
        category: now.category ?? 'all',
        knownThen: was,
        knownNow: is,
        record: (counted?.records ?? []).map(codeOf).join(' '),
        minutes: counted?.minutes ?? null,
      };
      return { id: `${now.figure} ${now.category ?? 'all'} ${key}`, cells };
    });
  });
}

/** Incidents and releases that are archived: they are in no count but that of the limits. */
export function archivedRows({ register }: ReportContext): readonly DataRow[] {
  return (['incidents', 'releases', 'losses'] as const).flatMap((table) =>
    register
      .all(table)
      .filter(({ archivedAt }) => archivedAt !== null)
      .map(({ code }) => ({ id: code, cells: { table } })),
  );
}

/** Entries that someone made in the name of someone else. */
export function attributedRows({ register }: ReportContext): readonly DataRow[] {
  return [...register.headers.values()]
    .filter(({ actor, attributedTo }) => attributedTo !== null && attributedTo !== actor)
    .map(({ seq }) => ({ id: String(seq), cells: {} }));
}

export function erasedRows({ register }: ReportContext): readonly DataRow[] {
  return register
    .all('people')
    .filter(({ erasedAt }) => erasedAt !== null)
    .map(({ code }) => ({ id: code, cells: {} }));
}

/** What the committee is asked for, by its rank. */
export function decisionRows({ paper }: Pick<QuarterReport, 'paper'>): readonly DataRow[] {
  return paper.decisionsAsked.map(({ option }, index) => ({ id: String(index + 1), cells: { title: option } }));
}

/** Losses that occurred in the quarter and are booked in none. */
export function unbookedRows({ losses }: Pick<QuarterReport, 'losses'>): readonly DataRow[] {
  return (losses?.withoutBooking ?? []).map((code) => ({ id: code, cells: {} }));
}

export function waiverRows({ signOff }: Pick<QuarterReport, 'signOff'>): readonly DataRow[] {
  return (signOff?.waivers ?? []).map(({ condition, count }) => ({ id: condition, cells: { count } }));
}
