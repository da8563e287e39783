import { z } from '../../engine/values/schema.ts';
import { hostSettingFields } from '../host/host-answers.ts';

/** What the browser server keeps on this machine, in `browser-door.json` of the user's data. The store of the browser hangs on the port. */
export const serverSettingsSchema = z.strictObject({ ...hostSettingFields, port: z.int().min(1024).max(65_535).nullable() });
export type ServerSettings = z.infer<typeof serverSettingsSchema>;

export const firstServerSettings: ServerSettings = { language: null, lastRegister: null, port: null };
