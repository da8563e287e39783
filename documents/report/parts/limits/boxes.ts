import { kinds } from '../../../../domain/index.ts';
import { fieldName } from '../../../../words/names.ts';
import { Figure } from '../../figures/figure.ts';
import { isUnprintable } from '../../../html/unprintable.ts';
import type { View } from '../../html/view.tsx';

/** The records, each with the field where it is one of the register's, of which the report prints a text that its typeface lacks. */
export function recordsInBoxes({ report, t }: View): string[] {
  const found = new Set<string>();
  const look = (value: unknown, key: string, code: string | null): void => {
    // Ids are not printed, and every typeface has digits.
    if (/^id$|Id$/.test(key) || value instanceof Figure) return;
    if (typeof value === 'string') {
      if (code !== null && isUnprintable(value)) found.add([code, labelOf(code, key)].filter((part) => part !== '').join(' '));
    } else if (Array.isArray(value)) value.forEach((one) => look(one, key, code));
    else if (typeof value === 'object' && value !== null) {
      const own = 'code' in value && typeof value.code === 'string' ? value.code : code;
      for (const [name, one] of Object.entries(value)) look(one, name, own);
    }
  };

  /** Records whose code another program gave are named by it alone. */
  function labelOf(code: string, key: string): string {
    const kind = kinds.all.find((one) => new RegExp(`^${one.code}-\\d+$`).test(code));
    const field = kind && [key, `${key}Id`].find((name) => kinds.column(kind.name, name) !== null);
    return kind === undefined || field === undefined ? '' : `(${fieldName(t, kind.name, field)})`;
  }

  const { register, ...rest } = report;
  if (isUnprintable(register.name)) found.add(fieldName(t, 'settings', 'name'));
  look(rest, '', null);
  return [...found];
}
