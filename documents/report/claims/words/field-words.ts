import type { TableName } from '../question.ts';
import { carriedFields, incidentFields, lossFields, moneyBackFields, releaseFields, restatedFields } from './event-fields.ts';
import { deliveryFields, leadTimeFields, workedOutFields } from './delivery-fields.ts';
import { field, type FieldWord } from './field-word.ts';
import { controlFields, flowFields, riskControlFields, riskFields, riskIncidentFields, riskRatingFields } from './risk-fields.ts';

/** The word for every field that a table has or that a question asks for. */
export const fieldWords: Readonly<Record<TableName, Readonly<Record<string, FieldWord>>>> = {
  risks: riskFields,
  flows: flowFields,
  controls: controlFields,
  riskControls: riskControlFields,
  riskRatings: riskRatingFields,
  riskIncidents: riskIncidentFields,
  incidents: incidentFields,
  carriedOver: carriedFields,
  releases: releaseFields,
  deliveries: deliveryFields,
  leadTimes: leadTimeFields,
  workedOut: workedOutFields,
  losses: lossFields,
  moneyBack: moneyBackFields,
  restated: restatedFields,
  corrected: restatedFields,
  archived: { table: field('claims:field.table', 'table') },
  attributed: {},
  erased: {},
  waivers: { count: field('claims:field.unmet', 'items') },
  decisionsAsked: { title: field('fields:decisionsAsked.option') },
  unbooked: {},
};

/** The word for a field; a field without one is a bug. */
export function fieldWord(table: TableName, name: string): FieldWord {
  const found = fieldWords[table][name];
  if (found === undefined) throw new Error(`the field ${name} of ${table} has no word`);
  return found;
}
