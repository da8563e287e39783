import type { HeatMapProps } from '../../charts/heat-map.tsx';
import { ratingStep } from '../../charts/rating-colours.ts';

/** So many codes are in a cell; of more there is an ellipsis. */
const shownCodes = 12;
/** So many letters are on a line of a cell: a code is not broken at its hyphen. */
const letters = 17;

/**
 * The heat map where nothing is drawn: a table whose cells have the colour of their rating, with its word, the count and the
 * codes; the arrows are lines below it, with how many risks moved together.
 */
export function HeatMapTable(props: HeatMapProps) {
  const { likelihood, impact, arrows } = props;
  const rows = likelihood.levels.slice().sort((a, b) => b.level - a.level);
  const first = 22;
  const width = (100 - first) / Math.max(1, impact.levels.length);
  const place = (cell: { readonly likelihood: number; readonly impact: number }) =>
    `${likelihood.label} ${cell.likelihood}, ${impact.label} ${cell.impact}`;
  return (
    <>
      <table>
        <caption>{props.summary}</caption>
        <colgroup>
          <col width={`${first}%`} />
          {impact.levels.map(({ level }) => (
            <col key={level} width={`${width}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              {likelihood.label} ↑ · {impact.label} →
            </th>
            {impact.levels.map(({ level, label }) => (
              <th key={level} scope="col" className="center">
                {level} {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ level, label }) => (
            <tr key={level}>
              <th scope="row">
                {level} {label}
              </th>
              {impact.levels.map((column) => (
                <Cell key={column.level} props={props} likelihood={level} impact={column.level} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {arrows.length > 0 && (
        <ul>
          {arrows.map(({ from, to, codes }) => (
            <li key={`${place(from)}:${place(to)}`}>
              {codes.join(', ')} ({codes.length}): {place(from)} → {place(to)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Cell({ props, likelihood, impact }: { props: HeatMapProps; likelihood: number; impact: number }) {
  const { ratingLabels, ratings, cells } = props;
  const rating = ratings[likelihood - 1]?.[impact - 1] ?? 1;
  const label = ratingLabels.find((one) => one.rating === rating)?.label ?? '';
  const most = Math.max(...ratingLabels.map((one) => one.rating));
  const cell = cells.find((one) => one.likelihood === likelihood && one.impact === impact) ?? { codes: [] };
  const shown = cell.codes.slice(0, shownCodes);
  const count = 'count' in cell && cell.count !== undefined ? cell.count : cell.codes.length;
  return (
    <td className={`center rating-${ratingStep(rating, most)}`}>
      <small>
        {rating} {label}
      </small>
      {count > 0 && (
        <>
          <div>
            <b>{count}</b>
          </div>
          {linesOf([...shown, ...(count > shown.length ? ['…'] : [])]).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      )}
    </td>
  );
}

function linesOf(names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const [at, name] of names.entries()) {
    const text = at === names.length - 1 ? name : `${name},`;
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + text.length > letters) lines.push(text);
    else lines[lines.length - 1] = `${last} ${text}`;
  }
  return lines;
}
