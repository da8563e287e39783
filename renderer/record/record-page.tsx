import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useRoute, useSearch } from 'wouter';
import { isCreatedKind } from '../../domain/commands.ts';
import type { KindName } from '../../domain/rows.ts';
import { kinds } from '../../domain/index.ts';
import type { ListQuery } from '../../engine/lists/list-query.ts';
import { en } from '../../words/locales/en/all.ts';
import { tableTitle } from '../../words/names.ts';
import { ImportButton } from '../features/import/import-button.tsx';
import { ImportPage } from '../features/import/import-page.tsx';
import { goTo } from '../ui/address/hash-address.ts';
import { EmptyPage } from '../ui/page/empty-page.tsx';
import { sourceIn } from './copying/copy-address.ts';
import { NewFrom } from './copying/new-from.tsx';
import { TemplateOffer } from './copying/template-offer.tsx';
import type { KindFilter } from './list/segmented-kind-filter.tsx';
import { ListPage } from './list/list-page.tsx';
import type { ProfileShape } from '../ui/register/query-result.ts';
import { useReadOnlyReason } from '../ui/register/past.tsx';
import { useWords } from '../ui/words/words-context.tsx';
import { NewRecordForm } from './new-record-form.tsx';
import { RecordDetail, type OwnSection } from './record-detail.tsx';
import { recordShape } from './record-shape.ts';
import classes from './record.module.css';

/** What a kind shows in place of what its declaration gives. */
export type Slots = {
  readonly Detail?: ComponentType<{ id: string; onClose: () => void }>;
  /** What its own detail asks for. */
  readonly shape?: ProfileShape;
  /** What the page of its declaration shows besides. */
  readonly UnderHead?: OwnSection;
  readonly Own?: OwnSection;
  readonly New?: ComponentType<{ onClose: () => void }>;
  /** New ones begin on other pages. */
  readonly isMadeElsewhere?: true;
  /** Pages of one record in place of its list and detail, by what the address says after `show=`. */
  readonly shows?: Readonly<Record<string, ComponentType<{ id: string }>>>;
  /** Values of one column that are never listed together. */
  readonly kindFilter?: KindFilter;
  /** Shown between the title and the list while no record is open. */
  readonly above?: (query: ListQuery) => ReactNode;
};

/** Every record of a kind, and beside the list the one that is open or being recorded; or, in its place, the file that is being taken in. */
export function RecordPage({ kind, slots = {} }: { kind: KindName; slots?: Slots | undefined }) {
  const say = useWords();
  const { list, imports } = kinds.of(kind);
  const reason = useReadOnlyReason();
  const off = { disabled: reason !== null, ...(reason === null ? {} : { title: reason }) };
  const begin = () => goTo(`/${kind}/new`);
  const { New, isMadeElsewhere = false } = slots;
  const Detail = slots.Detail;
  const newRecord = say('common:newRecord', { one: tableTitle(say, kind, 'one') });
  const emptyWord = (part: 'title' | 'text' | 'action', usual: string) =>
    `empty.${kind}.${part}` in en.fields ? say(`fields:empty.${kind}.${part}`) : usual;
  const [isImport] = useRoute(`/${kind}/import`);
  const [, opened] = useRoute(`/${kind}/:id`);
  const search = useSearch();
  const source = sourceIn(search);
  const Shown = slots.shows?.[new URLSearchParams(search).get('show') ?? ''];
  if (list === null) return null;
  if (Shown !== undefined && opened?.id !== undefined) return <Shown key={opened.id} id={opened.id} />;
  if (isImport && imports !== null) return <ImportPage table={kind} onClose={() => goTo(`/${kind}`)} />;
  return (
    <ListPage
      table={kind}
      path={`/${kind}`}
      title={tableTitle(say, kind)}
      shape={slots.shape ?? recordShape(kind)}
      columns={list.columns}
      narrowColumns={list.narrow}
      filters={list.filters}
      {...(slots.kindFilter === undefined ? {} : { kindFilter: slots.kindFilter })}
      {...(slots.above === undefined ? {} : { above: slots.above })}
      actions={
        <>
          {imports !== null && <ImportButton table={kind} />}
          {isMadeElsewhere ? null : (
            <Button variant="filled" leftSection={<IconPlus size={14} />} {...off} onClick={begin}>
              {newRecord}
            </Button>
          )}
        </>
      }
      empty={
        <EmptyPage
          title={emptyWord('title', tableTitle(say, kind))}
          text={emptyWord('text', '')}
          steps={
            <>
              {isMadeElsewhere ? null : (
                <Button variant="filled" {...off} onClick={begin}>
                  {emptyWord('action', newRecord)}
                </Button>
              )}
              {imports !== null && <ImportButton table={kind} />}
            </>
          }
        />
      }
      detail={(id, close) => {
        if (reason !== null && id === 'new') return <p className={classes['readOnly']}>{reason}</p>;
        if (id === 'new' && isCreatedKind(kind) && kinds.of(kind).copies !== null) {
          return (
            <>
              {source?.from === 'record' ? null : <TemplateOffer kind={kind} chosen={source?.id ?? null} />}
              {source !== null ? (
                <NewFrom kind={kind} source={source} onClose={close} />
              ) : New === undefined ? (
                <NewRecordForm kind={kind} onClose={close} />
              ) : (
                <New onClose={close} />
              )}
            </>
          );
        }
        if (id === 'new' && New !== undefined) return <New onClose={close} />;
        if (id === 'new' && isCreatedKind(kind) && !isMadeElsewhere) return <NewRecordForm kind={kind} onClose={close} />;
        return Detail === undefined ? (
          <RecordDetail kind={kind} id={id} onClose={close} UnderHead={slots.UnderHead} Own={slots.Own} />
        ) : (
          <Detail id={id} onClose={close} />
        );
      }}
    />
  );
}
