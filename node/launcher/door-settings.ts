import { z } from '../../engine/values/schema.ts';
import { deskFields } from '../desk/desk-answers.ts';

/** What the browser door keeps on this machine, in `browser-door.json` of the user's data. The store of the browser hangs on the port. */
export const doorSettingsSchema = z.strictObject({ ...deskFields, port: z.int().min(1024).max(65_535).nullable() });
export type DoorSettings = z.infer<typeof doorSettingsSchema>;

export const firstDoorSettings: DoorSettings = { language: null, lastRegister: null, port: null };
