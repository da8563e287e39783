import type { KindName } from '../../../domain/rows.ts';
import { kinds } from '../../../domain/index.ts';
import type { BulkAct } from './bulk/bulk-act.ts';
import { canLink } from './bulk/link-targets.ts';
import { settableFields } from './bulk/settable-fields.ts';

type Pressed = Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a letter does: to what is selected, or else to the row that is active. */
export type LetterAct = { readonly does: 'edit' | 'assess' } | { readonly does: 'act'; readonly act: BulkAct };

/** The letters of a list, by the key and whatever is typed with; `null` where it does nothing for this kind. */
export function letterAct({ code, shiftKey, ctrlKey, metaKey, altKey }: Pressed, table: KindName): LetterAct | null {
  if (shiftKey || ctrlKey || metaKey || altKey) return null;
  const { first, others } = settableFields(kinds.of(table));
  const isRisk = table === 'risks';
  switch (code) {
    case 'KeyE':
      return { does: 'edit' };
    case 'KeyA':
      return isRisk ? { does: 'assess' } : null;
    case 'KeyO':
      return [...first, ...others].includes('ownerId') ? { does: 'act', act: { does: 'set', fields: ['ownerId'] } } : null;
    case 'KeyL':
      return canLink(table) ? { does: 'act', act: { does: 'link' } } : null;
    case 'KeyR':
      return isRisk ? { does: 'act', act: { does: 'review' } } : null;
    default:
      return null;
  }
}
