import { words } from './words.ts';
import type { MappedAxis } from '../../../domain/imports/mapping.ts';

/** The places of a scale of five, from the lowest: what words for a level stand at which. */
export type Place = 1 | 2 | 3 | 4 | 5;

type Places = Readonly<Record<Place, readonly string[]>>;

/** Words that mean the same on both axes. */
const common: Places = {
  1: words(`very low | vl | lowest | extremely low | 매우 낮음 | 매우낮음 | 아주 낮음 | 최하 | 극히 낮음 | très faible | tres faible`),
  2: words(`low | l | lo | 낮음 | 낮다 | 하 | 저 | 小 | faible | bas | basse`),
  3: words(`
    medium | m | med | moderate | mod | average | mid | middle | normal | 보통 | 중간 | 중 | 평균 | moyen | moyenne | modéré
    modérée
  `),
  4: words(`high | h | hi | 높음 | 높다 | 상 | 고 | 큼 | élevé | élevée | eleve | elevee | fort | forte | haut`),
  5: words(`
    very high | vh | highest | extreme | extremely high | 매우 높음 | 매우높음 | 아주 높음 | 최상 | 극히 높음 | très élevé | très élevée
    très fort | très forte | tres eleve | tres elevee | extrême
  `),
};

/** Words of one axis, which come before the common ones. */
const ofAxis: Readonly<Record<MappedAxis, Places>> = {
  likelihood: {
    1: words(`
    rare | remote | very unlikely | highly unlikely | improbable | almost never | 희박 | 희소 | 극히 드묾 | 거의 없음 | 매우 드묾
    très improbable | exceptionnel
  `),
    2: words(`unlikely | seldom | infrequent | 드묾 | 가능성 낮음 | peu probable`),
    3: words(`possible | occasional | sometimes | 가능 | 있음 | 가끔 | 때때로 | 보통`),
    4: words(`likely | probable | often | high probability | 자주 | 가능성 높음 | 유력`),
    5: words(`
    almost certain | certain | very likely | highly likely | frequent | near certain | nearly certain | always | 거의 확실
    확실 | 빈번 | 매우 빈번 | 상시 | quasi certain | quasi-certain | certaine | très probable | fréquent
  `),
  },
  impact: {
    1: words(`
    insignificant | negligible | trivial | none | minimal | very minor | 미미 | 무시 | 무시 가능 | 경미함 | 사소 | négligeable
    insignifiant
  `),
    2: words(`minor | small | limited | slight | 경미 | 작음 | mineur | mineure | limité`),
    3: ['moderate', 'noticeable', 'tolerable', '보통', 'significatif'],
    4: words(`
    major | serious | significant | large | considerable | 중대 | 심함 | 상당 | majeur | majeure | grave | important
    importante
  `),
    5: words(`
    severe | critical | catastrophic | disastrous | extreme | fatal | 심각 | 치명 | 치명적 | 매우 심각 | 극심 | 재앙 | 파국 | critique
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
