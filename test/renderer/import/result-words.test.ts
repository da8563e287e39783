import { describe, expect, it } from 'vitest';
import type { ImportAnswer, Rejection } from '../../../engine/imports/import-input.ts';
import { resultSentence } from '../../../renderer/features/import/result-words.ts';
import { translator } from '../../../words/translate.ts';

const made = { people: [], units: [], services: [] };
function answer(created: number, unchanged: number, rejected: number): ImportAnswer {
  // Two reasons for each row: rows are counted, not reasons.
  const reasons = Array.from({ length: 2 * rejected }, (_, index): Rejection => {
    return { row: 2 + Math.floor(index / 2), column: 'title', code: 'field.required', args: {} };
  });
  const read = created + unchanged + rejected;
  return {
    table: 'risks',
    read,
    created,
    updated: 0,
    unchanged,
    noted: 0,
    emptied: 0,
    kept: {},
    keptEdits: [],
    moreKeptEdits: 0,
    takenEdits: [],
    moreTakenEdits: 0,
    earlierTimes: [],
    moreEarlierTimes: 0,
    rejected: reasons,
    unsure: [],
    moreUnsure: 0,
    gone: [],
    moreGone: 0,
    mappingId: null,
    made,
  };
}

describe('what the screen says of an import', () => {
  it.each([
    ['all', answer(2, 1, 0), 'The import is one ledger entry and can be undone in one step.', 'r.csv was imported.'],
    [
      'a part',
      answer(2, 0, 1),
      'The import is one ledger entry and can be undone in one step.',
      'r.csv was imported, except for the rows below. Correct them and import them again.',
    ],
    [
      'nothing new',
      answer(0, 3, 0),
      'Nothing was written: the register already contains everything in the file.',
      'Nothing was written: the register already contains everything in the file.',
    ],
    [
      'nothing new but what is rejected',
      answer(0, 1, 2),
      'The register already contains 1 of the 3 rows; the others would be rejected (2).',
      'Nothing was written: the register already contains 1 of the 3 rows; the others were rejected (2). Correct them and import them again.',
    ],
    [
      'everything rejected',
      answer(0, 0, 30),
      'Nothing could be imported: all 30 rows would be rejected. Nothing was written. Correct the rows and import the file again.',
      'Nothing was imported: all 30 rows were rejected. Nothing was written. Correct the rows and import the file again.',
    ],
  ] as const)('%s', (_, of, would, did) => {
    const en = translator('en');
    expect(resultSentence(en, [of], 'r.csv', 'would')).toBe(would);
    expect(resultSentence(en, [of], 'r.csv', 'did')).toBe(did);
  });

  it('in Korean, with no particle after the name of the file', () => {
    const ko = translator('ko');
    expect(resultSentence(ko, [answer(1, 0, 1)], '리스크.csv', 'did')).toBe(
      '아래의 행을 제외하고 리스크.csv 파일을 가져왔습니다. 제외된 행은 고쳐서 다시 가져오십시오.',
    );
    expect(resultSentence(ko, [answer(0, 0, 30)], '리스크.csv', 'would')).toBe(
      '가져올 수 있는 것이 없습니다. 30행이 모두 거절됩니다. 아무것도 쓰지 않았습니다. 행을 고쳐 파일을 다시 가져오십시오.',
    );
  });
});
