import { kinds } from '../../../../domain/index.ts';
import { mappedPositions, type MappedTo } from '../../../../domain/imports/mapping.ts';
import { importColumns, importsOf } from '../../../../engine/imports/import-columns.ts';
import type { Column } from '../../../../engine/kind/column.ts';
import { choiceName, fieldName } from '../../../../words/names.ts';
import type { Translate } from '../../../../words/translate.ts';

/** The column of ours that a key names. */
export function columnOf(table: string, key: string): Column | undefined {
  return importColumns(kinds, table).find((column) => column.key === key);
}

/** Fields that keep what has no field of its own, in the order in which they are offered. */
const keepers = ['remarks', 'notes', 'tags', 'further'] as const;

type Option = { readonly value: string; readonly label: string };
export type TargetGroup = { readonly group: string; readonly items: readonly Option[] };

const leftOut = 'leftOut';

/** A target as the value of an option, and back. */
export function targetValue(goes: MappedTo): string {
  switch (goes.to) {
    case 'field':
      return `field ${goes.key}`;
    case 'levels':
    case 'score':
      return `${goes.to} ${goes.position}`;
    case 'leftOut':
      return leftOut;
  }
}

/** What an option stands for; both levels of one cell stand as `was` says, else the likelihood first. */
export function targetOf(value: string, was: MappedTo): MappedTo {
  const [to, name = ''] = value.split(' ');
  const position = mappedPositions.find((one) => one === name);
  if (to === 'levels' && position !== undefined) return { to, position, first: was.to === 'levels' ? was.first : 'likelihood' };
  if (to === 'score' && position !== undefined) return { to, position };
  return to === 'field' ? { to, key: name } : { to: 'leftOut' };
}

/** Whether records of a kind have positions on the matrix. */
function hasLevels(keys: ReadonlySet<string>): boolean {
  return mappedPositions.some((position) => keys.has(`${position}Likelihood`));
}

/** Everywhere a column of theirs may go, in groups. */
export function targetGroups(say: Translate, table: string): readonly TargetGroup[] {
  const columns = importColumns(kinds, table);
  const keys = new Set(columns.map(({ key }) => key));
  const { needed } = importsOf(kinds, table);
  const nameOf = (key: string) => fieldName(say, table, key);
  const isKeeper = (key: string) => keepers.some((keeper) => keeper === key);
  const fields = columns
    .filter(({ key }) => !isKeeper(key))
    .map(({ key }) => ({
      value: targetValue({ to: 'field', key }),
      label: needed.includes(key) ? say('mapper:needed', { column: nameOf(key) }) : nameOf(key),
    }));
  const levels = mappedPositions.flatMap((position) => {
    const args = { position: choiceName(say, 'assessmentKind', position) };
    return [
      { value: targetValue({ to: 'levels', position, first: 'likelihood' }), label: say('mapper:to.levels', args) },
      { value: targetValue({ to: 'score', position }), label: say('mapper:to.score', args) },
    ];
  });
  const kept = keepers
    .filter((key) => keys.has(key))
    .map((key) => ({ value: targetValue({ to: 'field', key }), label: say(key === 'notes' ? 'mapper:to.remarks' : `mapper:to.${key}`) }));
  return [
    { group: say('mapper:group.fields'), items: fields },
    ...(hasLevels(keys) ? [{ group: say('mapper:group.levels'), items: levels }] : []),
    ...(kept.length > 0 ? [{ group: say('mapper:group.kept'), items: kept }] : []),
    { group: say('mapper:group.out'), items: [{ value: leftOut, label: say('mapper:to.leftOut') }] },
  ];
}

/** Whether several columns may go to one field: texts are put one below the other, lists together. */
export function takesSeveral(table: string, key: string): boolean {
  const kind = columnOf(table, key)?.kind;
  return kind === 'text' || kind === 'lines' || kind === 'instant';
}

/** The name of a target in a few words. */
export function targetName(say: Translate, table: string, goes: MappedTo): string {
  if (goes.to === 'field') return fieldName(say, table, goes.key);
  const value = targetValue(goes);
  return (
    targetGroups(say, table)
      .flatMap(({ items }) => items)
      .find((item) => item.value === value)?.label ?? say('mapper:to.leftOut')
  );
}
