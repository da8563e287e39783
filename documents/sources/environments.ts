import type { environments } from '../../domain/deployments/kind.ts';

type Environment = (typeof environments)[number];

/** What sources call an environment; a name that is none of these is `other` until somebody says what it means. */
const names: Readonly<Record<Exclude<Environment, 'other'>, readonly string[]>> = {
  production: ['production', 'prod', 'live', 'prd', '운영'],
  staging: ['staging', 'stage', 'uat', 'preprod', '스테이징'],
  test: ['test', 'qa', '테스트'],
  development: ['development', 'dev', '개발'],
};
const byName = new Map(Object.entries(names).flatMap(([environment, called]) => called.map((name) => [name, environment as Environment])));

/** The environment that a source names. `production`: further names that mean production. */
export function environmentOf(name: string | null, production: readonly string[]): Environment {
  if (name === null) return 'other';
  if (production.some((one) => plain(one) === plain(name))) return 'production';
  return byName.get(plain(name)) ?? 'other';
}

/** Case, blanks, dashes and underscores do not count. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]/gu, '');
}
