import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { instantField } from '../../engine/values/time.ts';
import { idField, recordFields, type TableDefinition } from '../../engine/kind/table.ts';
import { severities } from './severity.ts';

/** `maintenance` is planned work: it is kept, and not counted as an incident. */
export const incidentKinds = ['incident', 'maintenance'] as const;

const instant = instantField.nullable();

export const incidentSchema = z.strictObject({
  ...recordFields,
  title: requiredText(300),
  serviceId: idField,
  kind: z.enum(incidentKinds),
  severity: z.enum(severities).nullable(),
  summary: textField(8000),
  startedAt: instantField,
  detectedAt: instant,
  acknowledgedAt: instant,
  restoredAt: instant,
  /** When users could not use the service, where that is known apart from the incident's own times. */
  downtimeStart: instant,
  downtimeEnd: instant,
  components: z.array(textField(200)).max(200),
  timeline: z.array(z.strictObject({ at: instantField, status: textField(60), text: textField(8000) })).max(2000),
  /** The id under which the source of an import knows it, unique within a service. */
  outsideId: textField(200).nullable(),
  url: textField(2000).nullable(),
});
export type Incident = z.infer<typeof incidentSchema>;

export const incidentsTable = {
  schema: incidentSchema,
  code: 'I',
  references: { serviceId: 'services' },
  indexes: ['startedAt', 'outsideId'],
  blank: {
    kind: 'incident',
    severity: null,
    summary: '',
    detectedAt: null,
    acknowledgedAt: null,
    restoredAt: null,
    downtimeStart: null,
    downtimeEnd: null,
    components: [],
    timeline: [],
    outsideId: null,
    url: null,
    archivedAt: null,
  },
} satisfies TableDefinition;
