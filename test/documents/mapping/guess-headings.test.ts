import { describe, expect, it } from 'vitest';
import { headingMatches } from '../../../documents/mapping/heading-match.ts';
import { positionHeading } from '../../../documents/mapping/position-heading.ts';
import { sureFrom } from '../../../documents/mapping/guess.ts';

/** What a heading is surely taken for. */
const sureKey = (table: string, heading: string) => {
  const [first] = headingMatches(table, heading);
  return first !== undefined && first.confidence >= sureFrom ? first.key : undefined;
};

describe('a heading', () => {
  it.each([
    ['risks', 'Owner of the risk', 'ownerId'],
    ['risks', 'Risk owners', 'ownerId'],
    ['risks', 'Reviews due', 'nextReviewOn'],
    ['actions', 'Revised completion date', 'dueOn'],
    ['losses', 'Discovery date', 'discoveredOn'],
    ['incidents', 'Time of detection', 'detectedAt'],
  ])('means the same in another order and number: %s, %s', (table, heading, key) => {
    expect(sureKey(table, heading)).toBe(key);
  });

  it.each([
    ['risks', '상태 status', 'status'],
    ['risks', 'controls 통제', 'controls'],
    ['risks', 'Risk owner 담당자', 'ownerId'],
    ['incidents', '복구일시 Restored at', 'restoredAt'],
  ])('in two languages means what both say: %s, %s', (table, heading, key) => {
    expect(sureKey(table, heading)).toBe(key);
  });

  it('in two languages that say two things is not sure', () => {
    expect(sureKey('risks', '담당부서 status')).toBeUndefined();
  });

  it.each([
    ['controls', '통제 담당자명', 'ownerId'],
    ['risks', '위험 담당부서명', 'unitId'],
    ['incidents', 'Incident severity level', 'severity'],
    ['losses', '사건 담당자', 'ownerId'],
  ])('may say besides what its kind is called: %s, %s', (table, heading, key) => {
    expect(sureKey(table, heading)).toBe(key);
  });

  it.each([
    ['risks', '담당(부서)', 'unitId'],
    ['incidents', '일시(발생)', 'startedAt'],
    ['risks', '📅 다음 점검', 'nextReviewOn'],
    ['controls', 'Key control Y/N', 'key'],
    ['losses', '손실금액(원)', 'gross'],
  ])('is read with its brackets, and without signs and scales: %s, %s', (table, heading, key) => {
    expect(sureKey(table, heading)).toBe(key);
  });

  it.each([
    ['risks', 'Because', 'causes'],
    ['risks', 'There is a risk that', 'event'],
    ['risks', 'Leading to', 'consequences'],
    ['risks', 'What could go wrong?', 'title'],
    ['risks', 'What are we doing about it today?', 'controls'],
    ['risks', 'Who owns it?', 'ownerId'],
  ])('may be half a sentence or a question: %s, %s', (table, heading, key) => {
    expect(sureKey(table, heading)).toBe(key);
  });
});

describe('a part of a heading', () => {
  it.each([
    ['risks', 'Gaps in controls'],
    ['risks', '목표 완료일'],
    ['risks', '리스크 원인유형'],
    ['risks', 'Risk response owner'],
  ])('is not the column where the rest turns it, or is a column of its own: %s, %s', (table, heading) => {
    expect([undefined, 'further']).toContain(sureKey(table, heading));
  });
});

describe('a heading of levels', () => {
  it.each([
    ['Likelihood 1-5', null, 'likelihood'],
    ['영향도(5점)', null, 'impact'],
    ['고유 심도', 'inherent', 'impact'],
    ['L (inh)', 'inherent', 'likelihood'],
    ['Risque brut · P', 'inherent', 'likelihood'],
    ['Impact after controls', 'residual', 'impact'],
    ['How likely is it?', null, 'likelihood'],
    ['Risk level after controls', 'residual', 'score'],
  ])('%s', (heading, position, is) => {
    expect(positionHeading(heading)).toMatchObject({ position, is });
  });

  it.each(['Impact description', '영향도 근거', 'Financial impact', 'Likelihood rationale'])('is none where it tells: %s', (heading) => {
    expect(positionHeading(heading)).toBeNull();
  });
});
