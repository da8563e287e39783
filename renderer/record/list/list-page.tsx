import { useHotkeys } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import { useRoute } from 'wouter';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { PageHead } from '../../ui/page/page-head.tsx';
import { useAskAhead, type ProfileShape } from '../../ui/register/query-result.ts';
import { Recovery } from '../../ui/recovery/recovery.tsx';
import { DiffersNow } from './differs-now.tsx';
import { ListBesideDetail } from './list-beside-detail.tsx';
import { withKind } from './segmented-kind-filter.tsx';
import { useListAsked } from './list-asked.ts';
import { WalkFrom } from './walk.tsx';
import { RecordList, type RecordListProps } from './record-list.tsx';
import classes from './list-page.module.css';

export type ListPageProps = Pick<RecordListProps, 'columns' | 'filters' | 'empty' | 'kindFilter'> & {
  readonly table: string;
  /** `/risks`: the list; `/risks/<id>`: the list with that record open. */
  readonly path: string;
  readonly title: string;
  readonly narrowColumns: readonly string[];
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** Shown between the title and the list while no record is open: what the query finds, seen as a whole. */
  readonly above?: (query: ListQuery) => ReactNode;
  readonly detail: (id: string, close: () => void) => ReactNode;
  /** What makes up a record of the list. */
  readonly shape: ProfileShape;
};

/** The page of one kind of record: its list, and the open record beside it. Which record is open stands in the address. */
export function ListPage(props: ListPageProps) {
  const { path, table } = props;
  const [, opened] = useRoute(`${path}/:id`);
  const openId = opened?.id ?? null;
  const ask = useListAsked(table, path);
  const query = useMemo(() => withKind(ask.query, props.kindFilter), [ask.query, props.kindFilter]);
  const search = () => location.hash.split('?')[1];
  const ahead = useAskAhead(props.shape);
  const go = (id: string | null) => {
    if (id !== null && id !== 'new') ahead(id);
    const said = search();
    goTo(`${path}${id === null ? '' : `/${id}`}${said === undefined ? '' : `?${said}`}`);
  };
  const close = () => go(null);
  useHotkeys([['Escape', () => openId !== null && close()]]);
  return (
    <ListBesideDetail
      title={props.title}
      list={
        <div className={classes['page']}>
          <PageHead title={props.title} actions={props.actions} />
          {ask.isKnown && openId === null && props.above !== undefined && <Recovery extent="part">{props.above(query)}</Recovery>}
          <div className={classes['list']}>
            {ask.isKnown && (
              <RecordList
                ask={ask}
                columns={props.columns}
                narrowColumns={props.narrowColumns}
                narrow={openId !== null}
                filters={props.filters}
                kindFilter={props.kindFilter}
                openId={openId}
                onOpen={go}
                onAhead={ahead}
                empty={props.empty}
              />
            )}
          </div>
        </div>
      }
      detail={
        openId === null ? null : (
          <WalkFrom query={query} openId={openId} go={go}>
            <div key={openId}>
              <DiffersNow table={table} id={openId} />
              <Recovery extent="pane">{props.detail(openId, close)}</Recovery>
            </div>
          </WalkFrom>
        )
      }
    />
  );
}
