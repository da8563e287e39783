import type { ReactNode } from 'react';
import type { View } from '../../html/view.tsx';
import { checksOf } from './checks.ts';

/** What limits the figures, a sentence each; last, in one sentence, what was looked for and not found. */
export function limitLines(view: View): ReactNode[] {
  const { t, say, report, otherLanguage } = view;
  const checks = checksOf(view);
  const absent = checks.filter(({ found }) => !found).map(({ name }) => name);
  return [
    ...(report.signOff === null ? [t('report:limit.notSealed')] : []),
    t('report:limit.noLimits'),
    ...(report.compare === null ? [t('report:changesNoComparison')] : []),
    ...(otherLanguage === null ? [] : [otherLanguage]),
    ...checks.flatMap(({ found, line }) => (found && line !== undefined ? [line] : [])),
    t('report:limit.deployments'),
    t('report:limit.notReported'),
    t('report:limit.identities'),
    t('report:limit.clock'),
    ...(absent.length === 0 ? [] : [say('report:limit.nothing', { what: absent.join(', ') })]),
  ];
}
