import type { environments } from './kind.ts';

type Environment = (typeof environments)[number];

/** What programs call an environment. */
const names: Readonly<Record<Exclude<Environment, 'other'>, readonly string[]>> = {
  production: ['production', 'prod', 'live', 'prd', '운영'],
  staging: ['staging', 'stage', 'uat', 'preprod', '스테이징'],
  test: ['test', 'qa', '테스트'],
  development: ['development', 'dev', '개발'],
};
const byName = new Map(Object.entries(names).flatMap(([environment, called]) => called.map((name) => [name, environment as Environment])));

/**
 * The environment that a name means; `null` where nobody knows. `production`: further names that mean production. Case, blanks,
 * dashes and underscores do not count.
 */
export function environmentNamed(name: string, production: readonly string[] = []): Environment | null {
  if (production.some((one) => plain(one) === plain(name))) return 'production';
  return byName.get(plain(name)) ?? null;
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]/gu, '');
}
