import { words } from './words.ts';
import type { MappedAxis } from '../../../domain/imports/mapping.ts';

/** The places of a scale of five, from the lowest: what words for a level stand at which. */
export type Place = 1 | 2 | 3 | 4 | 5;

type Places = Readonly<Record<Place, readonly string[]>>;

/** Words that mean the same on both axes. */
const common: Places = {
  1: words(
    `very low | vl | lowest | v low | v. low | minimal | 매우작음 | 매우 작음 | 아주 작음 | 극소 | extremely low | 매우 낮음 | 매우낮음 | 아주 낮음 | 최하 | 극히 낮음 | très faible | tres faible`,
  ),
  2: words(`low | l | lo | fairly low | 작음 | 작다 | 적음 | 낮은 편 | 낮 | 낮음 | 낮다 | 하 | 저 | 小 | faible | bas | basse`),
  3: words(`
    medium | m | med | neutral | fair | 중등도 | moderate | mod | average | mid | middle | normal | 보통 | 중간 | 중 | 평균 | moyen | moyenne | modéré
    modérée
  `),
  4: words(
    `high | h | hi | fairly high | 크다 | 큼 | 높은 편 | 많음 | 높 | 높음 | 높다 | 상 | 고 | 큼 | élevé | élevée | eleve | elevee | fort | forte | haut`,
  ),
  5: words(`
    very high | vh | highest | v high | v. high | 매우큼 | 매우 큼 | 아주 큼 | 매우 크다 | 극대 | extreme | extremely high | 매우 높음 | 매우높음 | 아주 높음 | 최상 | 극히 높음 | très élevé | très élevée
    très fort | très forte | tres eleve | tres elevee | extrême
  `),
};

/** Words of one axis, which come before the common ones. */
const ofAxis: Readonly<Record<MappedAxis, Places>> = {
  likelihood: {
    1: words(`
    rare | rarely | remote | very rare | exceptional | impossible | negligible | 매우 희박 | 거의없음 | 불가능 | 발생 가능성 없음 | 거의 발생하지 않음 | very unlikely | highly unlikely | improbable | almost never | 희박 | 희소 | 극히 드묾 | 거의 없음 | 매우 드묾
    très improbable | exceptionnel
  `),
    2: words(
      `unlikely | not likely | low probability | 드물다 | 드물게 | 낮은 가능성 | 가능성낮음 | 드물게 발생 | infrequent | 드묾 | 가능성 낮음 | peu probable`,
    ),
    3: words(
      `possible | possibly | moderately likely | even chance | fifty-fifty | 50/50 | 가능성 있음 | 가능성 보통 | 가끔 발생 | 발생 가능 | sometimes | 가능 | 있음 | 가끔 | 때때로 | 보통`,
    ),
    4: words(
      `likely | probable | probably | quite likely | 자주 발생 | 높은 가능성 | 가능성높음 | 발생 가능성 높음 | often | high probability | 자주 | 가능성 높음 | 유력`,
    ),
    5: words(`
    almost certain | certain | certainty | virtually certain | imminent | 거의 확실함 | 확실함 | 매우 자주 | 항상 | 항상 발생 | 매우 높은 가능성 | very likely | highly likely | frequent | near certain | nearly certain | always | 거의 확실
    확실 | 빈번 | 매우 빈번 | 상시 | quasi certain | quasi-certain | certaine | très probable | fréquent
  `),
  },
  impact: {
    1: words(`
    insignificant | negligible | very small | no impact | 매우 경미 | 영향 없음 | 영향없음 | 무시할 수준 | 미미함 | trivial | none | minimal | very minor | 미미 | 무시 | 무시 가능 | 경미함 | 사소 | négligeable
    insignifiant
  `),
    2: words(`minor | small | marginal | 경미한 수준 | 제한적 | limited | slight | 경미 | 작음 | mineur | mineure | limité`),
    3: ['moderate', 'noticeable', 'tolerable', '보통', '중간', '중간 정도', '중등', 'significatif'],
    4: words(`
    major | serious | substantial | 중대함 | 상당함 | 큰 영향 | significant | large | considerable | 중대 | 심함 | 상당 | majeur | majeure | grave | important
    importante
  `),
    5: words(`
    severe | very severe | critical | catastrophic | existential | very serious | very large | massive | 매우심각 | 심각함 | 심대 | 매우 중대 | 막대 | 치명적임 | 재앙적 | disastrous | extreme | fatal | 심각 | 치명 | 치명적 | 매우 심각 | 극심 | 재앙 | 파국 | critique
    catastrophique | très grave
  `),
  },
};

/** Words that stand above `high` where a scale has no `very high`: low, medium, high, critical. */
const top: readonly string[] = words(`critical | severe | extreme | catastrophic | 심각 | 치명 | 치명적 | critique`);

/** The place of a word on a scale of five, by axis. */
export const levelPlaces: Readonly<Record<MappedAxis, ReadonlyMap<string, Place>>> = {
  likelihood: placesOf(common, ofAxis.likelihood, top),
  impact: placesOf(common, ofAxis.impact, top),
};

function placesOf(first: Places, second: Places, highest: readonly string[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>(highest.map((word) => [word, 5]));
  for (const words of [first, second]) {
    for (const place of [1, 2, 3, 4, 5] as const) for (const word of words[place]) places.set(word, place);
  }
  return places;
}

/** Colours from the mildest to the worst. */
export const colours: readonly (readonly string[])[] = [
  words(`green | g | 녹색 | 초록 | 초록색 | 녹 | 🟢 | vert | verte`),
  ['blue', '청색', '파랑', '🔵'],
  words(`yellow | y | amber | a | 황색 | 노랑 | 노란색 | 황 | 🟡 | jaune`),
  ['orange', 'o', '주황', '주황색', '🟠'],
  words(`red | r | 적색 | 빨강 | 빨간색 | 적 | 🔴 | rouge`),
];

/** Steps between the middle and the ends: beside one of them `low` and `high` are the ends themselves. */
export const between: Readonly<Record<2 | 4, readonly string[]>> = {
  2: words(
    `medium low | medium-low | med low | med-low | low medium | low-medium | low/medium | moderately low | ml | lm | 중하 | 중-하 | 다소 낮음 | 약간 낮음`,
  ),
  4: words(
    `medium high | medium-high | med high | med-high | medium/high | moderately high | mh | hm | 중상 | 중-상 | 다소 높음 | 약간 높음`,
  ),
};
