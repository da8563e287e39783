import { mappedPositions, type MappedAxis, type MappedPosition, type MappedTo } from '../../domain/imports/mapping.ts';
import type { RawCell } from '../../engine/imports/raw-cell.ts';
import { cellKey } from './cell-key.ts';
import { levelGoes, levelShare, pairShare, type Candidate } from './column-candidates.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { GuessContext } from './guess.ts';
import { positionHeading, positionIn, type PositionHeading } from './position-heading.ts';
import { furtherKey } from './targets.ts';

type Place = { readonly at: number; readonly heading: string; readonly profile: ColumnProfile; readonly said: PositionHeading };

/**
 * What columns of levels are, all together: a heading that names no position means the first that no other names, and what comes a
 * second time the next one. A score is that of the levels before it.
 */
export function positionCandidates(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  context: GuessContext,
  cells: readonly (readonly RawCell[])[],
): ReadonlyMap<number, readonly Candidate[]> {
  const places = withoutKindsOfDamage(
    headings.flatMap((heading, at): readonly Place[] => {
      const profile = profiles[at];
      const said = profile === undefined ? null : understood(heading, profile, context);
      return said === null || profile === undefined ? [] : [{ at, heading, profile, said }];
    }),
  );
  const candidates = new Map<number, readonly Candidate[]>();
  const positions = new Map<number, MappedPosition>();
  const inOrder = () => [...positions].sort(([a], [b]) => a - b);
  const open = unnamed(places);
  // What does not hold levels takes no position from what does.
  const isFit = ({ profile, said }: Place) => said.is === 'score' || said.is === 'pair' || fitOf(profile, said.is, context) === 1;
  for (const { at, heading, profile, said } of [...places.filter(isFit), ...places.filter((place) => !isFit(place))]) {
    if (said.is === 'score') continue;
    const { position, doubt } = said.position !== null ? { position: said.position, doubt: 1 } : open(said.is);
    // Both levels of it have columns of their own: a cell that says them together says them once more.
    if (said.is === 'pair' && isWhole(said.position ?? null, places)) {
      candidates.set(at, [{ goes: { to: 'field', key: furtherKey }, confidence: said.position === null ? 0.5 : 0.9, why: 'content' }]);
      continue;
    }
    positions.set(at, position);
    const confidence = said.confidence * doubt;
    if (said.is === 'pair') {
      const fit = profile.filled === 0 ? 0.6 : pairShare(profile, context.known) >= 0.6 ? 1 : 0.3;
      candidates.set(at, [
        { goes: { to: 'levels', position, first: firstAxis(heading) }, confidence: Math.max(0.8, confidence) * fit, why: 'synonym' },
      ]);
    } else {
      const fit = fitOf(profile, said.is, context);
      candidates.set(at, [
        { goes: levelGoes(position, said.is), confidence: confidence * fit, why: 'synonym' },
        ...(fit < 0.5 && said.is === 'impact' ? [inWords] : []),
      ]);
    }
  }
  for (const { at, profile, said } of places) {
    if (said.is !== 'score') continue;
    const before =
      inOrder()
        .filter(([place]) => place < at)
        .at(-1)?.[1] ??
      inOrder()[0]?.[1] ??
      null;
    const position = said.position ?? before ?? 'inherent';
    const isNumber = profile.filled === 0 || profile.numbers >= 0.6;
    const hasLevels = positions.size > 0;
    candidates.set(at, [
      { goes: { to: 'score', position }, confidence: said.confidence * (isNumber && hasLevels ? 1 : 0.3), why: 'synonym' },
      // A rating in words is no product: it follows from both levels here, and stays as they wrote it.
      { goes: { to: 'field', key: furtherKey }, confidence: said.confidence * (isNumber && hasLevels ? 0.3 : 0.9), why: 'synonym' },
    ]);
  }
  for (const { at, position } of products(candidates, profiles, cells)) {
    candidates.set(at, [{ goes: { to: 'score', position }, confidence: 0.97, why: 'content' }]);
  }
  return candidates;
}

/** Whether both levels of a position, or where none is named of any, stand in columns of their own. */
function isWhole(position: MappedPosition | null, places: readonly Place[]): boolean {
  const has = (is: MappedAxis, of: MappedPosition | null) => places.some(({ said }) => said.is === is && said.position === of);
  const of = position === null ? [...mappedPositions, null] : [position];
  return of.some((one) => has('likelihood', one) && has('impact', one));
}

/** Impacts of several kinds (`재무 영향`, `고객 영향`) are none of them the impact. */
function withoutKindsOfDamage(places: readonly Place[]): readonly Place[] {
  const kinds = new Map<string, Set<string>>();
  const nameOf = ({ said }: Place) => `${said.is} ${said.position ?? ''}`;
  for (const place of places) kinds.set(nameOf(place), (kinds.get(nameOf(place)) ?? new Set()).add(place.said.of ?? ''));
  return places.filter((place) => place.said.of === undefined || kinds.get(nameOf(place))?.size === 1);
}

/** Columns of numbers that are in most rows the product of both levels of a position, whatever they are called. */
function products(
  candidates: ReadonlyMap<number, readonly Candidate[]>,
  profiles: readonly ColumnProfile[],
  cells: readonly (readonly RawCell[])[],
): readonly { readonly at: number; readonly position: MappedPosition }[] {
  const placeOf = (goes: MappedTo) => [...candidates].find(([, [first]]) => JSON.stringify(first?.goes) === JSON.stringify(goes))?.[0];
  const numberAt = (at: number, row: number) => Number(/^\d+/.exec(cellKey(cells[at]?.[row] ?? null).normalize('NFKC'))?.[0] ?? Number.NaN);
  return mappedPositions.flatMap((position) => {
    const [likelihood, impact] = [placeOf(levelGoes(position, 'likelihood')), placeOf(levelGoes(position, 'impact'))];
    if (likelihood === undefined || impact === undefined) return [];
    return profiles.flatMap((profile, at) => {
      if (at === likelihood || at === impact || profile.numbers < 0.8 || profile.filled < 3) return [];
      const rows = Array.from({ length: profile.of }, (_, row) => row).filter((row) => Number.isFinite(numberAt(at, row)));
      const same = rows.filter((row) => numberAt(likelihood, row) * numberAt(impact, row) === numberAt(at, row)).length;
      return same / rows.length >= 0.8 ? [{ at, position }] : [];
    });
  });
}

/** How well cells hold levels of an axis. Short words that are no level we know may still be one of theirs. */
function fitOf(profile: ColumnProfile, axis: MappedAxis, { known }: GuessContext): number {
  if (profile.filled === 0 || levelShare(profile, known, { key: axis === 'impact' ? 'Impact' : '' }) >= 0.5) return 1;
  return profile.length <= 12 ? 0.65 : 0.4;
}

/** An impact that is told is what the risk leads to. */
const inWords: Candidate = { goes: { to: 'field', key: 'consequences' }, confidence: 0.8, why: 'content' };

/** A heading of levels; where it speaks of a score and its cells hold pairs, it is of pairs, whatever it is called. */
function understood(heading: string, profile: ColumnProfile, { known }: GuessContext): PositionHeading | null {
  const said = positionHeading(heading);
  const isPair = profile.filled > 0 && pairShare(profile, known) >= 0.8;
  if (isPair && (said === null || said.is === 'score'))
    return { position: said?.position ?? positionIn(heading), is: 'pair', confidence: said === null ? 0.8 : 0.9 };
  return said;
}

/** The positions that no heading names, in their order, one after the other for each axis. */
function unnamed(places: readonly Place[]): (is: MappedAxis | 'pair') => { readonly position: MappedPosition; readonly doubt: number } {
  const named = new Set(places.flatMap(({ said }) => (said.is !== 'score' && said.position !== null ? [said.position] : [])));
  const left = mappedPositions.filter((position) => !named.has(position));
  const used = new Map<string, number>();
  return (is) => {
    const times = used.get(is) ?? 0;
    used.set(is, times + 1);
    const position = left[times] ?? 'inherent';
    // One pair beside a named one, or the first of several: before the other. A second pair without a word is less sure.
    return { position, doubt: times === 0 ? (position === 'inherent' ? 0.95 : 0.8) : times === 1 ? 0.8 : 0.7 };
  };
}

/** Which level comes first in a cell of both, by the heading: `I / L`, `영향도/가능성`. Likelihood, where it says nothing. */
function firstAxis(heading: string): MappedAxis {
  const text = heading.normalize('NFKC').toLowerCase();
  const likelihood = text.search(/likelihood|prob|freq|가능성|빈도|확률|vraisemblance|(?<!\p{L})[lp](?!\p{L})/u);
  const impact = text.search(/impact|sever|conseq|영향|심각|강도|gravit|(?<!\p{L})[is](?!\p{L})/u);
  return impact >= 0 && (likelihood < 0 || impact < likelihood) && likelihood >= 0 ? 'impact' : 'likelihood';
}
