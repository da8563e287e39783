import { lossBases } from '../../../../domain/quarters/quarter-losses.ts';
import type { QuarterReport } from '../../model.ts';
import type { RestatementsPiece } from '../../parts/restatements/select.ts';
import type { TableName } from '../question.ts';
import { count, over, value, type Asked } from './asked.ts';

/** Losses of each currency apart, by the day of booking and by that of occurrence. Amounts are in minor units. */
export function* askedOfLosses({ losses }: QuarterReport): Asked {
  if (losses === undefined) return;
  for (const [index, { currency, sums, previous, lines }] of losses.currencies.entries()) {
    const place = `losses.currencies.${index}`;
    for (const basis of lossBases) {
      const own = { period: 'now', currency, [basis]: true };
      const sum = sums[basis];
      yield [`${place}.sums.${basis}.count`, count('losses', own)];
      for (const [name, field] of [
        ['gross', 'gross'],
        ['recovered', 'recovered'],
        ['insured', 'insured'],
        ['net', 'atMost'],
        ['netAtMost', 'atMost'],
      ] as const) {
        if (sum[name] !== null) yield [`${place}.sums.${basis}.${name}`, over('sum', field, { of: 'losses', where: own })];
      }
      if (previous === null) continue;
      const before = { ...own, period: 'before' };
      yield [`${place}.previous.${basis}.count`, count('losses', before)];
      if (previous[basis].gross !== null) yield [`${place}.previous.${basis}.gross`, over('sum', 'gross', { of: 'losses', where: before })];
    }
    for (const [at, line] of lines.entries()) {
      const own = `${place}.lines.${at}`;
      yield [`${own}.gross`, value('losses', line.code, 'gross')];
      if (line.recovered !== null) yield [`${own}.recovered`, value('losses', line.code, 'recoveredIfKnown')];
      if (line.insured !== null) yield [`${own}.insured`, value('losses', line.code, 'insuredIfKnown')];
      if (line.net !== null) yield [`${own}.net`, value('losses', line.code, 'net')];
      for (const [which, { source, currency: of }] of line.back.entries()) {
        yield [`${own}.back.${which}.amount`, value('moneyBack', `${line.code} ${source} ${of}`, 'amount')];
      }
    }
  }
  yield ['losses.archived', count('archived', { table: 'losses' })];
}

/** What was known then and is known now of the quarter compared with, and of the quarter itself since it was closed. */
export function* askedOfRestatements({ restatements, corrections }: QuarterReport): Asked {
  yield* askedOfRestated('restatements', 'restated', restatements);
  yield* askedOfRestated('corrections', 'corrected', corrections);
}

function* askedOfRestated(place: string, of: TableName, piece: RestatementsPiece | null): Asked {
  for (const [index, { figure, category, was, now, added, removed }] of (piece?.figures ?? []).entries()) {
    const own = { figure, category: category ?? 'all' };
    const asked = (known: 'knownThen' | 'knownNow') =>
      figure === 'medianRestoreMinutes'
        ? over('median', 'minutes', { of, where: { ...own, [known]: true } })
        : count(of, { ...own, [known]: true });
    const at = `${place}.figures.${index}`;
    if (was !== null) yield [`${at}.was`, asked('knownThen')];
    if (now !== null) yield [`${at}.now`, asked('knownNow')];
    yield [`${at}.added`, count(of, { ...own, knownThen: false, knownNow: true })];
    yield [`${at}.removed`, count(of, { ...own, knownThen: true, knownNow: false })];
    for (const [name, lines] of [
      ['added', added],
      ['removed', removed],
    ] as const) {
      for (const [which, { names, minutes }] of lines.entries()) {
        if (minutes === null) continue;
        const line = { ...own, knownThen: name === 'removed', knownNow: name === 'added', record: names.join(' ') };
        yield [`${at}.${name}.${which}.minutes`, over('worst', 'minutes', { of, where: line })];
      }
    }
  }
}

/** What the figures do not cover. */
export function* askedOfLimits({ limits, losses }: QuarterReport): Asked {
  const open = { open: true };
  yield ['limits.notAssessed', count('risks', { ...open, assessed: false })];
  yield ['limits.reviewOverdue', count('risks', { ...open, overdue: true })];
  yield ['limits.withoutReviewDay', count('risks', { ...open, hasReviewDay: false })];
  yield ['limits.withoutOwner', count('risks', { ...open, hasOwner: false })];
  yield ['limits.keyControls', count('controls', { key: true })];
  yield ['limits.controls', count('controls', {})];
  yield ['limits.untestedControls', count('controls', { tested: false })];
  yield ['limits.untestedKeyControls', count('controls', { tested: false, key: true })];
  const incidents = { period: 'now', kind: 'incident' };
  yield ['limits.incidentsWithoutSeverity', count('incidents', { ...incidents, severity: null })];
  yield ['limits.incidentsNotRestored', count('incidents', { ...incidents, restoreOpen: true })];
  if (limits.incidentsOutOfOrder !== undefined)
    yield ['limits.incidentsOutOfOrder', count('incidents', { ...incidents, outOfOrder: true })];
  if (limits.archivedWhileOpen !== undefined) yield ['limits.archivedWhileOpen', count('risks', { archivedWhileOpen: true })];
  if (losses !== undefined) yield ['losses.withoutBooking', count('unbooked', {})];
  yield ['limits.archived.risks', count('risks', { archived: true, open: false })];
  for (const table of ['incidents', 'releases'] as const) yield [`limits.archived.${table}`, count('archived', { table })];
  yield ['limits.otherMatrix', count('risks', { ...open, otherMatrix: true })];
  yield ['limits.attributedEntries', count('attributed', {})];
  yield ['limits.erasedPeople', count('erased', {})];
}

/** What the committee is asked for, and what was waived for the closing. */
export function* askedOfPaper({ signOff }: QuarterReport): Asked {
  yield ['paper.decisionsAsked', count('decisionsAsked', {})];
  for (const [index, { condition }] of (signOff?.waivers ?? []).entries()) {
    yield [`signOff.waivers.${index}.count`, value('waivers', condition, 'count')];
  }
}
