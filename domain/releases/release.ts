import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { instantField } from '../../engine/values/time.ts';
import { idField, recordFields, type TableDefinition } from '../../engine/kind/table.ts';

const count = z.int().min(0).nullable();

/** A version of a service that was made ready for use. Putting it into production is a deployment, a record of its own. */
export const releaseSchema = z.strictObject({
  ...recordFields,
  serviceId: idField,
  /** Unique within a service. */
  version: requiredText(120),
  releasedAt: instantField,
  notes: textField(8000),
  commit: textField(64).nullable(),
  commits: count,
  filesChanged: count,
  insertions: count,
  deletions: count,
  /** How many people wrote the changes; who they are is not kept. */
  authors: count,
  oldestCommitAt: instantField.nullable(),
  medianLeadTimeHours: z.number().min(0).nullable(),
});
export type Release = z.infer<typeof releaseSchema>;

export const releasesTable = {
  schema: releaseSchema,
  code: 'V',
  references: { serviceId: 'services' },
  indexes: ['releasedAt', 'version'],
  blank: {
    notes: '',
    commit: null,
    commits: null,
    filesChanged: null,
    insertions: null,
    deletions: null,
    authors: null,
    oldestCommitAt: null,
    medianLeadTimeHours: null,
    archivedAt: null,
  },
} satisfies TableDefinition;
