// Counts the figures of a quarter of 2025 from the ledger lines of the sample register on standard input, and prints them
// as JSON. It shares no code with the product: it is what the report's figures are compared with. The counts that it made
// stand beside it; `node count-sample.mjs 3 < ledger.jsonl` makes those of sample-2025-Q3.json again.
import { readFileSync } from 'node:fs';
import { besides, deliveryIn, minutes, minutesOf, spansOf, tally, within } from './count-delivery.mjs';

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
const categories = ['market', 'credit', 'operational', 'liquidity', 'reputation'];

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
  if (!was.open) return one.risk.identifiedOn <= quarters.before.lastDay ? 'reopened' : 'new';
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
    moved: tally(['new', 'reopened', 'closed', 'up', 'down'], list, movementOf),
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
const tested = new Set(rows('controlTests').flatMap(({ controlId, heldOn }) => (heldOn <= quarters.now.lastDay ? [controlId] : [])));
const untested = controls.filter(({ id }) => !tested.has(id));
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
/** Each figure with its value and the names of all that it is made of, one text for each. */
function quarterBefore(known) {
  const span = quarters.before;
  const open = risksOn(known, span.lastDay).filter((one) => one.open);
  const incidents = known('incidents').filter((one) => one.archivedAt === null && one.kind === 'incident');
  const began = incidents.filter((one) => within(one.startedAt, span));
  const restored = began.filter(({ restoredAt }) => restoredAt !== null && Date.parse(restoredAt) < span.to);
  const releases = known('releases').filter((one) => one.archivedAt === null && within(one.releasedAt, span));
  const deployments = known('deployments').filter(
    (one) => one.archivedAt === null && one.environment === 'production' && within(one.finishedAt ?? one.startedAt, span),
  );
  const harm = new Set(
    known('links')
      .filter(
        ({ fromTable, relation, toTable }) =>
          /^(releases|deployments) incidents$/.test(`${fromTable} ${toTable}`) && /^(caused|contributed)$/.test(relation),
      )
      .flatMap(({ fromTable, fromId, toId }) => {
        const made = (fromTable === 'releases' ? releases : deployments).find(({ id }) => id === fromId);
        const incident = incidents.find(({ id }) => id === toId);
        return made && incident ? [`${fromTable === 'releases' ? made.version : made.code} ${incident.code}`] : [];
      }),
  );
  const { medianRestoreMinutes } = deliveryIn(known, span);
  const line = (figure, category, names, value = names.length) => ({ figure, category, value, names });
  const codesOf = (list) => list.map(({ risk }) => risk.code);
  const each = (figure, list) =>
    [null, ...categories].map((category) =>
      line(figure, category, codesOf(list.filter(({ risk }) => category === null || risk.category === category))),
    );
  const times = restored.map((one) => `${one.code} ${minutes(one.startedAt, one.restoredAt)}`);
  return [
    ...each('open', open),
    ...each(
      'high',
      open.filter((one) => one.high),
    ),
    line(
      'incidents',
      null,
      began.map(({ code }) => code),
    ),
    line('medianRestoreMinutes', null, times, medianRestoreMinutes),
    line(
      'releases',
      null,
      releases.map(({ version }) => version),
    ),
    line('failures', null, [...harm]),
    line(
      'deployments',
      null,
      deployments.map(({ code }) => code),
    ),
  ];
}
const [was, is] = [quarterBefore(registerUntil(since)), quarterBefore(rows)];
const restated = is.map(({ figure, category, value, names }, index) => ({
  figure,
  category,
  was: was[index].value,
  now: value,
  added: names.filter((name) => !was[index].names.includes(name)),
  removed: was[index].names.filter((name) => !names.includes(name)),
}));

/** The days of the residual assessments of a risk, each with the rating by which it stood from then on. */
function daysOf({ risk }) {
  const own = rows('assessments').filter((one) => one.riskId === risk.id && one.kind === 'residual');
  const days = [...new Set(own.map(({ validOn }) => validOn))]
    .filter((day) => day <= quarters.now.lastDay)
    .sort((a, b) => (a < b ? -1 : 1));
  return days.map((day) => ({ day, ...risksOn(rows, day).find((one) => one.risk.id === risk.id) }));
}
const firstDay = new Date(quarters.now.from + seoul).toISOString().slice(0, 10);
/** The first day within the quarter on which an unmoved risk stood higher than at its ends. */
function dayOfPeak(one) {
  const within = daysOf(one).filter(({ day, rating }) => day >= firstDay && rating > one.rating);
  const most = Math.max(...within.map(({ rating }) => rating));
  return within.find(({ rating }) => rating === most)?.day ?? null;
}

const last = { up: 0, down: 1, same: 2, new: 3, closed: 4, shifted: 5, rated: 6 };
const changes = [...now]
  .filter((one) => movementOf(one) in last && (movementOf(one) !== 'same' || dayOfPeak(one) !== null))
  .map((one) => ({ movement: movementOf(one), code: one.risk.code, on: dayOfChange(one) }))
  .sort((a, b) => last[a.movement] - last[b.movement]);

function dayOfChange(one) {
  const movement = movementOf(one);
  if (movement === 'new') return one.risk.identifiedOn;
  if (movement === 'closed') return one.risk.closedOn;
  if (movement === 'same') return dayOfPeak(one);
  const days = daysOf(one).reverse();
  const cell = ({ position }) => `${position.likelihood} ${position.impact}`;
  const other = days.findIndex((then) => (movement === 'shifted' ? cell(then) !== cell(one) : then.rating !== one.rating));
  return days[(other === -1 ? days.length : other) - 1].day;
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
      restatedFigures: restated,
      limits: {
        notAssessed: codes(({ position }) => position === null),
        reviewOverdue: codes(({ risk }) => risk.nextReviewOn !== null && risk.nextReviewOn < quarters.now.lastDay),
        withoutReviewDay: codes(({ risk }) => risk.nextReviewOn === null).length,
        withoutOwner: codes(({ risk }) => risk.ownerId === null),
        keyControls: controls.filter(({ key }) => key).length,
        controls: controls.length,
        untestedControls: untested.length,
        untestedKeyControls: untested.filter(({ key }) => key).length,
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
