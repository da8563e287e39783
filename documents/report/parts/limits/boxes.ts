import { kinds } from '../../../../domain/index.ts';
import { fieldName } from '../../../../words/names.ts';
import { Figure } from '../../figures/figure.ts';
import { isUnprintable } from '../../../html/unprintable.ts';
import type { View } from '../../html/view.tsx';

const isId = (key: string) => key === 'id' || key.endsWith('Id');

/** The records, each with the field where it is one of the register's, of which the report prints a text that its typeface lacks. */
export function recordsInBoxes({ report, t }: View): string[] {
  const found = new Set<string>();
  const look = (value: unknown, key: string, code: string | null): void => {
    // Every typeface has digits, and ids are not printed.
    if (typeof value === 'string') {
      if (code === null || !isUnprintable(value) || isId(key)) return;
      found.add([code, labelOf(code, key)].filter((part) => part !== '').join(' '));
    } else if (typeof value !== 'object' || value === null || value instanceof Figure || isId(key)) return;
    else if (Array.isArray(value)) for (const one of value) look(one, key, code);
    else {
      const own = 'code' in value && typeof value.code === 'string' ? value.code : code;
      for (const name of Object.keys(value)) look((value as Readonly<Record<string, unknown>>)[name], name, own);
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
