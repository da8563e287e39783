import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useRoute } from 'wouter';
import type { TableName } from '../../../domain/register/tables.ts';
import { goTo } from '../address/hash-address.ts';
import { PlaceHead } from '../places/place-head.tsx';
import { ListBesideDetail } from './list-beside-detail.tsx';
import { useListQuery, type ListWish } from './list-address.ts';
import { RecordList, type RecordListProps } from './record-list.tsx';
import classes from './record-place.module.css';

export type RecordPlaceProps = Pick<RecordListProps, 'columns' | 'filters' | 'empty'> & {
  readonly table: TableName;
  /** `/risks`: the list; `/risks/<id>`: the list with that record open. */
  readonly path: string;
  readonly title: string;
  readonly narrowColumns: readonly string[];
  readonly first?: ListWish;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly detail: (id: string, close: () => void) => ReactNode;
};

/** The place of one kind of record: its list, and the open record beside it. Which record is open stands in the address. */
export function RecordPlace(props: RecordPlaceProps) {
  const { path, table } = props;
  const [, opened] = useRoute(`${path}/:id`);
  const openId = opened?.id ?? null;
  const [query, onQuery] = useListQuery(table, path, props.first ?? {});
  const search = () => location.hash.split('?')[1];
  const go = (id: string | null) => {
    const said = search();
    goTo(`${path}${id === null ? '' : `/${id}`}${said === undefined ? '' : `?${said}`}`);
  };
  const close = () => go(null);
  useHotkeys([['Escape', () => openId !== null && close()]]);
  return (
    <ListBesideDetail
      list={
        <div className={classes['place']}>
          <PlaceHead title={props.title} actions={props.actions} />
          <div className={classes['list']}>
            <RecordList
              query={query}
              onQuery={onQuery}
              columns={props.columns}
              narrowColumns={props.narrowColumns}
              narrow={openId !== null}
              filters={props.filters}
              openId={openId}
              onOpen={go}
              empty={props.empty}
            />
          </div>
        </div>
      }
      detail={openId === null ? null : <div key={openId}>{props.detail(openId, close)}</div>}
    />
  );
}
