import { useCallback } from 'react';
import { useSearch } from 'wouter';
import type { Overview } from '../../../domain/overview/overview.ts';
import type { KindName } from '../../../domain/rows.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { useKnownAt } from '../../ui/register/known-at.ts';
import { useRegister, useToday } from '../../ui/register/open-register.tsx';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';

/** What the overview is counted from. */
const tables: readonly KindName[] = [
  'risks',
  'assessments',
  'closures',
  'reclassifications',
  'reviews',
  'riskControls',
  'controls',
  'controlTests',
  'actions',
  'services',
  'incidents',
  'serviceSpans',
  'deployments',
  'releases',
  'links',
  'notes',
  'matrices',
  'quarters',
  'closings',
  'settings',
];

/** The quarter that somebody chose to compare with, as it stands in the address; `null`: the usual one. */
export function useSince(): readonly [string | null, (quarter: string) => void] {
  const search = useSearch();
  const change = useCallback((quarter: string) => {
    const [path = '/', asked = ''] = location.hash.replace(/^#/, '').split('?');
    const said = new URLSearchParams(asked);
    said.set('since', quarter);
    goTo(`${path}?${said.toString()}`, { replace: true });
  }, []);
  return [new URLSearchParams(search).get('since'), change];
}

/** The figures of today beside a quarter, counted in the worker; of another quarter those before, until its own are there. */
export function useOverview(since: string | null): Overview | null {
  const store = useStore();
  const { actor } = useRegister();
  const today = useToday();
  const knownAt = useKnownAt();
  const question = loadQuestion(`overview ${JSON.stringify([today, since, actor])}`, tables, () =>
    store.overview({ today, knownAt: knownAt(), since, actor }),
  );
  return useFormer(useAnswer(question));
}
