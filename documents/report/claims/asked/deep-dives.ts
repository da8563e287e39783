import type { QuarterReport } from '../../model.ts';
import { count, value, type Asked } from './asked.ts';
import { askedOfControl, askedOfLine } from './risks.ts';

/** What the page of each risk says: its levels, its past ratings, the tests of its controls, and its thirteen weeks. */
export function* askedOfDeepDives({ deepDives }: QuarterReport): Asked {
  for (const [index, { risk, controls, incidents, ratings, weeks }] of deepDives.entries()) {
    const place = `deepDives.${index}`;
    yield* askedOfLine(`${place}.risk`, risk);
    for (const [at, control] of controls.entries()) yield* askedOfControl(`${place}.controls.${at}`, control);
    for (const [at, { code, felt }] of incidents.entries()) {
      if (felt !== null) yield [`${place}.incidents.${at}.felt.minutes`, value('riskIncidents', `${risk.code} ${code}`, 'felt')];
    }
    for (const [at, { on, rating }] of ratings.entries()) {
      if (rating !== null) yield [`${place}.ratings.${at}.rating`, value('riskRatings', `${risk.code} ${on}`, 'rating')];
    }
    for (const [at, { firstDay, lastDay, rating }] of weeks.entries()) {
      const week = { risk: risk.code, week: firstDay };
      yield [`${place}.weeks.${at}.incidents`, count('riskIncidents', { ...week, decided: true })];
      yield [`${place}.weeks.${at}.suspected`, count('riskIncidents', { ...week, decided: false })];
      const held = ratings.find(({ on }) => on <= lastDay);
      if (rating !== null && held !== undefined) {
        yield [`${place}.weeks.${at}.rating`, value('riskRatings', `${risk.code} ${held.on}`, 'rating')];
      }
    }
  }
}
