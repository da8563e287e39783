import { Select } from '@mantine/core';
import type { Scale } from '../../../../domain/scoring/kinds.ts';
import { useLanguage } from '../../../ui/words/words-context.tsx';
import classes from './assessment.module.css';

type Props = { readonly scale: Scale; readonly value: number | null; readonly onChange: (level: number) => void };

/** A level of one scale by its word, each with what the scale says about it. */
export function LevelSelect({ scale, value, onChange }: Props) {
  const language = useLanguage();
  const chosen = scale.levels.find((level) => level.level === value);
  return (
    <Select
      label={scale.label[language]}
      className={classes['levelInput'] ?? ''}
      description={chosen?.description[language] ?? '\u00a0'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...scale.levels].reverse().map(({ level, label }) => ({ value: String(level), label: `${level} ${label[language]}` }))}
      value={value === null ? null : String(value)}
      allowDeselect={false}
      renderOption={({ option }) => (
        <span className={classes['option']}>
          {option.label}
          <small>{scale.levels.find((level) => String(level.level) === option.value)?.description[language]}</small>
        </span>
      )}
      onChange={(level) => {
        if (level !== null) onChange(Number(level));
      }}
    />
  );
}
