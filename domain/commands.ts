import { archiveCases } from '../engine/commands/archive.ts';
import { createCase, type Created } from '../engine/commands/create.ts';
import { editCase, type Touched } from '../engine/commands/edit.ts';
import { manyCase } from '../engine/commands/many.ts';
import type { Commands as AnyCommands } from '../engine/commands/prepare.ts';
import { removeCase } from '../engine/commands/remove.ts';
import { undoCase } from '../engine/commands/undo.ts';
import type { AnyUseCase, UseCase } from '../engine/commands/use-case.ts';
import { importAllCase } from '../engine/imports/import-all-case.ts';
import { importCase } from '../engine/imports/import-case.ts';
import type { AnyKind, Kind } from '../engine/kind/kind.ts';
import { get } from '../engine/rows/query.ts';
import { closeQuarter, correctQuarter } from './closing/close.ts';
import { reopenQuarter, reviewQuarter } from './closing/review.ts';
import { createControlAt } from './controls/create-at.ts';
import { createWithParts } from './copying/create-with-parts.ts';
import { takeHistoryCase } from './history/take-history.ts';
import { mappingSchema } from './imports/mapping.ts';
import { withoutPeople } from './imports/without-people.ts';
import { kinds, type kindsByName } from './index.ts';
import { createLinkedCase } from './links/create-with.ts';
import { schemas } from './migrations/all.ts';
import { erasePerson } from './people/erase.ts';
import { raiseCase } from './raising/raise.ts';
import { addToRound } from './rcsa/add.ts';
import { openRound } from './rcsa/open.ts';
import { removeFromRound } from './rcsa/remove.ts';
import { sendSheets } from './rcsa/send.ts';
import { takeSheets } from './rcsa/take.ts';
import { createRegister } from './register/create.ts';
import { forkRegister } from './register/fork.ts';
import { holdReviews } from './reviews/hold.ts';
import { orderCauses, orderConsequences } from './risks/order-parts.ts';
import { reclassifyCase } from './risks/reclassify.ts';
import { withdrawRisk } from './risks/withdraw.ts';
import { foundOf, type Edit, type KindName, type New } from './rows.ts';
import { settingsId } from './settings/kind.ts';
import { todayOf } from './settings/today.ts';

const importFile = importCase(
  kinds,
  get('settings', settingsId),
  (found, { now }) => {
    const settings = foundOf(found).get('settings', settingsId);
    if (settings === null) return null;
    return { timeZone: settings.timeZone, today: todayOf(settings, now) };
  },
  {
    kind: 'importMappings',
    schema: mappingSchema,
    kept: (mapping, people) => withoutPeople(kinds, mapping, people),
  },
);
const undo = undoCase(kinds, (action) => find(action)?.undoable ?? false, schemas);

/** What is no creation, edit, archiving or removal of one record alone. */
const ownCases = [
  createRegister,
  forkRegister,
  importFile,
  importAllCase(kinds, importFile),
  manyCase(kinds, 'edit'),
  manyCase(kinds, 'archive'),
  manyCase(kinds, 'create'),
  takeHistoryCase(kinds),
  undo,
  erasePerson,
  createControlAt(kinds),
  createLinkedCase(kinds),
  createWithParts,
  orderCauses,
  orderConsequences,
  reclassifyCase(kinds),
  withdrawRisk,
  raiseCase(kinds),
  holdReviews(kinds),
  openRound,
  addToRound,
  removeFromRound,
  sendSheets,
  takeSheets(kinds),
  reviewQuarter,
  closeQuarter,
  correctQuarter,
  reopenQuarter,
] as const;

function casesOf(kind: AnyKind): readonly AnyUseCase[] {
  switch (kind.life) {
    case 'record':
      return [createCase(kinds, kind), editCase(kinds, kind), ...archiveCases(kinds, kind)];
    case 'part':
      return [createCase(kinds, kind), editCase(kinds, kind), removeCase(kinds, kind)];
    case 'edited':
      return [editCase(kinds, kind)];
    case 'readOnly':
      return [];
  }
}

const byAction = new Map<string, AnyUseCase>([...kinds.all.flatMap(casesOf), ...ownCases].map((one) => [one.action, one]));

function find(action: string): AnyUseCase | null {
  return byAction.get(action) ?? null;
}

/** All that this register can be asked to do. */
export const commands: AnyCommands = { kinds, find };

export const actions: readonly string[] = [...byAction.keys()].sort();

type Own = (typeof ownCases)[number];
type InputOf<U> = U extends UseCase<string, infer Input, unknown, string> ? Input : never;
type AnswerOf<U> = U extends UseCase<string, infer _Input, infer Answer, string> ? Answer : never;
type SelectsOf<U> = U extends { readonly selects?: infer Selects } ? Exclude<Selects, undefined> : never;
type LifeOf<K extends KindName> = (typeof kindsByName)[K] extends Kind<string, infer _F, string, infer _Code, infer L> ? L : never;
type Of<L extends string> = { [K in KindName]: LifeOf<K> extends L ? K : never }[KindName];

/** Every command with what it takes and what it answers. */
export type Commands = {
  [K in Of<'record' | 'part'> as `${K}.create`]: {
    readonly input: { readonly id?: string; readonly fields: New<K> };
    readonly answer: Created;
  };
} & {
  [K in Of<'record' | 'part' | 'edited'> as `${K}.edit`]: {
    readonly input: { readonly id: string; readonly fields: Edit<K> };
    readonly answer: Touched;
  };
} & {
  [K in Of<'record'> as `${K}.archive` | `${K}.restore`]: { readonly input: { readonly id: string }; readonly answer: Touched };
} & {
  [K in Of<'part'> as `${K}.remove`]: { readonly input: { readonly id: string }; readonly answer: Touched };
} & { [U in Own as U['action']]: { readonly input: InputOf<U>; readonly answer: AnswerOf<U> } };

export type Action = keyof Commands;

/** The commands about records that may be selected in a list, each with the field of its input that names them. */
export type Selecting = { [U in Own as [SelectsOf<U>] extends [never] ? never : U['action']]: SelectsOf<U> };

/** The kinds of which a form edits fields one by one, and those that are archived and restored. */
export type EditedKind = Of<'record' | 'part' | 'edited'>;
export type ArchivedKind = Of<'record'>;
/** The kinds of which a form makes rows, and those whose rows are removed. */
export type CreatedKind = Of<'record' | 'part'>;
export type PartKind = Of<'part'>;

export function isEditedKind(kind: KindName): kind is EditedKind {
  return kinds.of(kind).life !== 'readOnly';
}
export function isCreatedKind(kind: KindName): kind is CreatedKind {
  return isArchivedKind(kind) || isPartKind(kind);
}
export function isArchivedKind(kind: KindName): kind is ArchivedKind {
  return kinds.of(kind).life === 'record';
}
export function isPartKind(kind: KindName): kind is PartKind {
  return kinds.of(kind).life === 'part';
}
