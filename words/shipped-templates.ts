import type { Copied } from '../domain/copying/copied-schema.ts';
import type { KindName } from '../domain/rows.ts';
import type { JsonObject } from '../engine/values/json.ts';
import type { templates } from './locales/en/templates.ts';
import type { Translate } from './translate.ts';

/** A template that comes with the product: it stands in no register until a record is made of it. */
export type ShippedTemplate = { readonly id: string; readonly name: string; readonly table: KindName; readonly holds: Copied };

type Named = keyof typeof templates extends infer Key ? (Key extends `${infer Name}.name` ? Name : never) : never;

/** Operational risks that nearly every firm which ships software has; `event.<n>` is the Basel loss event type. */
const shipped: readonly { readonly name: Named; readonly fields: JsonObject }[] = [
  { name: 'outage', fields: { eventTypeId: 'event.6', response: 'reduce' } },
  { name: 'release', fields: { eventTypeId: 'event.6', response: 'reduce' } },
  { name: 'keyPerson', fields: { eventTypeId: 'event.7', response: 'reduce' } },
  { name: 'leak', fields: { eventTypeId: 'event.2', response: 'reduce' } },
];

const ranks = [1, 2] as const;

/** The templates that come with the product, in the words of the reader. */
export function shippedTemplates(say: Translate): readonly ShippedTemplate[] {
  return shipped.map(({ name, fields }) => {
    const part = (kind: 'causes' | 'consequences', word: 'cause' | 'consequence') => ({
      kind,
      field: 'riskId',
      rows: ranks.map((rank) => ({ key: `${word}${rank}`, fields: { text: say(`templates:${name}.${word}${rank}`), rank } })),
    });
    return {
      id: `shipped.${name}`,
      name: say(`templates:${name}.name`),
      table: 'risks',
      holds: {
        fields: { title: say(`templates:${name}.name`), event: say(`templates:${name}.event`), category: 'operational', ...fields },
        parts: [part('causes', 'cause'), part('consequences', 'consequence')],
      },
    };
  });
}
