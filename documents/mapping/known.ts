import { kinds } from '../../domain/index.ts';
import { matrixInUse } from '../../domain/risks/assess.ts';
import type { Matrix, Scale } from '../../domain/scoring/kinds.ts';
import type { MappedAxis } from '../../domain/imports/mapping.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import { isArchived, textOrNull, type StoredRow } from '../../engine/rows/row.ts';

/** A record as a file may name it. */
export type KnownRecord = { readonly id: string; readonly code: string; readonly name: string };

type Label = { readonly ko: string; readonly en: string };

/** A level of a scale, and its words in both languages. */
export type KnownLevel = { readonly level: number; readonly label: Label };

/** A term of the taxonomy; `parentId` of the level below. */
export type KnownTerm = {
  readonly id: string;
  readonly kind: string;
  readonly category: string;
  readonly label: Label;
  readonly parentId: string | null;
};

/** What of a register tells what the words of a file mean: by kind the records that cells may name, the scales in use, the terms. */
export type Known = {
  readonly records: Readonly<Record<string, readonly KnownRecord[]>>;
  readonly scales: Readonly<Record<MappedAxis, readonly KnownLevel[]>>;
  readonly terms: readonly KnownTerm[];
  readonly timeZone: string;
  readonly currency: string | null;
};

const named = ['people', 'units', 'services', 'controls', 'risks', 'incidents', 'releases', 'deployments', 'losses', 'actions'] as const;

/** The kinds that `knownOf` reads whole. */
export const kindsKnown: readonly string[] = [...named, 'scales', 'matrices', 'taxonomy', 'settings'];

/** What a register knows; `source` has the kinds of `kindsKnown` whole. */
export function knownOf(source: Pick<ListSource, 'rows' | 'nameOf'>): Known {
  const nameOf = (table: string, row: StoredRow): string | null => {
    const { names, fields } = kinds.of(table);
    if (names === null) return null;
    return fields[names]?.type === 'personal' ? source.nameOf(row.id) : textOrNull(row, names);
  };
  const recordsOf = (table: string) =>
    [...source.rows(table).values()].flatMap((row) => {
      const name = nameOf(table, row);
      return name === null || isArchived(row) ? [] : [{ id: row.id, code: textOrNull(row, 'code') ?? '', name }];
    });
  return {
    records: Object.fromEntries(named.map((table) => [table, recordsOf(table)])),
    scales: scalesOf(source),
    terms: [...source.rows('taxonomy').values()].filter((row) => !isArchived(row)).map(termOf),
    currency: [...source.rows('settings').values()].map((row) => textOrNull(row, 'currency'))[0] ?? null,
    timeZone: [...source.rows('settings').values()].map((row) => textOrNull(row, 'timeZone'))[0] ?? 'UTC',
  };
}

function termOf(row: StoredRow): KnownTerm {
  return {
    id: row.id,
    kind: textOrNull(row, 'kind') ?? '',
    category: textOrNull(row, 'category') ?? '',
    label: row['label'] as Label,
    parentId: textOrNull(row, 'parentId'),
  };
}

/** The scales by which new assessments are made. */
function scalesOf(source: Pick<ListSource, 'rows'>): Known['scales'] {
  const matrix = matrixInUse([...source.rows('matrices').values()] as unknown as readonly Matrix[]);
  const levels = (id: string | undefined) => (source.rows('scales').get(id ?? '') as unknown as Scale | undefined)?.levels ?? [];
  return { likelihood: levels(matrix?.likelihoodScaleId), impact: levels(matrix?.impactScaleId) };
}
