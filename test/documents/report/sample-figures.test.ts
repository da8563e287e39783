import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { quarterReport } from '../../../documents/report/make-report.ts';
import type { DeliveryFigures } from '../../../domain/delivery/figures.ts';
import type { QuarterReport } from '../../../documents/report/model.ts';

const counted = (quarter: string) => JSON.parse(readFileSync(join(import.meta.dirname, `sample-${quarter}.json`), 'utf8')) as unknown;

/** The figures of a report in the form in which they were counted outside: codes and numbers, without names and words. */
function figuresOf({ risks, heatMap, controls, delivery, changes, restatements, limits }: QuarterReport): unknown {
  const worst = (one: { readonly worst: { readonly rating: number; readonly count: number } | null }) =>
    one.worst === null ? null : { rating: one.worst.rating, count: one.worst.count };
  const nameOf = ({ names, minutes }: { names: readonly string[]; minutes: number | null }) =>
    [...names, ...(minutes === null ? [] : [minutes])].join(' ');
  const code = (one: { readonly code: string }) => one.code;
  return {
    risks: {
      total: risks.total,
      byCategory: risks.byCategory,
      categories: risks.categories.map((line) => ({ ...line, worst: worst(line) })),
      sum: { ...risks.sum, worst: worst(risks.sum) },
      open: risks.open.map((risk) => ({ code: risk.code, rating: risk.residual?.rating ?? null, movement: risk.movement })),
    },
    heatMap,
    controls: {
      total: controls.total,
      byKind: controls.byKind,
      key: controls.key.map((one) => ({ code: one.code, risks: one.risks, worst: one.worst?.rating ?? null })),
      withoutRisk: controls.withoutRisk.map(code),
      risksWithoutControl: controls.risksWithoutControl.map(code),
    },
    delivery: {
      ...deliveryFiguresOf(delivery),
      previous: delivery.previous,
      services: delivery.services.map(({ code: of, figures, previous }) => ({ code: of, figures, previous })),
      carriedOver: delivery.carriedOver.map(({ code: of, minutesInside, minutes, isOpen }) => ({
        code: of,
        minutesInside,
        minutes,
        isOpen,
      })),
      notable: delivery.notable.map(code),
      restores: delivery.restores.map(({ code: of, minutes }) => ({ code: of, minutes })),
      releaseTimes: delivery.releaseTimes,
      outcomes: delivery.outcomes,
      releaseLinks: delivery.releaseLinks.map(({ relation, decidedAt }) => ({ relation, decidedAt })),
    },
    changes: changes.map(({ movement, risk, on }) => ({ movement, code: risk.code, on })),
    restatedFigures: restatements?.figures.map(({ figure, category, was, now, added, removed }) => ({
      figure,
      category,
      was,
      now,
      added: added.map(nameOf),
      removed: removed.map(nameOf),
    })),
    limits,
  };
}

/** The figures of all services together. */
function deliveryFiguresOf(delivery: QuarterReport['delivery']): Partial<QuarterReport['delivery']> {
  const keys = Object.keys(delivery.previous ?? {}) as (keyof DeliveryFigures)[];
  return Object.fromEntries(keys.map((key) => [key, delivery[key]]));
}

describe.each([
  ['ko', '2025-Q2'],
  ['ko', '2025-Q3'],
  ['en', '2025-Q3'],
] as const)('the report of the sample register in %s on %s', (language, quarter) => {
  it('has the figures that were counted outside the product, from the lines of its ledger', async () => {
    const { entries, privates } = await sampleRegister(language);
    const made = quarterReport({
      entries,
      privates,
      quarter,
      compare: 'before',
      validAt: null,
      knownAt: '2025-12-01T00:00:00.000Z',
      language,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(figuresOf(made.value)).toEqual(counted(quarter));
  });

  it('has a ledger of which these are still the counts', async () => {
    const { appended } = await sampleRegister(language);
    const input = appended.flatMap((entry) => entry.lines.map((line) => `${line}\n`)).join('');
    const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'count-sample.mjs'), quarter.slice(-1)], {
      input,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(counted(quarter));
  });
});
