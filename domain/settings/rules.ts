import type { Rules } from '../../engine/kind/kind.ts';
import { all, get } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** What says which days a quarter has. */
const calendar = ['fiscalYearStart', 'fiscalYearNamedAfter', 'timeZone'] as const;

/** While a quarter is closed the calendar stays: another one would give its name to other days. */
export const settingsRules: Rules = rulesFor('settings', {
  needs: ({ id }) => [get('settings', id), all('closings')],
  check(settings, found) {
    const now = found.get('settings', settings.id);
    if (now === null || found.all('closings').every(({ withdrawnAt }) => withdrawnAt !== null)) return [];
    return calendar
      .filter((field) => now[field] !== settings[field])
      .map((field) => problem('settings.quartersClosed', { table: 'settings', id: settings.id, field }));
  },
});
