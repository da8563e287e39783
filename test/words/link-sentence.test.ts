import { describe, expect, it } from 'vitest';
import { relationsBetween } from '../../domain/links/direction.ts';
import type { Relation } from '../../domain/links/relations.ts';
import { kinds } from '../../domain/index.ts';
import { endName, linkSentences, linkTold, newEndName, type NamedEnd } from '../../words/link-sentence.ts';
import { translator } from '../../words/translate.ts';

const deployment: NamedEnd = { table: 'deployments', code: 'D-12', title: '결제승인 2.14.1' };
const release: NamedEnd = { table: 'releases', code: 'V-3', title: '결제승인 2.14.1' };
const incident: NamedEnd = { table: 'incidents', code: 'I-7', title: '승인 지연' };
const risk: NamedEnd = { table: 'risks', code: 'R-10', title: '승인 중단(카드)' };
const other: NamedEnd = { table: 'risks', code: 'R-2', title: '평판' };

const inKorean = (from: NamedEnd, relation: Relation, to: NamedEnd) =>
  Object.values(linkSentences({ from, relation, to }, translator('ko')));
const inEnglish = (from: NamedEnd, relation: Relation, to: NamedEnd) =>
  Object.values(linkSentences({ from, relation, to }, translator('en')));

// The codes are read 십이, 삼, 칠, 십 and 이: 12, 2 end in a vowel, 3, 7 and 10 in a consonant, 7 in ㄹ. Particles follow them, not what is in brackets.
describe('the sentence of a link', () => {
  it('says what a deployment did to an incident, from either end', () => {
    expect(inKorean(deployment, 'caused', incident)).toEqual([
      '배포 D-12(결제승인 2.14.1)가 장애·사고 I-7(승인 지연)의 원인입니다.',
      '장애·사고 I-7(승인 지연)은 배포 D-12(결제승인 2.14.1) 때문에 발생했습니다.',
    ]);
    expect(inEnglish(deployment, 'caused', incident)).toEqual([
      'Deployment D-12 (결제승인 2.14.1) caused incident I-7 (승인 지연).',
      'Incident I-7 (승인 지연) was caused by deployment D-12 (결제승인 2.14.1).',
    ]);
    expect(inKorean(release, 'contributed', incident)).toEqual([
      '릴리스 V-3(결제승인 2.14.1)은 장애·사고 I-7(승인 지연)의 여러 원인 가운데 하나입니다.',
      '장애·사고 I-7(승인 지연)은 다른 원인과 함께 릴리스 V-3(결제승인 2.14.1) 때문에 발생했습니다.',
    ]);
    expect(inEnglish(release, 'contributed', incident)).toEqual([
      'Release V-3 (결제승인 2.14.1) is one of several causes of incident I-7 (승인 지연).',
      'Incident I-7 (승인 지연) was caused by release V-3 (결제승인 2.14.1), among others.',
    ]);
  });

  it('says that an incident led to a release or a deployment, as to a fix, and blames neither', () => {
    expect(inKorean(incident, 'caused', deployment)).toEqual([
      '장애·사고 I-7(승인 지연)이 배포 D-12(결제승인 2.14.1)의 계기입니다.',
      '배포 D-12(결제승인 2.14.1)는 장애·사고 I-7(승인 지연)에 대응한 것입니다.',
    ]);
    expect(inEnglish(incident, 'caused', deployment)).toEqual([
      'Incident I-7 (승인 지연) led to deployment D-12 (결제승인 2.14.1).',
      'Deployment D-12 (결제승인 2.14.1) was the response to incident I-7 (승인 지연).',
    ]);
    expect(inKorean(incident, 'contributed', release)).toEqual([
      '장애·사고 I-7(승인 지연)은 릴리스 V-3(결제승인 2.14.1)의 여러 계기 가운데 하나입니다.',
      '릴리스 V-3(결제승인 2.14.1)은 장애·사고 I-7(승인 지연)에도 대응한 것입니다.',
    ]);
    expect(inEnglish(incident, 'contributed', release)).toEqual([
      'Incident I-7 (승인 지연) is one of several things that led to release V-3 (결제승인 2.14.1).',
      'Release V-3 (결제승인 2.14.1) was the response to incident I-7 (승인 지연), among others.',
    ]);
  });

  it('suspects and rules out what was deployed, whichever end the link starts at', () => {
    const suspected = [
      '배포 D-12(결제승인 2.14.1)를 장애·사고 I-7(승인 지연)의 원인으로 의심합니다. 미결정이므로 원인으로 세지 않습니다.',
      '장애·사고 I-7(승인 지연)의 원인으로 배포 D-12(결제승인 2.14.1)를 의심합니다. 미결정이므로 원인으로 세지 않습니다.',
    ];
    expect(inKorean(deployment, 'suspected', incident)).toEqual(suspected);
    expect(inKorean(incident, 'suspected', deployment)).toEqual(suspected);
    expect(inEnglish(incident, 'suspected', deployment)).toEqual([
      'Deployment D-12 (결제승인 2.14.1) is suspected of having caused incident I-7 (승인 지연). This is undecided and does not count as a cause.',
      'Incident I-7 (승인 지연) may have been caused by deployment D-12 (결제승인 2.14.1). This is undecided and does not count as a cause.',
    ]);
    const ruledOut = [
      '배포 D-12(결제승인 2.14.1)는 장애·사고 I-7(승인 지연)의 원인이 아닙니다.',
      '장애·사고 I-7(승인 지연)의 원인에서 배포 D-12(결제승인 2.14.1)를 배제합니다.',
    ];
    expect(inKorean(deployment, 'ruledOut', incident)).toEqual(ruledOut);
    expect(inKorean(incident, 'ruledOut', deployment)).toEqual(ruledOut);
    expect(inEnglish(incident, 'ruledOut', deployment)).toEqual([
      'Deployment D-12 (결제승인 2.14.1) did not cause incident I-7 (승인 지연).',
      'Incident I-7 (승인 지연) was not caused by deployment D-12 (결제승인 2.14.1).',
    ]);
  });

  it('says of plain relatedness that nobody is blamed', () => {
    expect(inKorean(incident, 'related', deployment)).toEqual([
      '장애·사고 I-7(승인 지연)과 배포 D-12(결제승인 2.14.1)는 관련이 있습니다. 어느 쪽도 다른 쪽의 원인이라는 뜻은 아닙니다.',
      '배포 D-12(결제승인 2.14.1)와 장애·사고 I-7(승인 지연)은 관련이 있습니다. 어느 쪽도 다른 쪽의 원인이라는 뜻은 아닙니다.',
    ]);
    expect(inEnglish(incident, 'related', deployment)).toEqual([
      'Incident I-7 (승인 지연) and deployment D-12 (결제승인 2.14.1) are related. Neither is said to have caused the other.',
      'Deployment D-12 (결제승인 2.14.1) and incident I-7 (승인 지연) are related. Neither is said to have caused the other.',
    ]);
  });

  it('says that a risk arises, materialises, triggers and aggravates', () => {
    expect(inKorean(deployment, 'caused', risk)).toEqual([
      '배포 D-12(결제승인 2.14.1)가 리스크 R-10(승인 중단(카드))의 원인입니다.',
      '리스크 R-10(승인 중단(카드))은 배포 D-12(결제승인 2.14.1) 때문에 생겼습니다.',
    ]);
    expect(inEnglish(deployment, 'caused', risk)).toEqual([
      'Deployment D-12 (결제승인 2.14.1) gave rise to risk R-10 (승인 중단(카드)).',
      'Risk R-10 (승인 중단(카드)) arose from deployment D-12 (결제승인 2.14.1).',
    ]);
    expect(inKorean(risk, 'materialisedAs', incident)).toEqual([
      '리스크 R-10(승인 중단(카드))이 장애·사고 I-7(승인 지연)로 현실화했습니다.',
      '장애·사고 I-7(승인 지연)은 리스크 R-10(승인 중단(카드))이 현실화한 것입니다.',
    ]);
    expect(inKorean(incident, 'suspected', risk)[0]).toBe(
      '리스크 R-10(승인 중단(카드))이 장애·사고 I-7(승인 지연)로 현실화했다고 의심합니다. 미결정이므로 현실화로 세지 않습니다.',
    );
    expect(inEnglish(incident, 'ruledOut', risk)).toEqual([
      'Risk R-10 (승인 중단(카드)) did not materialise as incident I-7 (승인 지연).',
      'Incident I-7 (승인 지연) is not a materialisation of risk R-10 (승인 중단(카드)).',
    ]);
    expect(inKorean(risk, 'triggers', other)).toEqual([
      '리스크 R-10(승인 중단(카드))이 리스크 R-2(평판)를 유발합니다.',
      '리스크 R-2(평판)를 유발하는 것은 리스크 R-10(승인 중단(카드))입니다.',
    ]);
    expect(inEnglish(other, 'aggravates', risk)).toEqual([
      'Risk R-2 (평판) aggravates risk R-10 (승인 중단(카드)).',
      'Risk R-10 (승인 중단(카드)) is aggravated by risk R-2 (평판).',
    ]);
  });

  it('stands for every relation between any two kinds that may be linked, in both languages, and names both records', () => {
    const missing = kinds.linked.flatMap((from) =>
      kinds.linked.flatMap((to) =>
        relationsBetween(from, to).flatMap((relation) =>
          (['ko', 'en'] as const).flatMap((language) => {
            const ends = { from: { table: from, code: 'A-1', title: 'one' }, to: { table: to, code: 'B-2', title: 'two' } };
            return Object.values(linkSentences({ ...ends, relation }, translator(language))).filter(
              (sentence) =>
                !sentence.includes('A-1') || !sentence.includes('B-2') || sentence.includes('links:') || sentence.includes('{{'),
            );
          }),
        ),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('a link as one of its records tells it', () => {
  const told = (language: 'ko' | 'en', here: NamedEnd, relation: Relation, other: NamedEnd, starts: boolean) => {
    const say = translator(language);
    const { before, other: name, after } = linkTold(here, relation, { table: other.table, name: endName(other, say) }, starts, say);
    return [before, name, after];
  };

  it('names itself by its code and the other as a whole, with the particles that both ask for', () => {
    expect(told('ko', incident, 'caused', release, false)).toEqual([
      '장애·사고 I-7은 ',
      '릴리스 V-3(결제승인 2.14.1)',
      ' 때문에 발생했습니다.',
    ]);
    expect(told('en', incident, 'caused', release, false)).toEqual(['Incident I-7 was caused by ', 'release V-3 (결제승인 2.14.1)', '.']);
    expect(told('ko', release, 'caused', incident, true)).toEqual(['릴리스 V-3이 ', '장애·사고 I-7(승인 지연)', '의 원인입니다.']);
    expect(told('en', release, 'caused', incident, true)).toEqual(['Release V-3 caused ', 'incident I-7 (승인 지연)', '.']);
    expect(told('ko', risk, 'materialisedAs', incident, true)).toEqual([
      '리스크 R-10이 ',
      '장애·사고 I-7(승인 지연)',
      '로 현실화했습니다.',
    ]);
  });

  it('tells a suspicion the same way, whichever end it was entered from', () => {
    const says = [
      'Release V-3 is suspected of having caused ',
      'incident I-7 (승인 지연)',
      '. This is undecided and does not count as a cause.',
    ];
    expect(told('en', release, 'suspected', incident, true)).toEqual(says);
    expect(told('en', release, 'suspected', incident, false)).toEqual(says);
    expect(told('ko', incident, 'suspected', release, true)).toEqual([
      '장애·사고 I-7의 원인으로 ',
      '릴리스 V-3(결제승인 2.14.1)',
      '을 의심합니다. 미결정이므로 원인으로 세지 않습니다.',
    ]);
  });

  it('names one that is only being made by its title', () => {
    const say = translator('ko');
    expect(linkTold(incident, 'caused', { table: 'releases', name: newEndName('releases', '2025.3', say) }, false, say)).toEqual({
      before: '장애·사고 I-7은 ',
      other: '릴리스 “2025.3”',
      after: ' 때문에 발생했습니다.',
    });
  });
});
