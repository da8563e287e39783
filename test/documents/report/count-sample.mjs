// Counts the figures of a quarter of 2025 from the ledger lines of the sample register on standard input, and prints them
// as JSON. It shares no code with the product: it is what the report's figures are compared with. The counts that it made
// stand beside it; `node count-sample.mjs 3 < ledger.jsonl` makes those of sample-2025-Q3.json again.
import { readFileSync } from 'node:fs';

const seoul = 9 * 3600_000;
/** The first, second, third or fourth quarter of the year, in Seoul. */
function quarterOf(number) {
  const [from, to] = [Date.UTC(2025, number * 3 - 3, 1), Date.UTC(2025, number * 3, 1)];
  return { from: from - seoul, to: to - seoul, lastDay: new Date(to - 1).toISOString().slice(0, 10) };
}
const asked = Number(process.argv[2]);
const quarters = { now: quarterOf(asked), before: quarterOf(asked - 1) };

const lines = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const headers = lines.filter((line) => 'hash' in line);
const changeLines = lines.filter((line) => !('hash' in line));

/** The rows after every entry that was recorded until an instant, by table and id; `touched` is the seq of the last change. */
function registerUntil(milliseconds) {
  const last = headers.filter(({ at }) => Date.parse(at) <= milliseconds).length;
  const tables = {};
  for (const { seq, table, id, before, after } of changeLines) {
    if (seq > last) continue;
    const rows = (tables[table] ??= new Map());
    if (after === null) rows.delete(id);
    else rows.set(id, { ...(before === null ? {} : rows.get(id)), ...after, touched: seq });
  }
  return (table) => [...(tables[table]?.values() ?? [])];
}

const numberOf = (code) => Number(/\d+$/.exec(code)?.[0] ?? 0);
const byCode = (a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1);
const tally = (names, list, nameOf) => Object.fromEntries(names.map((name) => [name, list.filter((one) => nameOf(one) === name).length]));
const categories = ['market', 'credit', 'operational', 'liquidity', 'reputation'];
const severities = ['sev1', 'sev2', 'sev3', 'sev4'];

/** Every risk with where it stood at the end of a day. */
function risksOn(rows, day) {
  const matrices = new Map(rows('matrices').map((one) => [one.id, one]));
  return rows('risks').map((risk) => {
    const own = rows('assessments').filter((one) => one.riskId === risk.id && one.kind === 'residual' && one.validOn <= day);
    own.sort((a, b) => (a.validOn < b.validOn ? -1 : a.validOn > b.validOn ? 1 : a.touched - b.touched));
    const position = own.at(-1) ?? null;
    const open = risk.archivedAt === null && risk.identifiedOn <= day && (risk.closedOn === null || risk.closedOn > day);
    if (position === null) return { risk, open, position, rating: 0 };
    const matrix = matrices.get(position.matrixId);
    const rating = matrix.cells[position.likelihood - 1][position.impact - 1];
    return { risk, open, position, rating, high: rating > matrix.ratings.length - (matrix.ratings.length > 3 ? 2 : 1) };
  });
}

function within(instant, { from, to }) {
  const at = Date.parse(instant);
  return at >= from && at < to;
}

const minutes = (from, to) => (Date.parse(to) - Date.parse(from)) / 60_000;
function middleOf(values) {
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

const spansOf = (rows, incident) => rows('serviceSpans').filter(({ incidentId }) => incidentId === incident.id);
/** How many whole minutes some spans cover: each begins and ends on a minute. */
function minutesOf(spans) {
  const covered = new Set();
  for (const { startedAt, endedAt } of spans) for (let at = Date.parse(startedAt); at < Date.parse(endedAt); at += 60_000) covered.add(at);
  return covered.size;
}

function deliveryIn(rows, span, serviceId = null) {
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
function besides(now, before) {
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
function bothIn(serviceId = null) {
  const figures = deliveryIn(rows, quarters.now, serviceId);
  return { figures, previous: besides(figures, deliveryIn(rows, quarters.before, serviceId)) };
}

const rows = registerUntil(Infinity);
const now = risksOn(rows, quarters.now.lastDay);
const then = new Map(risksOn(rows, quarters.before.lastDay).map((one) => [one.risk.id, one]));

function movementOf(one) {
  const was = then.get(one.risk.id);
  if (!was.open && !one.open) return null;
  if (!was.open) return 'new';
  if (!one.open) return 'closed';
  if (one.rating === 0) return 'unrated';
  if (was.rating === 0) return 'rated';
  if (one.rating !== was.rating) return one.rating > was.rating ? 'up' : 'down';
  return one.position.likelihood === was.position.likelihood && one.position.impact === was.position.impact ? 'same' : 'shifted';
}

function categoryCounts(list) {
  const open = list.filter((one) => one.open);
  const worst = Math.max(0, ...open.map((one) => one.rating));
  return {
    open: open.length,
    byRating: [1, 2, 3, 4, 5].map((rating) => open.filter((one) => one.rating === rating).length),
    high: open.filter((one) => one.high).length,
    notAssessed: open.filter((one) => one.position === null).length,
    reviewOverdue: open.filter(({ risk }) => risk.nextReviewOn !== null && risk.nextReviewOn < quarters.now.lastDay).length,
    previousOpen: list.filter(({ risk }) => then.get(risk.id).open).length,
    moved: tally(['new', 'closed', 'up', 'down'], list, movementOf),
    worst: { rating: worst, count: open.filter((one) => one.rating === worst).length },
  };
}

const gravest = now
  .filter((one) => one.open)
  .sort(
    (a, b) =>
      b.rating - a.rating ||
      b.position.impact - a.position.impact ||
      b.position.likelihood - a.position.likelihood ||
      byCode(a.risk.code, b.risk.code),
  );

const cells = [];
for (let likelihood = 1; likelihood <= 5; likelihood += 1) {
  for (let impact = 1; impact <= 5; impact += 1) {
    const there = gravest.filter(({ position }) => position.likelihood === likelihood && position.impact === impact);
    if (there.length > 0) cells.push({ likelihood, impact, codes: there.map(({ risk }) => risk.code).sort(byCode) });
  }
}
const arrows = gravest
  .filter((one) => ['up', 'down', 'shifted'].includes(movementOf(one)))
  .map((one) => {
    const { likelihood, impact } = then.get(one.risk.id).position;
    return {
      from: { likelihood, impact },
      to: { likelihood: one.position.likelihood, impact: one.position.impact },
      codes: [one.risk.code],
    };
  })
  .sort((a, b) => a.from.likelihood - b.from.likelihood || a.from.impact - b.from.impact);

const controls = rows('controls')
  .filter((one) => one.archivedAt === null)
  .sort((a, b) => byCode(a.code, b.code));
const ties = rows('riskControls');
const risksUnder = (control) => gravest.filter(({ risk }) => ties.some((tie) => tie.controlId === control.id && tie.riskId === risk.id));

const links = rows('links');
const counting = new Set(rows('incidents').flatMap((one) => (one.archivedAt === null && one.kind === 'incident' ? [one.id] : [])));
const incidentsNow = rows('incidents').filter(
  (one) => one.archivedAt === null && one.kind === 'incident' && within(one.startedAt, quarters.now),
);
const releasesNow = rows('releases').filter((one) => one.archivedAt === null && within(one.releasedAt, quarters.now));
const touches = (link, table, id) => (link.fromTable === table && link.fromId === id) || (link.toTable === table && link.toId === id);
const hasLink = (incident) =>
  links.some(
    (link) =>
      link.relation !== 'ruledOut' &&
      touches(link, 'incidents', incident.id) &&
      (link.fromTable !== 'incidents' || link.toTable !== 'incidents'),
  );
const byStart = (a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || byCode(a.code, b.code);

const isOver = ({ restoredAt }) => restoredAt !== null && Date.parse(restoredAt) < quarters.now.to;
/** As customers felt it, else from its start to its restoration. */
const lengthOf = (one) =>
  spansOf(rows, one).length > 0
    ? minutesOf(spansOf(rows, one))
    : one.downtimeStart !== null && one.downtimeEnd !== null
      ? minutes(one.downtimeStart, one.downtimeEnd)
      : minutes(one.startedAt, one.restoredAt);
const [longest] = [...incidentsNow].filter(isOver).sort((a, b) => lengthOf(b) - lengthOf(a) || byStart(a, b));

/** Those of earlier quarters that were not over when this one began, with what of them falls into it. */
const carriedOver = rows('incidents')
  .filter((one) => one.archivedAt === null && one.kind === 'incident' && Date.parse(one.startedAt) < quarters.now.from)
  .map((one) => {
    const [from, to] =
      one.downtimeStart === null ? [one.startedAt, one.restoredAt] : [one.downtimeStart, one.downtimeEnd ?? one.restoredAt];
    return { code: one.code, startedAt: one.startedAt, from: Date.parse(from), to: to === null ? Infinity : Date.parse(to) };
  })
  .filter(({ to }) => to > quarters.now.from)
  .sort(byStart)
  .map(({ code, from, to }) => {
    const end = Math.min(to, quarters.now.to);
    const isOpen = to >= quarters.now.to;
    const whole = (milliseconds) => (isOpen ? Math.floor(milliseconds / 60_000) : milliseconds / 60_000);
    return { code, minutesInside: whole(end - Math.max(from, quarters.now.from)), minutes: whole(end - from), isOpen };
  });

/** What is known of a release: the gravest word that leads from it to an incident, or a suspicion either way. */
function outcomeOf(release) {
  const words = links
    .filter((link) => touches(link, 'releases', release.id) && (link.fromTable === 'incidents' || link.toTable === 'incidents'))
    .filter(({ relation, fromTable }) => fromTable === 'releases' || relation === 'suspected' || relation === 'ruledOut')
    .filter((link) => counting.has(link.fromTable === 'incidents' ? link.fromId : link.toId))
    .map(({ relation }) => relation);
  return ['caused', 'contributed', 'suspected', 'ruledOut'].find((word) => words.includes(word)) ?? 'unlinked';
}
const toldLinks = links.filter(
  (link) =>
    ((link.fromTable === 'releases' && link.toTable === 'incidents' && link.relation !== 'related') ||
      (link.fromTable === 'incidents' && link.toTable === 'releases' && ['suspected', 'ruledOut'].includes(link.relation))) &&
    counting.has(link.fromTable === 'incidents' ? link.fromId : link.toId) &&
    [...releasesNow, ...incidentsNow].some(({ id }) => id === link.fromId || id === link.toId),
);

const services = rows('services')
  .sort((a, b) => byCode(a.code, b.code))
  .map(({ id, code }) => ({ code, ...bothIn(id) }))
  .filter(({ figures, previous }) => [figures, previous].some((one) => one.incidents + one.plannedWork + one.releases > 0));

/** What was known of the quarter before at its end, and what is known of it now. */
const since = quarters.before.to - 1;
function quarterBefore(known) {
  const open = risksOn(known, quarters.before.lastDay).filter((one) => one.open);
  const { incidents, medianRestoreMinutes, releases } = deliveryIn(known, quarters.before);
  return { open: open.length, high: open.filter((one) => one.high).length, incidents, medianRestoreMinutes, releases };
}
const [was, is] = [quarterBefore(registerUntil(since)), quarterBefore(rows)];

const last = { up: 0, down: 1, new: 2, closed: 3, shifted: 4, rated: 5 };
const changes = [...now]
  .filter((one) => movementOf(one) in last)
  .map((one) => ({ movement: movementOf(one), code: one.risk.code, on: dayOfChange(one) }))
  .sort((a, b) => last[a.movement] - last[b.movement]);

function dayOfChange(one) {
  const movement = movementOf(one);
  return movement === 'new' ? one.risk.identifiedOn : movement === 'closed' ? one.risk.closedOn : one.position.validOn;
}

const archived = (table) => rows(table).filter((one) => one.archivedAt !== null).length;
const codes = (test) =>
  gravest
    .filter(test)
    .map(({ risk }) => risk.code)
    .sort(byCode);

console.log(
  JSON.stringify(
    {
      risks: {
        total: gravest.length,
        byCategory: tally(categories, gravest, ({ risk }) => risk.category),
        categories: categories.map((category) => ({ category, ...categoryCounts(now.filter(({ risk }) => risk.category === category)) })),
        sum: categoryCounts(now),
        open: gravest.map((one) => ({ code: one.risk.code, rating: one.rating, movement: movementOf(one) })),
      },
      heatMap: { cells, arrows, notShown: [] },
      controls: {
        total: controls.length,
        byKind: tally(['preventive', 'detective', 'corrective'], controls, ({ kind }) => kind),
        key: controls
          .filter(({ key }) => key)
          .map((control) => {
            const under = risksUnder(control);
            return { code: control.code, risks: under.map(({ risk }) => risk.code), worst: under[0]?.rating ?? null };
          }),
        withoutRisk: controls.filter((control) => risksUnder(control).length === 0).map(({ code }) => code),
        risksWithoutControl: gravest
          .filter(({ risk }) => !controls.some(({ id }) => ties.some((tie) => tie.riskId === risk.id && tie.controlId === id)))
          .map(({ risk }) => risk.code),
      },
      delivery: {
        ...bothIn().figures,
        previous: bothIn().previous,
        services,
        carriedOver,
        notable: incidentsNow
          .filter((one) => one.severity === 'sev1' || one.severity === 'sev2' || !isOver(one) || one === longest || hasLink(one))
          .sort(byStart)
          .map(({ code }) => code),
        restores: incidentsNow
          .filter(isOver)
          .sort(byStart)
          .map(({ code, startedAt, restoredAt }) => ({ code, minutes: minutes(startedAt, restoredAt) })),
        releaseTimes: releasesNow.map(({ releasedAt }) => releasedAt).sort((a, b) => Date.parse(a) - Date.parse(b)),
        outcomes: tally(['caused', 'contributed', 'suspected', 'ruledOut', 'unlinked'], releasesNow, outcomeOf),
        releaseLinks: toldLinks
          .sort((a, b) => Date.parse(a.decidedAt) - Date.parse(b.decidedAt))
          .map(({ relation, decidedAt }) => ({ relation, decidedAt })),
      },
      changes,
      restatedFigures: Object.keys(is).map((figure) => ({ figure, was: was[figure], now: is[figure] })),
      limits: {
        notAssessed: codes(({ position }) => position === null),
        reviewOverdue: codes(({ risk }) => risk.nextReviewOn !== null && risk.nextReviewOn < quarters.now.lastDay),
        withoutReviewDay: codes(({ risk }) => risk.nextReviewOn === null).length,
        withoutOwner: codes(({ risk }) => risk.ownerId === null),
        keyControls: controls.filter(({ key }) => key).length,
        controls: controls.length,
        incidentsWithoutSeverity: incidentsNow.filter(({ severity }) => severity === null).length,
        incidentsNotRestored: incidentsNow.filter((one) => !isOver(one)).length,
        archived: { risks: archived('risks'), incidents: archived('incidents'), releases: archived('releases') },
        otherMatrix: 0,
        attributedEntries: headers.filter(({ attributedTo, actor }) => attributedTo !== null && attributedTo !== actor).length,
        erasedPeople: rows('people').filter(({ erasedAt }) => erasedAt !== null).length,
      },
    },
    null,
    2,
  ),
);
