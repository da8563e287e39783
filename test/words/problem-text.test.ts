import { describe, expect, it } from 'vitest';
import { problem } from '../../engine/values/problem.ts';
import { breaks } from '../../engine/ledger/verdict.ts';
import { actions } from '../../domain/commands.ts';
import { en as english } from '../../words/locales/en/all.ts';
import { problems } from '../../words/locales/en/problems.ts';
import { breakText, problemSentence, problemText } from '../../words/problem-text.ts';
import { translator } from '../../words/translate.ts';

const [ko, en] = [translator('ko'), translator('en')];

describe('what is wrong', () => {
  it('is said with where it is, by the names that people read', () => {
    const inRow = problem('field.notOneOf', { file: 'risks.csv', row: 3, column: 'Severity' }, { values: 'sev1, sev2' });
    expect(problemText(inRow, en)).toBe('risks.csv, row 3, Severity: The value is not one of those allowed: sev1, sev2');
    const inRecord = problem('field.required', { table: 'risks', id: '0b7f', field: 'title' });
    expect(problemText(inRecord, ko)).toMatch(/^리스크, .+: 반드시 입력해야 합니다\.$/);
    expect(problemSentence(inRecord, en)).toBe('This must be filled in.');
    expect(problemText(problem('usage.missing', undefined, { value: '--quarter' }), ko)).toMatch(/^--quarter(이|가) 빠졌습니다\.$/);
  });

  it('names the record that is missing, and the entry that is broken', () => {
    expect(problemText(problem('record.missing', { table: 'risks', id: 'R-9' }), en)).toBe('Risk R-9: There is no such record.');
    const broken = problem('file.broken', { file: 'r.plimsoll' }, { seq: 12, what: 'hash' });
    expect(problemText(broken, en)).toBe(
      'r.plimsoll: The file is damaged. Entry 12: The header of the entry does not have the hash that it says.',
    );
  });

  it('names the values that are allowed by the words on screen, in the language of the reader', () => {
    const ofFile = problem('field.notOneOf', undefined, { value: 'odd', values: 'preventive, detective', vocabulary: 'controlKind' });
    expect(problemSentence(ofFile, en)).toBe('The value is not one of those allowed: Preventive, Detective');
    expect(problemSentence(ofFile, ko)).toBe('허용되는 값이 아닙니다. 허용되는 값: 예방, 적발');
    const ofRecord = problem('field.notOneOf', { table: 'controls', id: 'x', field: 'kind' }, { values: 'preventive, detective' });
    expect(problemSentence(ofRecord, en)).toBe('The value is not one of those allowed: Preventive, Detective');
  });

  it('says a relation in the language of the reader', () => {
    const needed = problem('link.evidenceRequired', { table: 'links', id: 'x', field: 'evidence' }, { value: 'ruledOut' });
    expect(problemSentence(needed, en)).toContain('"Ruled out"');
    expect(problemSentence(needed, ko)).not.toContain('ruledOut');
  });

  it('has a sentence for every break and a name for every action, and shouts in none', () => {
    for (const what of breaks) expect(breakText(what, ko)).not.toBe('');
    expect(breakText('weather', en)).toBe(null);
    expect(actions.filter((action) => !(action in english.actions))).toEqual([]);
    for (const code of Object.keys(problems) as (keyof typeof problems)[]) {
      for (const say of [en, ko]) expect(say(`problems:${code}`)).not.toMatch(/!|undefined/);
    }
  });
});
