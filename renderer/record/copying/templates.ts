import { useMemo } from 'react';
import type { Copied } from '../../../domain/copying/copied-schema.ts';
import type { KindName } from '../../../domain/rows.ts';
import { byCodePoint } from '../../../engine/values/json.ts';
import { shippedTemplates } from '../../../words/shipped-templates.ts';
import { useRows } from '../../ui/register/answers.ts';
import { useWords } from '../../ui/words/words-context.tsx';

/** `isShipped`: it comes with the product and stands in no register. */
export type Template = { readonly id: string; readonly name: string; readonly holds: Copied; readonly isShipped: boolean };

/** The templates for records of a kind: those of the register by name, then those that come with the product. `null` while asking. */
export function useTemplates(kind: KindName): readonly Template[] | null {
  const say = useWords();
  const rows = useRows('recordTemplates');
  return useMemo(() => {
    if (rows === null) return null;
    const own = rows
      .filter(({ table, archivedAt }) => table === kind && archivedAt === null)
      .map(({ id, name, holds }) => ({ id, name, holds, isShipped: false }))
      .sort((a, b) => byCodePoint(a.name, b.name));
    const shipped = shippedTemplates(say).filter(({ table }) => table === kind);
    return [...own, ...shipped.map(({ id, name, holds }) => ({ id, name, holds, isShipped: true }))];
  }, [rows, kind, say]);
}
