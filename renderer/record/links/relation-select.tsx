import { Select } from '@mantine/core';
import type { Relation } from '../../../domain/links/relations.ts';
import { choiceName, fieldName } from '../../../words/names.ts';
import { useWords } from '../../ui/words/words-context.tsx';

type Props<R extends Relation> = {
  /** Those that may be chosen. */
  readonly relations: readonly R[];
  readonly value: Relation | null;
  readonly autoFocus?: boolean;
  readonly onChoose: (relation: R) => void;
};

/** A relation by its word alone: where it goes one way only, or is said of many records at once. */
export function RelationSelect<R extends Relation>({ relations, value, autoFocus = false, onChoose }: Props<R>) {
  const say = useWords();
  return (
    <Select
      label={fieldName(say, 'links', 'relation')}
      data={relations.map((one) => ({ value: one, label: choiceName(say, 'relation', one) }))}
      value={value}
      allowDeselect={false}
      autoFocus={autoFocus}
      onChange={(chosen) => {
        const relation = relations.find((one) => one === chosen);
        if (relation !== undefined) onChoose(relation);
      }}
    />
  );
}
