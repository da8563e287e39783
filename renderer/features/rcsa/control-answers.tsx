import type { ComparedControl } from '../../../domain/rcsa/compare.ts';
import { choiceName, fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { RecordLink } from '../../record/named-record.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './rcsa.module.css';
import { useSomeOf } from '../../ui/page/some-of.tsx';

/** What owners say of the controls of their risks, what was said before beside it. */
export function ControlAnswers({ controls }: { readonly controls: readonly ComparedControl[] }) {
  const say = useWords();
  const { some, more } = useSomeOf(controls);
  if (controls.length === 0) return null;
  const rating = (word: ComparedControl['said']) =>
    word === null ? say('rcsa:take.empty') : choiceName(say, 'testConclusion', word.rating);
  return (
    <details open={controls.some(({ verdict }) => verdict === 'changed')}>
      <summary>{say('rcsa:take.controls', { n: numberText(controls.length) })}</summary>
      <table className={classes['answers']}>
        <thead>
          <tr>
            <th scope="col">{say('rcsa:sheet.risk')}</th>
            <th scope="col">{fieldName(say, 'rcsaControls', 'controlId')}</th>
            <th scope="col">{say('rcsa:take.now')}</th>
            <th scope="col">{say('rcsa:take.said')}</th>
          </tr>
        </thead>
        <tbody>
          {some.map((control) => (
            <tr key={`${control.file} ${control.row}`}>
              <td>{control.riskCode}</td>
              <th scope="row">
                <RecordLink table="controls" id={control.controlId} />
              </th>
              <td>{rating(control.now)}</td>
              <td data-differs={control.verdict === 'changed' || undefined}>
                {rating(control.said)}
                {control.said !== null && control.said.note !== '' && <p>{control.said.note}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </details>
  );
}
