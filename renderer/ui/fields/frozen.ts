import { usePast } from '../register/past.tsx';
import { isArchived, type FieldProps } from './field-subject.ts';

/** Whether a field is only shown: its page says so, its record is archived, or the register is looked at as it was. */
export function useIsFrozen({ readOnly, row }: Pick<FieldProps, 'readOnly' | 'row'>): boolean {
  return usePast() !== null || readOnly === true || isArchived(row);
}
