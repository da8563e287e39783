import { isKindName } from '../../../domain/index.ts';
import type { KindName } from '../../../domain/rows.ts';
import { addressNow, goTo } from '../../ui/address/hash-address.ts';

/** What a new record begins with: another one, or a template, by its id. */
export type Source = { readonly from: 'record' | 'template'; readonly id: string };

const keys = { record: 'copy', template: 'template' } as const;

/** Begins a new record with another one or a template: `/risks/new?copy=<id>`. What the address says of the list of the kind stays. */
export function beginFrom(kind: KindName, { from, id }: Source): void {
  const [path = '', asked = ''] = addressNow().split('?');
  const said = new URLSearchParams(path.split('/')[1] === kind ? asked : '');
  for (const key of Object.values(keys)) said.delete(key);
  said.set(keys[from], id);
  goTo(`/${kind}/new?${said.toString()}`);
}

/** What the address of a new record says that it begins with. */
export function sourceIn(search: string): Source | null {
  const said = new URLSearchParams(search);
  for (const from of ['record', 'template'] as const) {
    const id = said.get(keys[from]);
    if (id !== null) return { from, id };
  }
  return null;
}

/** The address without what a new record begins with. */
export function withoutSource(address: string): string {
  const [path = '', asked = ''] = address.split('?');
  const said = new URLSearchParams(asked);
  for (const key of Object.values(keys)) said.delete(key);
  const rest = said.toString();
  return rest === '' ? path : `${path}?${rest}`;
}

/** The record that is open in the address. */
export function openRecord(): { readonly kind: KindName; readonly id: string } | null {
  const [, kind = '', id = ''] = (addressNow().split('?')[0] ?? '').split('/');
  return isKindName(kind) && id !== '' && id !== 'new' && id !== 'import' ? { kind, id } : null;
}
