import { kinds } from '../../domain/index.ts';
import type { MappedTo } from '../../domain/imports/mapping.ts';
import { plainName } from '../spreadsheets/column-names.ts';
import type { Candidate } from './column-candidates.ts';
import { holdsClocks, type ColumnProfile } from './column-profile.ts';
import { sureFrom } from './guess.ts';
import { tokensOf } from './heading-text.ts';
import { furtherKey, targetOf, type Targets } from './targets.ts';

/** Texts that take what is said of a record beside its name, by kind. */
const secondary: Readonly<Record<string, string>> = {
  risks: 'event',
  controls: 'description',
  incidents: 'summary',
  losses: 'description',
  actions: 'remarks',
};
const descriptive = /^(?:description|descriptions|details?|statement|summary|narrative|détails?)$|(?:상세|내용|설명|개요|경위|현상|상황)$/u;

/** Fields that several columns fill: one below the other, or one after the other. */
const shared: ReadonlySet<string> = new Set([
  furtherKey,
  'remarks',
  'notes',
  'tags',
  'controls',
  'causes',
  'consequences',
  'serviceIds',
  'components',
]);

/** Below this a candidate is no more than an idea, which is not even asked. */
const ideaBelow = 0.45;

/**
 * Gives each column of theirs one place, the surest first; a place of one column is given once. What finds none keeps its text under its
 * own name. The column that names the records is looked for once more among descriptions.
 */
export function assignColumns(
  targets: Targets,
  headings: readonly string[],
  candidates: readonly (readonly Candidate[])[],
  profiles: readonly ColumnProfile[],
): readonly Candidate[] {
  const chosen: (Candidate | undefined)[] = headings.map(() => undefined);
  const taken = new Map<string, number>();
  const offers = candidates.flatMap((of, at) => of.map((candidate) => ({ at, candidate })));
  const rank = ({ at, candidate }: (typeof offers)[number]) => candidate.confidence + narrowness(targets, candidate.goes, profiles[at]);
  offers.sort((a, b) => rank(b) - rank(a) || a.at - b.at);
  for (const { at, candidate } of offers) {
    if (chosen[at] !== undefined || candidate.confidence < ideaBelow) continue;
    const key = keyOf(candidate.goes);
    if (key !== null && taken.has(key) && !mayJoin(targets, candidate.goes, profiles[at], profiles[taken.get(key) ?? -1])) continue;
    // A time of day by itself is of no day.
    if (key !== null && !taken.has(key) && isClockOf(targets, candidate.goes, profiles[at])) continue;
    // What keeps its text is never wrong for want of a better place.
    const isAside = candidate.goes.to === 'field' && candidate.goes.key === furtherKey;
    chosen[at] = isAside ? { ...candidate, confidence: Math.max(candidate.confidence, 0.85) } : candidate;
    if (key !== null) taken.set(key, at);
  }
  nameRecords(targets, headings, candidates, profiles, chosen, taken);
  return chosen.map((candidate, at) => candidate ?? homeless(targets, headings[at] ?? '', candidates[at] ?? [], profiles[at], taken));
}

function keyOf(goes: MappedTo): string | null {
  if (goes.to === 'field') return shared.has(goes.key) ? null : goes.key;
  return goes.to === 'leftOut' ? null : `${goes.to} ${goes.position}`;
}

/** A day and a time of day make one instant. */
function mayJoin(targets: Targets, goes: MappedTo, profile: ColumnProfile | undefined, other: ColumnProfile | undefined): boolean {
  if (targetOf(targets, goes)?.kind !== 'instant' || profile === undefined || other === undefined) return false;
  return holdsClocks(profile) !== holdsClocks(other);
}

function isClockOf(targets: Targets, goes: MappedTo, profile: ColumnProfile | undefined): boolean {
  return targetOf(targets, goes)?.kind === 'instant' && profile !== undefined && holdsClocks(profile);
}

/** Of several columns that name units alike (a division and its department) the one with the most names is the narrowest: it decides between equals only. */
function narrowness(targets: Targets, goes: MappedTo, profile: ColumnProfile | undefined): number {
  const target = targetOf(targets, goes);
  const isTree =
    target?.target !== null &&
    target?.target !== undefined &&
    Object.values(kinds.of(target.target).fields).some(({ reference }) => reference?.tree === true);
  return isTree ? (profile?.texts.size ?? 0) * 1e-6 : 0;
}

/** Records without a name are none: a description, or the one text that is different in each row, names them. */
function nameRecords(
  { naming, table, columns }: Targets,
  headings: readonly string[],
  candidates: readonly (readonly Candidate[])[],
  profiles: readonly ColumnProfile[],
  chosen: (Candidate | undefined)[],
  taken: Map<string, number>,
): void {
  if (taken.has(naming) || columns.get(naming)?.kind !== 'text') return;
  const second = secondary[table] ?? '';
  const at = taken.get(second) ?? -1;
  const before = chosen[at];
  if (before !== undefined && before.confidence >= sureFrom && (profiles[at]?.length ?? 0) <= 300) {
    chosen[at] = { goes: { to: 'field', key: naming }, confidence: 0.8, why: before.why };
    taken.set(naming, at);
    taken.delete(second);
    // What told it as well, and had no place beside it, has one now.
    const isTelling = ({ goes, confidence }: Candidate) => goes.to === 'field' && goes.key === second && confidence >= sureFrom;
    const next = headings.findIndex((_, place) => chosen[place] === undefined && (candidates[place] ?? []).some(isTelling));
    if (next < 0) return;
    chosen[next] = candidates[next]?.find(isTelling);
    taken.set(second, next);
    return;
  }
  const free = headings.findIndex(
    (_, place) => chosen[place] === undefined && (candidates[place] ?? []).some(({ goes }) => goes.to === 'field' && goes.key === naming),
  );
  const offer = candidates[free]?.find(({ goes }) => goes.to === 'field' && goes.key === naming);
  if (offer !== undefined) {
    chosen[free] = offer;
    taken.set(naming, free);
  }
}

/** So many characters a text has on average that tells more than a name. */
const telling = 40;

/** A column that found no place: a description beside a name is the description, the rest keeps its text under its own name. */
function homeless(
  targets: Targets,
  heading: string,
  candidates: readonly Candidate[],
  profile: ColumnProfile | undefined,
  taken: Map<string, number>,
): Candidate {
  const [best] = candidates;
  const second = secondary[targets.table] ?? '';
  const isNaming = best?.goes.to === 'field' && best.goes.key === targets.naming;
  const isTelling = tokensOf(heading).some((token) => descriptive.test(token)) || (profile?.length ?? 0) >= telling;
  if (isNaming && isTelling && !taken.has(second) && targets.columns.has(second)) {
    taken.set(second, -1);
    return { goes: { to: 'field', key: second }, confidence: 0.8, why: best.why };
  }
  if (profile?.filled === 0) return { goes: { to: 'leftOut' }, confidence: 0.9, why: 'none' };
  const further: MappedTo = targets.hasFurther
    ? { to: 'field', key: furtherKey }
    : targets.columns.has('notes')
      ? { to: 'field', key: 'notes' }
      : { to: 'leftOut' };
  return { goes: further, confidence: plainName(heading) === '' ? 0.7 : 0.85, why: 'none' };
}
