import { Checkbox } from '@mantine/core';
import type { CopiedPart } from '../../../domain/copying/copied-schema.ts';
import { kinds } from '../../../domain/index.ts';
import { tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './copying.module.css';

type Props = {
  readonly parts: readonly CopiedPart[];
  readonly chosen: readonly string[];
  readonly onChoose: (kinds: readonly string[]) => void;
};

/** The parts and ties that may come along, each kind with how many there are. */
export function PartTicks({ parts, chosen, onChoose }: Props) {
  const say = useWords();
  if (parts.length === 0) return null;
  return (
    <fieldset className={classes['parts']}>
      <legend>{say('copying:takeAlong')}</legend>
      {parts.map(({ kind, rows }) => {
        const naming = kinds.of(kind).names;
        const texts = naming === null ? [] : rows.flatMap(({ fields }) => (typeof fields[naming] === 'string' ? [fields[naming]] : []));
        return (
          <div key={kind}>
            <Checkbox
              label={say('copying:part', { many: tableTitle(say, kind), n: numberText(rows.length) })}
              checked={chosen.includes(kind)}
              onChange={(event) => onChoose(event.currentTarget.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind))}
            />
            {texts.length === 0 ? null : (
              <ul className={classes['texts']}>
                {texts.map((text, at) => (
                  <li key={at}>{text}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
