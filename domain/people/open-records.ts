import { by, get, type Found, type Query } from '../../engine/rows/query.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import type { Day } from '../../engine/values/time.ts';
import { referrersOf, type Stored, type TableName } from '../index.ts';
import type { LinkedTable } from '../links/link.ts';
import { isOpenOn } from '../risks/position.ts';
import { byNumber } from '../risks/profile.ts';
import { assessmentKinds, positionOn } from '../scoring/assessment.ts';

export type OpenRecord = { readonly table: TableName; readonly id: string; readonly code: string };

/** The open records that name someone in one field, by code. An assessment or a link stands for the record that it is of. */
export type OpenNaming = { readonly table: TableName; readonly field: string; readonly records: readonly OpenRecord[] };

export function namingQueries(personId: string): Query[] {
  return referrersOf('people').map(({ table, field }) => by(table, field, personId));
}

/** What to ask once `namingQueries` are answered: the records that assessments and links are of. */
export function furtherNamingQueries(found: Found, personId: string): Query[] {
  return [
    ...found.by('assessments', 'assessorId', personId).flatMap(({ riskId }) => [get('risks', riskId), by('assessments', 'riskId', riskId)]),
    ...found.by('links', 'deciderId', personId).flatMap((link) => [get(link.fromTable, link.fromId), get(link.toTable, link.toId)]),
  ];
}

/**
 * What stands open in a person's name on a day, by kind and field, in the order of the kinds. Open is a record that is not
 * archived, and a risk that is not closed either; an assessment while it holds for an open risk; a link while it is only
 * suspected. What was decided or replaced since was done in that name and waits for nobody.
 */
export function openNamings(found: Found, personId: string, day: Day): OpenNaming[] {
  return referrersOf('people').flatMap(({ table, field }): OpenNaming[] => {
    const rows = found.by(table, field, personId) as readonly Stored[];
    const records = new Map(rows.flatMap((row) => openRecordsOf(table, row, found, day)).map((record) => [record.id, record]));
    if (records.size === 0) return [];
    return [{ table, field, records: [...records.values()].sort((a, b) => byNumber(a.code, b.code)) }];
  });
}

/** The open records for which a row that names someone stands. */
function openRecordsOf(table: TableName, row: Stored, found: Found, day: Day): OpenRecord[] {
  if (table === 'assessments') return assessed(row as Stored<'assessments'>, found, day);
  if (table === 'links') return suspected(row as Stored<'links'>, found);
  if (table === 'risks' && !isOpenOn(row as Stored<'risks'>, day)) return [];
  return recordOf(table, row);
}

function recordOf(table: TableName, row: Stored | null): OpenRecord[] {
  const { id, code, archivedAt } = (row ?? {}) as JsonObject;
  return typeof id === 'string' && typeof code === 'string' && archivedAt === null ? [{ table, id, code }] : [];
}

function assessed(assessment: Stored<'assessments'>, found: Found, day: Day): OpenRecord[] {
  const risk = found.get('risks', assessment.riskId);
  if (risk === null || !isOpenOn(risk, day)) return [];
  const others = found.by('assessments', 'riskId', assessment.riskId);
  const holds = assessmentKinds.some((kind) => positionOn(others, kind, day)?.id === assessment.id);
  return holds ? recordOf('risks', risk) : [];
}

function suspected(link: Stored<'links'>, found: Found): OpenRecord[] {
  if (link.relation !== 'suspected') return [];
  const end = (table: LinkedTable, id: string) => recordOf(table, found.get(table, id));
  const from = end(link.fromTable, link.fromId);
  return from.length > 0 ? from : end(link.toTable, link.toId);
}
