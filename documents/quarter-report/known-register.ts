import { replayUntil, tableOf, type Replay } from '../../engine/ledger/replay.ts';
import type { Entry, Header } from '../../engine/ledger/entry.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { asOfToday } from '../../engine/commands/memory-register.ts';
import type { Language } from '../../domain/settings/settings.ts';
import { schemas } from '../../domain/migrations/all.ts';
import type { Stored, TableName } from '../../domain/index.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import type { Day, Instant } from '../../engine/values/time.ts';
import { translator } from '../../words/translate.ts';
import type { Recorded } from './model.ts';

/** The register as it was known at an instant, and who wrote what until then. */
export type KnownRegister = {
  rows<T extends TableName>(table: T): readonly Stored<T>[];
  get<T extends TableName>(table: T, id: string | null): Stored<T> | null;
  /** The register as a list reads it, with positions of a day. */
  listSource(asOn: Day): ListSource;
  /** A person's name; after an erasure, a phrase with the code; `null` for no person. */
  person(id: string | null): string | null;
  recorded(seq: number): Recorded | null;
  readonly head: Replay['head'];
  readonly headers: readonly Header[];
};

/** The rows that entries make up to an instant, under today's schema. */
function rowsKnownAt(entries: Iterable<Entry>, knownAt: Instant): Replay {
  return asOfToday(replayUntil(entries, knownAt, schemas));
}

export function knownRegister(
  entries: readonly Entry[],
  privates: ReadonlyMap<string, PrivateRow>,
  knownAt: Instant,
  language: Language,
): KnownRegister {
  const replay = rowsKnownAt(entries, knownAt);
  const headers = new Map<number, Header>();
  for (const { header } of entries) if (header.at <= knownAt) headers.set(header.seq, header);
  const t = translator(language);
  const lists = new Map<TableName, readonly Stored[]>();

  const get = <T extends TableName>(table: T, id: string | null) =>
    id === null ? null : ((tableOf(replay, table).get(id) as Stored<T> | undefined) ?? null);
  const person = (id: string | null): string | null => {
    const row = get('people', id);
    if (row === null) return id;
    if (row.name === null) return t('report:erasedPerson', { code: row.code });
    return privates.get(row.name)?.value ?? row.code;
  };
  return {
    rows<T extends TableName>(table: T) {
      const known = lists.get(table) ?? ([...tableOf(replay, table).values()] as unknown as Stored[]);
      lists.set(table, known);
      return known as unknown as readonly Stored<T>[];
    },
    get,
    listSource: (asOn) => ({
      asOn,
      rows: (table) => tableOf(replay, table) as unknown as ReadonlyMap<string, Stored>,
      nameOf(id) {
        const hash = get('people', id)?.name ?? null;
        return hash === null ? null : (privates.get(hash)?.value ?? null);
      },
    }),
    person,
    recorded(seq) {
      const header = headers.get(seq);
      if (header === undefined) return null;
      const { at, actor, attributedTo, note } = header;
      return { seq, at, by: person(actor) ?? actor, attributedTo: attributedTo === actor ? null : person(attributedTo), note };
    },
    head: replay.head,
    headers: [...headers.values()],
  };
}
