import { kinds } from '../../domain/index.ts';
import type { KindName } from '../../domain/rows.ts';
import type { Problem } from '../../engine/values/problem.ts';
import { useProblemSentence } from '../ui/words/problem-words.ts';
import classes from './record.module.css';
import { TypedField } from './typed-field.tsx';
import type { Typed } from './typed-values.ts';

type Props = {
  readonly kind: KindName;
  readonly fields: readonly string[];
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** The field that has the focus at first, where it is not the first one; `null` for none. */
  readonly focused?: string | null;
  /** The field that was typed in with what it holds now, and the problems that are left then. */
  readonly onType: (over: Typed, problems: readonly Problem[]) => void;
};

/** The inputs for some fields of a record that is being made, each with what is wrong with it. */
export function TypedFields({ kind, fields, typed, problems, focused = fields[0] ?? null, onType }: Props) {
  const sentence = useProblemSentence();
  return (
    <div className={classes['fields']}>
      {fields.map((field) => {
        const wrong = problems.find((problem) => problem.at?.field === field);
        const isWide = field === kinds.of(kind).names || kinds.of(kind).fields[field]?.size === 'long';
        return (
          <div key={field} data-wrong={wrong === undefined ? undefined : true} className={isWide ? classes['first'] : undefined}>
            <TypedField
              kind={kind}
              field={field}
              typed={typed}
              error={wrong === undefined ? null : sentence(wrong)}
              autoFocus={field === focused}
              onType={(value) =>
                onType(
                  { [field]: value },
                  problems.filter((problem) => problem.at?.field !== field),
                )
              }
            />
          </div>
        );
      })}
    </div>
  );
}
