import type { ColumnProfile } from './column-profile.ts';
import { fitsCode, namesEventTypes, recognised, valuesIn, type Candidate } from './column-candidates.ts';
import type { GuessContext } from './guess.ts';
import { ownFlagWords } from './guess-choice.ts';
import { plainName } from '../spreadsheets/column-names.ts';
import type { Column } from '../../engine/kind/column.ts';
import { isLevelText } from './guess-levels.ts';
import type { Targets } from './targets.ts';

/** Yes and no alone say nothing of what they are about. */
const isOwnFlag = (column: Column, text: string) =>
  ['true', 'false'].some((value) => ownFlagWords(column, value).some((word) => plainName(word) === plainName(text)));

/** Whether the column is the first of texts that differ from row to row, whether it has no heading, and whether it stands first and its heading speaks of codes. */
type Place = { readonly isFirstText: boolean; readonly isNameless: boolean; readonly isOwnCode: boolean };

/** Names of three syllables or two, which begin with one of the usual family names. */
const korean =
  /^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용][가-힣]{1,2}$/u;
const western = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.?)?\s\p{Lu}[\p{L}'’-]+$/u;

/**
 * What the cells of a column say where its heading says nothing: addresses of mail and names, codes, values of one choice alone. A
 * title, a day or a level may be any of several: these are asked.
 */
export function contentCandidates(
  targets: Targets,
  profile: ColumnProfile,
  { known }: GuessContext,
  { isFirstText, isNameless, isOwnCode }: Place,
): readonly Candidate[] {
  const { columns, naming } = targets;
  if (profile.filled === 0) return [];
  const has = (key: string) => columns.has(key);
  const candidates: Candidate[] = [];
  const offer = (key: string, confidence: number) => {
    if (has(key)) candidates.push({ goes: { to: 'field', key }, confidence, why: 'content' });
  };
  const share = (is: (text: string) => boolean) =>
    [...profile.texts].reduce((sum, [text, count]) => sum + (is(text) ? count : 0), 0) / profile.filled;
  for (const column of columns.values()) {
    if ((column.kind !== 'choice' && column.kind !== 'flag') || profile.texts.size < 2 || profile.texts.size > 12) continue;
    const found = column.kind === 'flag' ? share((text) => isOwnFlag(column, text)) : recognised(column, profile);
    // Areas of business are called like categories of risk: by the words of one or two they are not told apart.
    const isDoubtful = column.key === 'category' && valuesIn(column, profile) < 3;
    if (found >= 0.8) offer(column.key, (isDoubtful ? 0.5 : 0.6) + 0.15 * found);
  }
  if (namesEventTypes(targets, profile, { known })) offer('eventTypeId', 0.78);
  if (profile.emails >= 0.8) offer('ownerId', 0.75);
  else if (share((text) => korean.test(text) || western.test(text)) >= 0.9) {
    const isKnown = share((text) => (known.records['people'] ?? []).some(({ name }) => name === text));
    offer('ownerId', isKnown > 0.3 ? 0.8 : 0.66);
  }
  // Below a heading that nobody knows codes are as well those of something else: tickets, contracts.
  if (profile.codes >= 0.8 && fitsCode(profile)) offer(has('outsideId') ? 'outsideId' : 'code', isNameless || isOwnCode ? 0.8 : 0.6);
  if (isFirstText && profile.isUnique && profile.length >= 5 && profile.numbers < 0.2 && profile.days < 0.2) offer(naming, 0.72);
  // A heading that nobody knows says that it is none of these.
  if (!isNameless) return candidates.sort((a, b) => b.confidence - a.confidence);
  if (profile.days >= 0.8)
    for (const column of columns.values()) if (column.kind === 'day' || column.kind === 'instant') offer(column.key, 0.45);
  if (has('inherentLikelihood') && share((text) => isLevelText(text, known.scales.likelihood, null)) >= 0.9)
    offer('inherentLikelihood', 0.5);
  return candidates.sort((a, b) => b.confidence - a.confidence);
}
