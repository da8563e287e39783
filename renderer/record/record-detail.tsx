import { Menu } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, type ComponentType } from 'react';
import { isArchivedKind, isEditedKind, isPartKind, type PartKind } from '../../domain/commands.ts';
import { isKindName, kinds } from '../../domain/index.ts';
import { recordProfile } from '../../domain/record-profile.ts';
import type { KindName, World } from '../../domain/rows.ts';
import type { Column } from '../../engine/kind/column.ts';
import { textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import { cellText } from '../../words/cell-text.ts';
import { fieldName, tableTitle } from '../../words/names.ts';
import { TextField } from '../ui/fields/text-field.tsx';
import { HistoryPanel } from './history/history-panel.tsx';
import { Links } from './links/links.tsx';
import { CopyItems } from './copying/copy-items.tsx';
import { ArchivedNotice, MissingRecord, MoreActs, RecordMenu } from './detail/archive.tsx';
import { BelowFirstSight, DetailHead, DetailSection } from './detail/detail.tsx';
import { HeadFacts, headFields } from './detail/head-facts.tsx';
import { Figures, type Figure } from './detail/figures.tsx';
import { useRemove } from '../ui/register/command.ts';
import { usePast, useReadOnlyReason } from '../ui/register/past.tsx';
import { useQueryResult } from '../ui/register/query-result.ts';
import { useWords } from '../ui/words/words-context.tsx';
import { useCellWords } from './cell-words.ts';
import { RecordLink } from './named-record.tsx';
import { PartSection } from './part-section.tsx';
import { RecordFields, shownFields } from './record-fields.tsx';
import { RecordFoot } from './record-foot.tsx';
import { recordShape } from './record-shape.ts';
import { useWorldOf } from './record-world.ts';
import classes from './record.module.css';

/** What a kind shows of its own: under the head of a record (`UnderHead`), or between what belongs to it and its links (`Own`). */
export type OwnSection = ComponentType<{ id: string; code: string; readOnly: boolean }>;

type Props = {
  readonly kind: KindName;
  readonly id: string;
  readonly onClose: () => void;
  readonly UnderHead?: OwnSection | undefined;
  readonly Own?: OwnSection | undefined;
};

/** A record of any kind: its fields, what follows from them, its parts, its links and its history, as its kind declares them. */
export function RecordDetail({ kind, id, onClose, UnderHead, Own }: Props) {
  const say = useWords();
  const isPast = usePast() !== null;
  const found = useQueryResult(recordShape(kind), id);
  const profile = useMemo(() => (found === undefined ? undefined : recordProfile(kind, found, id)), [kind, found, id]);
  const world = useWorldOf(found);
  if (profile === undefined || world === null) return null;
  if (profile === null) return <MissingRecord />;
  if (!isEditedKind(kind)) return null;
  const { row, parts, links } = profile;
  const archivedAt = textOrNull(row, 'archivedAt');
  const code = textOrNull(row, 'code') ?? '';
  const readOnly = isPast || archivedAt !== null;
  const naming = kinds.of(kind).names;
  const hasTextName = naming !== null && kinds.of(kind).fields[naming]?.type === 'text';
  const elsewhere = [...headFields(kind), ...(hasTextName ? [naming] : [])];
  const subject = { id, code, archivedAt };
  return (
    <>
      <DetailHead
        code={code === '' ? tableTitle(say, kind, 'one') : code}
        name={hasTextName ? (textOrNull(row, naming) ?? '') : ''}
        marks={<OwnerLink kind={kind} row={row} />}
        title={hasTextName ? <TextField table={kind} row={row} field={naming} hideLabel asTitle required readOnly={readOnly} /> : null}
        facts={<HeadFacts kind={kind} row={row} readOnly={readOnly} />}
        actions={
          isArchivedKind(kind) ? (
            <RecordMenu table={kind} row={subject} />
          ) : isPartKind(kind) ? (
            <RemoveAct kind={kind} id={id} onRemoved={onClose} />
          ) : null
        }
        onClose={onClose}
      />
      {isArchivedKind(kind) ? <ArchivedNotice table={kind} row={subject} /> : null}
      {UnderHead === undefined ? null : <UnderHead {...{ id, code, readOnly }} />}
      <Computed kind={kind} row={row} world={world} />
      {shownFields(kind, elsewhere).length === 0 ? null : (
        <DetailSection title={say('common:details')}>
          <RecordFields kind={kind} row={row} readOnly={readOnly} except={elsewhere} />
        </DetailSection>
      )}
      <BelowFirstSight>
        {parts.map((part) => (
          <PartSection key={part.kind} parts={part} owner={{ id, subject: code }} world={world} readOnly={readOnly} />
        ))}
        {Own === undefined ? null : <Own id={id} code={code} readOnly={readOnly} />}
        {kinds.linked.includes(kind) ? (
          <DetailSection title={say('common:links')}>
            <Links subject={{ table: kind, id, code }} ends={links} readOnly={readOnly} empty={say('common:linksEmpty')} />
          </DetailSection>
        ) : null}
        {code === '' ? (
          <DetailSection title={say('common:history')}>
            <HistoryPanel table={kind} id={id} />
          </DetailSection>
        ) : (
          <RecordFoot table={kind} id={id} code={code} readOnly={readOnly} />
        )}
      </BelowFirstSight>
    </>
  );
}

/** The record that a part belongs to. */
function OwnerLink({ kind, row }: { kind: KindName; row: StoredRow }) {
  const { partOf, fields } = kinds.of(kind);
  const target = partOf === null ? undefined : fields[partOf]?.reference?.kind;
  const id = partOf === null ? null : textOrNull(row, partOf);
  return target !== undefined && isKindName(target) && id !== null ? <RecordLink table={target} id={id} /> : null;
}

function RemoveAct({ kind, id, onRemoved }: { kind: PartKind; id: string; onRemoved: () => void }) {
  const say = useWords();
  const remove = useRemove();
  const reason = useReadOnlyReason();
  const subject = tableTitle(say, kind, 'one');
  return (
    <MoreActs code={subject} isOff={reason !== null}>
      <CopyItems kind={kind} id={id} />
      <Menu.Item
        data-takes-away
        leftSection={<IconTrash size={16} stroke={1.5} />}
        onClick={() => void remove(kind, id, { subject }).then((outcome) => (outcome.ok ? onRemoved() : undefined))}
      >
        {say('common:remove')}
      </Menu.Item>
    </MoreActs>
  );
}

/** What is worked out from the record and its parts. Counts of links are left out: the links stand below. */
function Computed({ kind, row, world }: { kind: KindName; row: StoredRow; world: World }) {
  const say = useWords();
  const words = useCellWords();
  const columns = kinds.columns(kind).filter(isFigure);
  const cells = Object.fromEntries(kinds.columns(kind).map((column) => [column.key, column.read(row, world)]));
  const figures = columns.flatMap((column): Figure[] => {
    const text = cellText(column, cells[column.key] ?? null, words, cells);
    // A reason is said only where there is one.
    if (column.kind === 'choice' && text === '') return [];
    return [{ key: column.key, label: fieldName(say, kind, column.key), value: text === '' ? null : text }];
  });
  return figures.length === 0 ? null : (
    <div className={classes['computed']}>
      <Figures figures={figures} unknown={say('common:unknown')} />
    </div>
  );
}

function isFigure({ field, key, parts }: Column): boolean {
  return field === null && key !== 'code' && key !== 'id' && key !== 'archivedAt' && !parts.some(({ kind }) => kind === 'links');
}
