// What count-sample.mjs counts of incidents and releases. It shares no code with the product either.

export const tally = (names, list, nameOf) =>
  Object.fromEntries(names.map((name) => [name, list.filter((one) => nameOf(one) === name).length]));
export const severities = ['sev1', 'sev2', 'sev3', 'sev4'];

export function within(instant, { from, to }) {
  const at = Date.parse(instant);
  return at >= from && at < to;
}

export const minutes = (from, to) => (Date.parse(to) - Date.parse(from)) / 60_000;
export function middleOf(values) {
  const rising = [...values].sort((a, b) => a - b);
  const n = rising.length;
  return n === 0 ? null : n % 2 === 1 ? rising[(n - 1) / 2] : (rising[n / 2 - 1] + rising[n / 2]) / 2;
}

/** Durations of incidents; `lengths` are minutes, 'open' or null. The 90th is the least value that nine tenths do not exceed. */
function spread(lengths) {
  const rising = lengths.filter((one) => typeof one === 'number').sort((a, b) => a - b);
  const n = rising.length;
  const p90 = n < 10 ? null : rising.find((value) => rising.filter((one) => one <= value).length * 10 >= n * 9);
  const open = lengths.filter((one) => one === 'open').length;
  const median = middleOf(rising);
  const longest = n === 0 ? null : rising[n - 1];
  return { n, open, unknown: lengths.length - n - open, median, p90, longest, values: n === 0 || n > 4 ? null : rising };
}

export const spansOf = (rows, incident) => rows('serviceSpans').filter(({ incidentId }) => incidentId === incident.id);
/** How many whole minutes some spans cover: each begins and ends on a minute. */
export function minutesOf(spans) {
  const covered = new Set();
  for (const { startedAt, endedAt } of spans) for (let at = Date.parse(startedAt); at < Date.parse(endedAt); at += 60_000) covered.add(at);
  return covered.size;
}

export function deliveryIn(rows, span, serviceId = null) {
  const own = (one) => one.archivedAt === null && (serviceId === null || one.serviceId === serviceId);
  const events = rows('incidents').filter((one) => own(one) && within(one.startedAt, span));
  const incidents = events.filter(({ kind }) => kind === 'incident');
  const length = (from, to) => {
    if (from === null || Date.parse(from) >= span.to || (to !== null && Date.parse(to) < Date.parse(from))) return null;
    return to === null || Date.parse(to) >= span.to ? 'open' : minutes(from, to);
  };
  // No status page was taken in: what is felt are the minutes of the spans, else the downtime. Each lies within its quarter.
  const felt = (one) => {
    const own = spansOf(rows, one);
    if (own.length > 0) return minutesOf(own);
    return one.downtimeEnd === null && one.restoredAt !== null ? null : length(one.downtimeStart, one.downtimeEnd);
  };
  const announced = (one) => length(one.announcedAt, one.restoredAt);
  const restores = spread(incidents.map((one) => length(one.startedAt, one.restoredAt)));
  return {
    incidents: incidents.length,
    incidentsBySeverity: tally(severities, incidents, ({ severity }) => severity),
    incidentsWithoutSeverity: incidents.filter(({ severity }) => severity === null).length,
    plannedWork: events.length - incidents.length,
    felt: spread(incidents.map(felt)),
    announcedOfFelt: spread(incidents.filter((one) => typeof felt(one) === 'number').map(announced)),
    announced: spread(incidents.map(announced)),
    medianRestoreMinutes: restores.median,
    restored: restores.n,
    notRestored: restores.open,
    releases: rows('releases').filter((one) => own(one) && within(one.releasedAt, span)).length,
  };
}

/** The figures of the quarter before, to be compared: durations only where each quarter has twenty. */
export function besides(now, before) {
  const kept = (one, other) =>
    Math.min(one.n, other.n) >= 20 ? other : { ...other, median: null, p90: null, longest: null, values: null };
  return {
    ...before,
    felt: kept(now.felt, before.felt),
    announcedOfFelt: kept(now.announcedOfFelt, before.announcedOfFelt),
    announced: kept(now.announced, before.announced),
    medianRestoreMinutes: Math.min(now.restored, before.restored) >= 20 ? before.medianRestoreMinutes : null,
  };
}
