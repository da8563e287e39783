import { byCode } from '../../engine/values/code.ts';
import { by, get, type QueryResult as AnyQueryResult, type Query } from '../../engine/rows/query.ts';
import { isArchived, textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import type { Day } from '../../engine/values/time.ts';
import { assessmentKinds } from '../assessments/kind.ts';
import { positionOn } from '../assessments/position-on.ts';
import { kinds } from '../index.ts';
import type { Risk } from '../risks/kind.ts';
import { rowsAs, type QueryResult, type Stored } from '../rows.ts';

export type OpenRecord = { readonly table: string; readonly id: string; readonly code: string };

/** The open records that name someone in one field, by code. An assessment or a link stands for the record that it is of. */
export type OpenNaming = { readonly table: string; readonly field: string; readonly records: readonly OpenRecord[] };

export function namingQueries(personId: string): Query[] {
  return kinds.referrers('people').map(({ table, field }) => by(table, field, personId));
}

/** What to ask once `namingQueries` are answered: the records that assessments and links are of. */
export function namingRelationQueries(found: QueryResult, personId: string): Query[] {
  return [
    ...found.by('assessments', 'assessorId', personId).flatMap(({ riskId }) => [get('risks', riskId), by('assessments', 'riskId', riskId)]),
    ...found.by('links', 'deciderId', personId).flatMap((link) => [get(link.fromTable, link.fromId), get(link.toTable, link.toId)]),
  ];
}

/**
 * What stands open in a person's name on a day, by kind and field, in the order of the kinds. Open is a record that is not
 * archived, nor closed where it is a risk or an action; an assessment while it holds for an open risk; a link while it is only
 * suspected. What was decided, replaced or tested since was done in that name and waits for nobody.
 */
export function openNamings(found: QueryResult, personId: string, day: Day): OpenNaming[] {
  const anyRows: AnyQueryResult = found;
  return kinds.referrers('people').flatMap(({ table, field }): OpenNaming[] => {
    const rows = anyRows.by(table, field, personId);
    const records = new Map(rows.flatMap((row) => openRecordsOf(table, row, found, day)).map((record) => [record.id, record]));
    if (records.size === 0) return [];
    return [{ table, field, records: [...records.values()].sort((a, b) => byCode(a.code, b.code)) }];
  });
}

/** The open records for which a row that names someone stands. */
function openRecordsOf(table: string, row: StoredRow, found: QueryResult, day: Day): OpenRecord[] {
  switch (table) {
    case 'assessments':
      return rowsAs(table, [row]).flatMap((assessment) => assessed(assessment, found, day));
    case 'links':
      return rowsAs(table, [row]).flatMap((link) => suspected(link, found));
    case 'risks':
      return rowsAs(table, [row]).flatMap((risk) => (isStillOpen(risk, day) ? recordOf(table, risk) : []));
    case 'actions':
      return rowsAs(table, [row]).flatMap((action) => (action.closedOn === null ? recordOf(table, action) : []));
    default:
      return recordOf(table, row);
  }
}

/** A record by itself, unless it is archived or no record: a part has no code. */
function recordOf(table: string, row: StoredRow | null): OpenRecord[] {
  const code = row === null ? null : textOrNull(row, 'code');
  return row === null || code === null || isArchived(row) ? [] : [{ table, id: row.id, code }];
}

function assessed(assessment: Stored<'assessments'>, found: QueryResult, day: Day): OpenRecord[] {
  const risk = found.get('risks', assessment.riskId);
  if (risk === null || !isStillOpen(risk, day)) return [];
  const others = found.by('assessments', 'riskId', assessment.riskId);
  const holds = assessmentKinds.some((kind) => positionOn(others, kind, day)?.id === assessment.id);
  return holds ? recordOf('risks', risk) : [];
}

function suspected(link: Stored<'links'>, found: QueryResult): OpenRecord[] {
  if (link.relation !== 'suspected') return [];
  const anyRows: AnyQueryResult = found;
  const end = (table: string, id: string) => recordOf(table, anyRows.get(table, id));
  const from = end(link.fromTable, link.fromId);
  return from.length > 0 ? from : end(link.toTable, link.toId);
}

/** Whether a risk waits for someone: what is archived waits for nobody, whenever that was. */
function isStillOpen({ archivedAt, closedOn, identifiedOn }: Risk, day: Day): boolean {
  return archivedAt === null && identifiedOn <= day && (closedOn === null || day < closedOn);
}
