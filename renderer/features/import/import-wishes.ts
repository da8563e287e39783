import { mappingNamedAfter, serviceNamedAfter } from '../../../documents/spreadsheets/named-after.ts';
import { usualControlKind } from '../../../domain/controls/kind.ts';
import type { ImportWishes, KeptMapping, ReadingWishes } from '../../workers/import-worker.ts';
import type { ReadFile, Way, Wishes } from './import-step.ts';

/** What is wished of a file before anybody wished something. */
export function firstWishes(kind: string, read: ReadFile, kept: KeptMapping | null): Wishes {
  return {
    service: serviceNamedAfter(kind, read.name, read.from),
    clear: [],
    as: read.from?.source ?? null,
    label: null,
    production: [],
    overwrite: false,
    sameAs: {},
    controlKind: usualControlKind,
    keptAs: kept?.name ?? mappingNamedAfter(read.name),
  };
}

/** The import of a file but for its rows, as it is wished. */
export function importOf(
  { table, read, way, wishes }: { readonly table: string; readonly read: ReadFile; readonly way: Way; readonly wishes: Wishes },
  names: Readonly<Record<string, string>>,
  trial: boolean,
): ImportWishes {
  return {
    table,
    source: read.name,
    service: wishes.service,
    strict: false,
    clear: [...wishes.clear],
    trial,
    // A page walks through all that is told one by one.
    tells: trial ? 'all' : 'first',
    names: { ...names },
    mapping: way.is === 'own' || wishes.keptAs === null ? null : { id: way.kept?.id ?? null, name: wishes.keptAs, mapping: way.mapping },
    overwrite: wishes.overwrite,
    sameAs: { ...wishes.sameAs },
    makes: way.is === 'own' ? {} : { controls: { kind: wishes.controlKind } },
  };
}

/** Whether a file has to be read anew for what is wanted. */
export function isReadAnew(wanted: Partial<Wishes>): boolean {
  return wanted.as !== undefined || wanted.label !== undefined || wanted.production !== undefined;
}

export function readingOf({ as, label, production }: Wishes): ReadingWishes {
  return { as, label, production: [...production] };
}

/** Another program has other columns, and calls the service otherwise. */
export function wishedOfOther(table: string, read: ReadFile, wishes: Wishes): Wishes {
  return { ...wishes, service: serviceNamedAfter(table, read.name, read.from), clear: [] };
}
