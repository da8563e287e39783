import type { QuarterReport } from '../../model.ts';
import type { ControlName, Level, RiskLine } from '../../risk-line.ts';
import { flowSteps } from '../../../../domain/quarters/flows.ts';
import type { Cell } from '../question.ts';
import { count, over, under, value, type Asked } from './asked.ts';

/** The counts of open risks, in all and by category, and the levels of every risk that is shown. */
export function* askedOfRisks(report: QuarterReport): Asked {
  const { risks, changes, controls } = report;
  yield ['risks.total', count('risks', { open: true })];
  for (const { category } of risks.categories) yield [`risks.byCategory.${category}`, count('risks', { open: true, category })];
  yield* under('risks.sum', askedOfCounts(report, risks.sum, {}, {}));
  for (const [index, line] of risks.categories.entries()) {
    const { category } = line;
    yield* under(`risks.categories.${index}`, askedOfCounts(report, line, { category }, { previousCategory: category }));
  }
  yield ['risks.sameAfterControls.codes', count('risks', { open: true, controlsTell: true, sameAfterControls: true })];
  yield ['risks.sameAfterControls.of', count('risks', { open: true, controlsTell: true })];
  yield* askedOfLines('risks.open', risks.open);
  yield* askedOfLines('controls.risksWithoutControl', controls.risksWithoutControl);
  for (const [index, { risk }] of changes.entries()) yield* askedOfLine(`changes.${index}.risk`, risk);
}

type Counts = QuarterReport['risks']['sum'];

function* askedOfCounts(
  { matrix }: QuarterReport,
  { moved, previousOpen, worst }: Counts,
  own: Readonly<Record<string, Cell>>,
  ownBefore: Readonly<Record<string, Cell>>,
): Asked {
  const open = { ...own, open: true };
  yield ['open', count('risks', open)];
  for (const [index, { rating }] of matrix.ratings.entries())
    yield [`byRating.${index}`, count('risks', { ...open, residualRating: rating })];
  yield ['high', count('risks', { ...open, high: true })];
  yield ['notAssessed', count('risks', { ...open, assessed: false })];
  yield ['reviewOverdue', count('risks', { ...open, overdue: true })];
  if (previousOpen !== null) yield ['previousOpen', count('risks', { ...ownBefore, previouslyOpen: true })];
  if (moved !== null) {
    for (const movement of Object.keys(moved)) yield [`moved.${movement}`, count('risks', { ...own, movement })];
  }
  if (worst !== null) {
    yield ['worst.rating', over('worst', 'residualRating', { of: 'risks', where: { ...open, rated: true } })];
    yield ['worst.count', count('risks', { ...open, rated: true, residualRating: worst.rating })];
  }
}

function* askedOfLines(place: string, lines: readonly RiskLine[]): Asked {
  for (const [index, line] of lines.entries()) yield* askedOfLine(`${place}.${index}`, line);
}

const levels = ['inherent', 'residual', 'target', 'worst', 'previous'] as const;
const parts = ['likelihood', 'impact', 'rating'] as const;

export function* askedOfLine(place: string, line: RiskLine): Asked {
  for (const name of levels) {
    const level: Level | null = line[name];
    for (const part of parts) {
      const field = `${name}${part.slice(0, 1).toUpperCase()}${part.slice(1)}`;
      if (level !== null && level[part] !== null) yield [`${place}.${name}.${part}`, value('risks', line.code, field)];
    }
  }
  for (const [index, control] of line.controls.entries()) yield* askedOfControl(`${place}.controls.${index}`, control);
}

export function* askedOfControl(place: string, { code, test }: ControlName): Asked {
  for (const [name, field] of [
    ['population', 'testPopulation'],
    ['sample', 'testSample'],
    ['exceptions', 'testExceptions'],
  ] as const) {
    if (test?.[name] != null) yield [`${place}.test.${name}`, value('controls', code, field)];
  }
}

/** How open risks of the opening became those of the closing: each list of codes is a count. */
export function* askedOfFlows({ flows }: QuarterReport): Asked {
  const both = [
    ['flows.sum', null] as const,
    ...flows.categories.map(({ category }, index) => [`flows.categories.${index}`, category] as const),
  ];
  for (const [place, category] of both) {
    yield [`${place}.opening`, count('risks', category === null ? { openAtOpening: true } : { categoryAtOpening: category })];
    for (const step of flowSteps) yield [`${place}.${step}`, count('flows', category === null ? { step } : { step, category })];
    yield [`${place}.closing`, count('risks', category === null ? { openAtClosing: true } : { categoryAtClosing: category })];
  }
  yield ['flows.beganAndClosed', count('flows', { step: 'beganAndClosed' })];
  yield ['flows.moves', count('flows', { step: 'move' })];
}

/** How many risks stand in each cell of the map, and how many moved along each arrow. */
export function* askedOfHeatMap({ heatMap }: QuarterReport): Asked {
  const at = ({ likelihood, impact }: { readonly likelihood: number; readonly impact: number }) => ({
    open: true,
    onMap: true,
    residualLikelihood: likelihood,
    residualImpact: impact,
  });
  for (const [index, cell] of heatMap.cells.entries()) yield [`heatMap.cells.${index}.codes`, count('risks', at(cell))];
  for (const [index, { from, to }] of heatMap.arrows.entries()) {
    yield [`heatMap.arrows.${index}.codes`, count('risks', { ...at(to), fromLikelihood: from.likelihood, fromImpact: from.impact })];
  }
  yield ['heatMap.notShown', count('risks', { open: true, onMap: false })];
}

export function* askedOfControls({ controls }: QuarterReport): Asked {
  yield ['controls.total', count('controls', {})];
  yield ['controls.key', count('controls', { key: true })];
  for (const kind of Object.keys(controls.byKind)) yield [`controls.byKind.${kind}`, count('controls', { kind })];
  for (const [index, control] of controls.key.entries()) {
    const { code, worst } = control;
    yield* askedOfControl(`controls.key.${index}`, control);
    yield [`controls.key.${index}.risks`, count('riskControls', { control: code })];
    if (worst !== null) {
      yield [`controls.key.${index}.worst.rating`, over('worst', 'rating', { of: 'riskControls', where: { control: code } })];
    }
  }
  for (const [index, control] of controls.withoutRisk.entries()) yield* askedOfControl(`controls.withoutRisk.${index}`, control);
  yield ['controls.withoutRisk', count('controls', { atWork: false })];
  yield ['controls.risksWithoutControl', count('risks', { open: true, controlled: false })];
}
