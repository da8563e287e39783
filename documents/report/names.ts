import type { KnownRegister } from '../../domain/quarters/known-register.ts';
import type { Language } from '../../domain/settings/kind.ts';
import type { Instant } from '../../engine/values/time.ts';
import { translator } from '../../words/translate.ts';

/** Who recorded something, when, and the note of the entry. `attributedTo` is whom the operator named instead. */
export type Recorded = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly attributedTo: string | null;
  readonly note: string | null;
};

/** People and entries as a report names them. */
export type Names = {
  /** A person's name; after an erasure, a phrase with the code; `null` for no person. */
  person(id: string | null): string | null;
  /** `null` for an entry that is not known. */
  recorded(seq: number | null): Recorded | null;
};

export function namesIn(register: KnownRegister, language: Language): Names {
  const t = translator(language);
  const person = (id: string | null): string | null => {
    const row = id === null ? null : register.get('people', id);
    if (row === null) return id;
    // Of what was known before an erasure the name is gone as well.
    return register.nameOf(row.id) ?? t('report:erasedPerson', { code: row.code });
  };
  return {
    person,
    recorded(seq) {
      const header = seq === null ? undefined : register.headers.get(seq);
      if (header === undefined) return null;
      const { at, actor, attributedTo, note } = header;
      return { seq: header.seq, at, by: person(actor) ?? actor, attributedTo: attributedTo === actor ? null : person(attributedTo), note };
    },
  };
}
