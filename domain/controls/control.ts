import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { idField, recordFields, reference, type TableDefinition } from '../../engine/kind/table.ts';

export const controlKinds = ['preventive', 'detective', 'corrective'] as const;
export type ControlKind = (typeof controlKinds)[number];

export const controlSchema = z.strictObject({
  ...recordFields,
  title: requiredText(200),
  description: textField(4000),
  kind: z.enum(controlKinds),
  /** A key control: one on which the rating of a risk leans. */
  key: z.boolean(),
  ownerId: reference,
  unitId: reference,
});

export const controlsTable = {
  schema: controlSchema,
  code: 'C',
  references: { ownerId: 'people', unitId: 'units' },
  indexes: [],
  blank: { description: '', key: false, ownerId: null, unitId: null, archivedAt: null },
} satisfies TableDefinition;

/** A control at work on a risk; where known, on one cause (prevents) or one consequence (corrects). */
export const riskControlSchema = z.strictObject({
  id: idField,
  riskId: idField,
  controlId: idField,
  causeId: reference,
  consequenceId: reference,
});

export const riskControlsTable = {
  schema: riskControlSchema,
  code: null,
  references: { riskId: 'risks', controlId: 'controls', causeId: 'causes', consequenceId: 'consequences' },
  indexes: [],
  blank: { causeId: null, consequenceId: null },
} satisfies TableDefinition;
