import type { Answers } from '../rpc/answer-call.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { languages } from '../../domain/settings/kind.ts';
import { z } from '../../engine/values/schema.ts';
import { heldDrafts } from './held-drafts.ts';
import type { KeptData } from './kept-data.ts';
import type { StoredSettings } from './stored-settings.ts';

/** What each host keeps of its own. */
export const hostSettingFields = {
  language: z.enum(languages).nullable(),
  lastRegister: z
    .string()
    .regex(/^[\w-]{1,80}$/)
    .nullable(),
};
export type HostSettings = { readonly language: Language | null; readonly lastRegister: string | null };

type HostChannel =
  | `backups.${'list' | 'write' | 'read' | 'remove'}`
  | `journal.${'known' | 'append' | 'read' | 'forget'}`
  | `drafts.${'hold' | 'held'}`
  | 'app.setLanguage'
  | 'app.rememberRegister';

/** The channels that both hosts answer in the same way. */
export function hostAnswers(
  { backups, journal }: Pick<KeptData, 'backups' | 'journal'>,
  settings: StoredSettings<HostSettings>,
  onLanguage: (language: Language) => void,
): Answers<HostChannel> {
  const drafts = heldDrafts();
  return {
    'backups.list': () => backups.list(),
    'backups.write': async ({ store, ...args }) => {
      const written = await backups.write(args);
      if (!written.ok || store === null) return written;
      const { registerId, name, seq, hash, reason } = args;
      const rotated = await journal.rotate({ registerId, store }, { name, head: { seq, hash }, erases: reason === 'erased' });
      return rotated.ok ? written : rotated;
    },
    'backups.read': ({ id }) => backups.read(id),
    'backups.remove': ({ id }) => backups.remove(id),
    'journal.known': () => journal.known(),
    'journal.append': (args) => journal.append(args),
    'journal.read': (series) => journal.read(series),
    'journal.forget': (series) => journal.forget(series),
    'drafts.hold': (draft) => {
      drafts.hold(draft);
      return null;
    },
    'drafts.held': ({ registerId }) => drafts.held(registerId),
    'app.setLanguage': ({ language }) => {
      settings.set({ language });
      onLanguage(language);
      return null;
    },
    'app.rememberRegister': ({ registerId }) => {
      settings.set({ lastRegister: registerId });
      return null;
    },
  };
}
