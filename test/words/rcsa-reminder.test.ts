import { describe, expect, it } from 'vitest';
import { reminderText } from '../../words/rcsa-reminder.ts';

const codes = (count: number) => Array.from({ length: count }, (_, at) => `R-${at + 1}`);

describe('a reminder of an RCSA round', () => {
  it('asks by name for what is missing until the due day', () => {
    const sheet = { open: ['R-1', 'R-12'], daysLate: 0 };
    expect(reminderText({ round: 'H1', dueOn: '2026-07-15', owner: 'Kim Mina', sheet, language: 'en' }).split('\n')).toEqual([
      'H1: please answer by 15 Jul 2026',
      '',
      'Dear Kim Mina,',
      '',
      'Your answers to the risk and control self-assessment “H1” are due on 15 Jul 2026.',
      '2 risks have no answer yet: R-1, R-12.',
      'Please fill in the shaded cells of your sheet and send it back. Where nothing has changed, choose “No change”.',
      '',
      'Thank you.',
    ]);
  });

  it('says how late it is, in Korean too, and names the first twenty risks', () => {
    const late = reminderText({
      round: '상반기',
      dueOn: '2026-07-15',
      owner: '김미나',
      sheet: { open: codes(23), daysLate: 3 },
      language: 'ko',
    });
    expect(late).toContain('상반기: 회신 기한(2026. 7. 15.) 경과');
    expect(late).toContain('김미나 님께');
    expect(late).toContain('회신 기한은 2026. 7. 15.이었으며, 3일 지났습니다.');
    expect(late).toContain('R-19, R-20 외 3건');
    const one = reminderText({ round: 'H1', dueOn: '2026-07-15', owner: null, sheet: { open: ['R-1'], daysLate: 1 }, language: 'en' });
    expect(one).toContain('Hello,');
    expect(one).toContain('1 day ago.');
    expect(one).toContain('1 risk has no answer yet: R-1.');
  });
});
