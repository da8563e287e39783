import type { Column } from '../../../html/table.tsx';
import type { Placed } from '../../figures/placed.ts';
import { code, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { DeliveredLine } from './select.ts';

type Line = Placed<DeliveredLine>;

/** The code and the name of a service; by what it is counted where that is releases. */
export function serviceColumn({ t }: View, width: number): Column<Line> {
  return {
    key: 'service',
    head: t('report:service'),
    width,
    cell: ({ service, name, basis }) => (
      <>
        {joined([code(service), typed(name)], ' ')}
        {basis === 'releases' && <small>{t('delivery:basis.releases')}</small>}
      </>
    ),
  };
}
