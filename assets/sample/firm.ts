import { t } from './text.ts';

/** The firm does not exist, and neither does anyone in it. */
export const firm = {
  name: t('물마루페이', 'Mulmaru Pay'),
  register: t('물마루페이 리스크 등록부(예시)', 'Mulmaru Pay risk register (sample)'),
  note: t(
    '예시 등록부입니다. 회사와 사람, 사건은 모두 지어낸 것이며, 오늘 날짜는 2025년 10월 20일로 고정되어 있습니다.',
    'This is a sample register. The firm, its people and its events are invented, and today is fixed at 20 October 2025.',
  ),
  currency: 'KRW',
  timeZone: 'Asia/Seoul',
  today: '2025-10-20',
} as const;
