import { describe, expect, it } from 'vitest';
import { kinds } from '../../domain/index.ts';
import { linksKind } from '../../engine/kind/registry.ts';
import { columnMeaning } from '../../words/column-meaning.ts';
import { columns } from '../../words/locales/en/columns.ts';
import { translator } from '../../words/translate.ts';

describe('what a column counts', () => {
  it('is said of every number of linked records, and of no column that is not there', () => {
    const linked = kinds.names.flatMap((table) =>
      kinds
        .columns(table)
        .flatMap(({ key, kind, parts }) =>
          kind === 'number' && parts.some((part) => part.kind === linksKind) ? [[table, key] as const] : [],
        ),
    );
    expect(linked.length).toBeGreaterThan(0);
    for (const [table, key] of linked) {
      for (const language of ['ko', 'en'] as const) expect(columnMeaning(translator(language), table, key)).toMatch(/\.$/);
    }
    const known = kinds.names.flatMap((table) => kinds.columns(table).map(({ key }) => `${table}.${key}`));
    expect(Object.keys(columns).filter((name) => !known.includes(name))).toEqual([]);
    expect(columnMeaning(translator('en'), 'risks', 'title')).toBeNull();
  });
});
