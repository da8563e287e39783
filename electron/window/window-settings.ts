import { hostSettingFields } from '../../node/host/host-answers.ts';
import { z } from '../../engine/values/schema.ts';

/** What the window keeps on this machine, in `window.json` of the user's data. */
export const windowSettingsSchema = z.strictObject({
  ...hostSettingFields,
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).nullable(),
  maximized: z.boolean(),
});
export type WindowSettings = z.infer<typeof windowSettingsSchema>;

export const firstWindowSettings: WindowSettings = { language: null, lastRegister: null, bounds: null, maximized: false };
