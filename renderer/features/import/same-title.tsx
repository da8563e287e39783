import { Button, Select } from '@mantine/core';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

/** How many rows are asked one by one. */
const most = 100;
const isNew = 'new';

type SameAs = Readonly<Record<string, string>>;
type Props = {
  readonly answer: ImportAnswer;
  /** What was said so far, by the row's number. */
  readonly sameAs: SameAs;
  readonly isPending: boolean;
  readonly onSame: (sameAs: SameAs) => void;
};

/** Asks of each row whose title several records have which of them it is. A row that was answered is asked no more. */
export function SameTitle({ answer, sameAs, isPending, onSame }: Props) {
  const say = useWords();
  const { unsure, moreUnsure } = answer;
  if (unsure.length === 0) return null;
  return (
    <div className={classes['listed']}>
      <h2>{say('mapper:sameTitle')}</h2>
      <p className={classes['note']}>{say('mapper:sameTitleText')}</p>
      <table className={classes['same']}>
        <thead>
          <tr>
            <th scope="col" className="numbers">
              {say('imports:screen.row')}
            </th>
            <th scope="col">{say('imports:screen.record')}</th>
          </tr>
        </thead>
        <tbody>
          {unsure.slice(0, most).map(({ row, records }) => (
            <tr key={row}>
              <th scope="row" className="numbers">
                {numberText(row)}
              </th>
              <td>
                <Select
                  aria-label={say('mapper:sameTitleRow', { row: numberText(row) })}
                  data={[
                    ...records.map(({ id, code, title }) => ({
                      value: id,
                      label: [code, title].filter((part) => part !== null).join(' '),
                    })),
                    { value: isNew, label: say('mapper:sameNew') },
                  ]}
                  value={null}
                  placeholder={`${records[0]?.title ?? ''} · ${say('mapper:sameLeft')}`}
                  openOnFocus={false}
                  disabled={isPending}
                  onChange={(id) => id !== null && onSame({ ...sameAs, [row]: id })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unsure.length + moreUnsure > most && (
        <p className={classes['note']}>{say('mapper:sameMore', { n: numberText(unsure.length + moreUnsure - most) })}</p>
      )}
      <Button
        size="compact-sm"
        disabled={isPending}
        onClick={() => onSame({ ...sameAs, ...Object.fromEntries(unsure.map(({ row }) => [row, isNew])) })}
      >
        {say('mapper:sameAllNew')}
      </Button>
    </div>
  );
}
