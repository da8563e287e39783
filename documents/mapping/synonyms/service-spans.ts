import type { HeadingWords } from './shared.ts';

export const serviceSpanHeadings: HeadingWords = {
  incidentId: ['incident id', 'incident code', '장애번호'],
  state: ['service state', 'degradation'],
  startedAt: ['from'],
  endedAt: ['until', 'to'],
  affectedCustomers: ['customers', 'customers affected', 'affected customers', '영향고객수', '영향 고객수'],
  affectedTransactions: ['transactions', 'transactions affected', '영향거래건수'],
};
