import { IconCalendarStats, IconFileCheck, IconGridDots, IconSettings, IconShip, type Icon } from '@tabler/icons-react';
import { kinds } from '../../../domain/index.ts';
import { commandOf, kindsWithPage, type CommandDefinition, type CommandId } from '../../../words/commands/commands.ts';
import { iconOf } from '../../record/icons.ts';

export type PageDefinition = {
  readonly path: string;
  readonly icon: Icon;
  readonly command: CommandDefinition;
  /** A line stands between groups. */
  readonly group: number;
};

const own = (command: CommandId, path: string, icon: Icon, group: number): PageDefinition => ({
  path,
  icon,
  command: commandOf(command),
  group,
});

const ofKinds = kindsWithPage.flatMap((kind): PageDefinition[] => {
  const { line, icon } = kinds.of(kind).page ?? {};
  return line === undefined || icon === undefined ? [] : [own(`go.${kind}`, `/${kind}`, iconOf(icon), line[0])];
});

/** The pages of the app in the order of the navigation. */
export const pages: readonly PageDefinition[] = [
  own('go.overview', '/overview', IconGridDots, 1),
  own('go.delivery', '/delivery', IconShip, 1),
  ...ofKinds,
  own('go.quarters', '/quarters', IconCalendarStats, 3),
  own('go.audit', '/audit', IconFileCheck, 3),
  own('go.settings', '/settings', IconSettings, 4),
];
