import { describe, expect, it } from 'vitest';
import type { ReportClaims } from '../../../../documents/report/claims/claims.ts';
import { fieldsOf } from '../../../../documents/report/claims/formula.ts';
import { tableNames, type DataTables } from '../../../../documents/report/claims/question.ts';
import { answerText } from '../../../../documents/report/claims/words/answer-text.ts';
import { fieldWords } from '../../../../documents/report/claims/words/field-words.ts';
import { dataSheetName, fieldHead } from '../../../../documents/report/claims/words/heads.ts';
import { questionText } from '../../../../documents/report/claims/words/question-text.ts';
import { rowName } from '../../../../documents/report/claims/words/row-name.ts';
import { codeWord } from '../../../../documents/report/claims/words/value-text.ts';
import { languages, type Language } from '../../../../domain/settings/kind.ts';
import { en } from '../../../../words/locales/en/all.ts';
import { ko } from '../../../../words/locales/ko/all.ts';
import { translator } from '../../../../words/translate.ts';
import { claimed, registers, story } from './claimed.ts';

const wordsOf = (language: Language) => ({ t: translator(language), language });

/** Whether both languages have a word under a key. */
function isSaid(key: string): boolean {
  const [namespace = '', ...rest] = key.split(':');
  return [en, ko].every((locale) => {
    const sentences: Readonly<Record<string, string>> = locale[namespace as keyof typeof en];
    return rest.join(':') in sentences;
  });
}

/** Codes of fields and values are written like this, and no word is; names of records may be. */
const codes = /\b[a-z]+[A-Z]\w*/g;

/** What of a report has no words: fields, coded values, and codes that a sentence would show. */
function unsaid({ tables, claims }: ReportClaims): readonly string[] {
  const fields = fieldsOf(
    tables,
    claims.map(({ question }) => question),
  );
  const found = new Set<string>();
  for (const table of tableNames) {
    const words = fieldWords[table];
    for (const name of fields.get(table) ?? []) {
      const word = words[name];
      if (word === undefined || !isSaid(word.word) || (word.not !== undefined && !isSaid(word.not))) {
        found.add(`${table}.${name}`);
        continue;
      }
      const asked = claims.flatMap(({ question }) => (question.of === table && 'where' in question ? [question.where[name]] : []));
      for (const value of [...tables[table].map(({ cells }) => cells[name]), ...asked]) {
        const key = typeof value === 'string' ? codeWord(word.as, value) : null;
        if (key !== null && !isSaid(key)) found.add(`${table}.${name}: ${String(value)}`);
      }
    }
    for (const language of languages) {
      for (const row of table === 'releases' ? [] : tables[table]) {
        const named = rowName(table, row, wordsOf(language));
        for (const code of named.match(codes) ?? []) found.add(`a row of ${table}: ${code}`);
      }
    }
  }
  for (const language of languages) {
    for (const claim of claims) {
      const said = `${questionText(claim.question, tables, wordsOf(language))} ${answerText(claim, tables, wordsOf(language))}`;
      for (const code of said.match(codes) ?? []) found.add(`${claim.id}: ${code}`);
    }
  }
  return [...found];
}

describe.each(Object.keys(registers))('the claims of %s', (name) => {
  it.each(['2025-Q2', '2025-Q3', '2025-Q4'])('have words for each table, field and value, in both languages: %s', (quarter) => {
    const register = registers[name] ?? story;
    expect(unsaid(claimed(register, quarter, 'en'))).toEqual([]);
  });
});

describe.each(languages)('the data sheets of a workbook in %s', (language) => {
  const { t } = wordsOf(language);

  it('have names that no program cuts, each once', () => {
    const names = tableNames.map((table) => dataSheetName(table, t));
    expect(names.filter((name) => name.length > 28)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(tableNames)('have each head once: %s', (table) => {
    const heads = [t('fields:risks.id'), ...Object.keys(fieldWords[table]).map((name) => fieldHead(table, name, t))];
    expect(heads.filter((head, index) => heads.indexOf(head) !== index)).toEqual([]);
  });
});

/** Place, question and answer. */
const said: Readonly<Record<Language, readonly (readonly [string, string, string])[]>> = {
  en: [
    ['risks.sum.high', 'Count of risks (open, rated high)', '3 in all'],
    ['risks.byCategory.operational', 'Count of risks (open, category: operational risk)', '2 in all'],
    ['risks.open.1.inherent.rating', 'Inherent rating of R-1', 'Rating 5'],
    ['risks.open.1.target.impact', 'Target impact of R-1', 'Level 2'],
    ['risks.open.1.controls.0.test.sample', 'Sample of C-1', '25 items'],
    ['flows.sum.began', 'Count of flow steps (step: new)', '1 in all'],
    ['deepDives.1.ratings.0.rating', 'Residual rating of R-1 (20\u00a0Aug\u00a02025)', 'Rating 4'],
    ['delivery.previous.felt.unknown', 'Count of incidents (in the quarter compared with, time felt by customers unknown)', '2 in all'],
    ['delivery.plannedWork', 'Count of planned work (in this quarter)', '1 in all'],
    [
      'delivery.services.0.figures.felt.median',
      'Median time felt by customers of incidents (in this quarter, service: S-1)',
      '1\u00a0h 58\u00a0min (118 minutes)',
    ],
    [
      'delivery.services.0.figures.felt.values.0',
      'Time felt by customers of incidents, number 1 of 1 in rising order (in this quarter, service: S-1)',
      '1\u00a0h 58\u00a0min (118 minutes)',
    ],
    ['delivery.outcomes.unlinked', 'Count of releases (in this quarter, relation to incidents: without a link)', '1 in all'],
    [
      'losses.currencies.0.sums.booked.gross',
      'Sum of gross loss of losses (in this quarter, currency: KRW, booked in the period)',
      'KRW\u00a0184,500,000',
    ],
    ['losses.currencies.0.lines.0.back.0.amount', 'Amount of L-1 (recovery, KRW)', 'KRW\u00a0150,000,000'],
    ['limits.incidentsWithoutSeverity', 'Count of incidents (in this quarter, no severity)', '1 in all'],
  ],
  ko: [
    ['risks.sum.high', '리스크 수 (미종결, 등급이 높음)', '3건'],
    ['risks.byCategory.operational', '리스크 수 (미종결, 유형: 운영리스크)', '2건'],
    ['risks.open.1.inherent.rating', 'R-1의 고유리스크 등급', '등급 5'],
    ['risks.open.1.target.impact', 'R-1의 목표리스크 영향도', '2단계'],
    ['risks.open.1.controls.0.test.sample', 'C-1의 표본 수', '25건'],
    ['flows.sum.began', '리스크 증감 수 (증감 구분: 신규)', '1건'],
    ['deepDives.1.ratings.0.rating', 'R-1(2025.\u00a08.\u00a020.)의 잔여리스크 등급', '등급 4'],
    ['delivery.previous.felt.unknown', '장애·사고 수 (비교 분기, 고객 체감 시간 알 수 없음)', '2건'],
    ['delivery.plannedWork', '계획된 작업 수 (이 분기)', '1건'],
    ['delivery.services.0.figures.felt.median', '장애·사고의 고객 체감 시간 중앙값 (이 분기, 서비스: S-1)', '1시간 58분(118분)'],
    [
      'delivery.services.0.figures.felt.values.0',
      '장애·사고의 고객 체감 시간, 짧은 순으로 1개 가운데 1번째 (이 분기, 서비스: S-1)',
      '1시간 58분(118분)',
    ],
    ['delivery.outcomes.unlinked', '릴리스 수 (이 분기, 장애·사고와의 관계: 연결 없음)', '1건'],
    ['losses.currencies.0.sums.booked.gross', '손실사건의 총손실액 합계 (이 분기, 통화: KRW, 기간 안에 회계처리)', '184,500,000원'],
    ['losses.currencies.0.lines.0.back.0.amount', 'L-1(회수, KRW)의 금액', '150,000,000원'],
    ['limits.incidentsWithoutSeverity', '장애·사고 수 (이 분기, 심각도 없음)', '1건'],
  ],
};

describe.each(languages)('in %s', (language) => {
  const { claims, tables } = claimed(story, '2025-Q3', language);

  it.each(said[language])('%s asks: %s', (place, question, answer) => {
    const claim = claims.find(({ id }) => id === place);
    if (claim === undefined) throw new Error(`there is no claim ${place}`);
    expect(questionText(claim.question, tables, wordsOf(language))).toBe(question);
    expect(answerText(claim, tables, wordsOf(language))).toBe(answer);
  });

  it('a condition that was waived is named by its words', () => {
    const waived: DataTables = { ...tables, waivers: [{ id: 'reviewsOverdue', cells: { count: 2 } }] };
    const question = { ask: 'value', of: 'waivers', row: 'reviewsOverdue', field: 'count' } as const;
    expect([questionText(question, waived, wordsOf(language)), answerText({ question, answer: 2 }, waived, wordsOf(language))]).toEqual(
      language === 'ko' ? ['기한이 지난 검토 없음: 미충족 건수', '2건'] : ['Number not met: No review is overdue', '2 items'],
    );
  });
});
