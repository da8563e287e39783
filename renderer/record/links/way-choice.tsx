import { Radio } from '@mantine/core';
import type { LinkWay } from '../../../domain/links/direction.ts';
import { fieldName } from '../../../words/names.ts';
import { linkTold } from '../../../words/link-sentence.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { LinkSubject } from './linked-record.ts';
import classes from './links.module.css';

type Props = {
  readonly subject: LinkSubject;
  /** The other record: its kind, and what a sentence calls it. */
  readonly other: { readonly table: string; readonly name: string };
  readonly ways: readonly LinkWay[];
  readonly chosen: LinkWay | null;
  readonly error: string | null;
  readonly focusFirst: boolean;
  readonly onChoose: (way: LinkWay) => void;
};

const keyOf = ({ relation, starts }: LinkWay) => `${relation} ${starts ? 'out' : 'in'}`;

/** What may be said of two records, each in a sentence of its own and in either direction: one is chosen. */
export function WayChoice({ subject, other, ways, chosen, error, focusFirst, onChoose }: Props) {
  const say = useWords();
  return (
    <Radio.Group
      label={fieldName(say, 'links', 'relation')}
      error={error}
      value={chosen === null ? '' : keyOf(chosen)}
      onChange={(key) => {
        const way = ways.find((one) => keyOf(one) === key);
        if (way) onChoose(way);
      }}
    >
      <div className={classes['ways']}>
        {ways.map((way, at) => {
          const { before, other: name, after } = linkTold(subject, way.relation, other, way.starts, say);
          return (
            <Radio key={keyOf(way)} size="xs" value={keyOf(way)} autoFocus={focusFirst && at === 0} label={`${before}${name}${after}`} />
          );
        })}
      </div>
    </Radio.Group>
  );
}
