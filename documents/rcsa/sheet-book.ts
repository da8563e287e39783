import type { AskedRisk } from '../../domain/rcsa/asked.ts';
import type { Stored } from '../../domain/rows.ts';
import { ratingOf } from '../../domain/scoring/kinds.ts';
import type { Language } from '../../domain/settings/kind.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import type { Result } from '../../engine/values/result.ts';
import { choiceName } from '../../words/names.ts';
import { dayText } from '../../words/patterns/days.ts';
import { translator, type Translate } from '../../words/translate.ts';
import { lettersOf } from '../spreadsheets/cell-reference.ts';
import { levelWords, withWord } from '../spreadsheets/level-words.ts';
import type { EntryColumn, Sheet, SheetCell } from '../spreadsheets/sheet.ts';
import { sheetNames, writeXlsx } from '../spreadsheets/write-xlsx.ts';
import {
  answerWords,
  controlHeader,
  digestOf,
  identitySheet,
  ratingWords,
  riskHeader,
  type ControlKey,
  type Identity,
  type RiskKey,
} from './sheet-parts.ts';

/** What a sheet is made of. `seq`: the last entry that it shows. `owner`: what its owner is called. */
export type SheetToWrite = {
  readonly registerId: string;
  readonly round: Stored<'rcsaRounds'>;
  readonly sheet: Stored<'rcsaSheets'>;
  readonly owner: string;
  readonly asked: readonly AskedRisk[];
  readonly matrix: Stored<'matrices'>;
  readonly source: Pick<ListSource, 'rows'>;
  readonly seq: number;
  readonly language: Language;
};

/** The workbook in which one owner answers: his risks, their controls where they are asked about, how to fill it in, and what it is. */
export function rcsaSheetBook(wanted: SheetToWrite): Result<Uint8Array> {
  return writeXlsx(rcsaSheets(wanted));
}

/** A cell of many controls names the first of them: more would not be read. */
const mostControls = 12;

export function rcsaSheets(wanted: SheetToWrite): readonly Sheet[] {
  const { asked, matrix, source, language, round } = wanted;
  const say = translator(language);
  const levels = (key: string) => levelWords({ key, kind: 'level' }, matrix.id, source, language);
  const ratings = levelWords({ key: 'rating', kind: 'rating' }, matrix.id, source, language);
  const [likelihoods, impacts] = [levels('likelihood'), levels('impact')];
  const worded = (words: ReadonlyMap<number, string>, level: number) => withWord(level, words.get(level) ?? '');
  const lists = [
    answerWords(say),
    [...likelihoods].map(([level, word]) => withWord(level, word)),
    [...impacts].map(([level, word]) => withWord(level, word)),
    ratingWords(say),
  ];
  const titles = [say('rcsa:sheet.risks'), say('rcsa:sheet.controls'), say('rcsa:sheet.howTo'), say('rcsa:sheet.lists')];
  const [risksName = '', controlsName = '', howToName = '', listsName = ''] = sheetNames(
    titles.map((name) => ({ name, header: [], rows: [] })),
  );
  const chosen = (at: number): EntryColumn => {
    const place = lettersOf(at);
    return {
      looks: 'plain',
      isOpen: false,
      isAnswer: true,
      choices: `'${listsName}'!$${place}$2:$${place}$${(lists[at]?.length ?? 0) + 1}`,
    };
  };

  const riskKeys = asked.map(({ risk, position, controls }): RiskKey => {
    const now =
      position === null
        ? say('rcsa:sheet.notAssessed')
        : `${worded(likelihoods, position.likelihood)} × ${worded(impacts, position.impact)} = ${worded(ratings, ratingOf(matrix, position.likelihood, position.impact) ?? 0)}`;
    const named = controls.slice(0, mostControls).map(({ control }) => `${control.code} ${control.title}`);
    const more = controls.length > mostControls ? [`+ ${controls.length - mostControls}`] : [];
    const shown = [risk.code, risk.title, choiceName(say, 'category', risk.category), [...named, ...more].join('\n'), now];
    return { risk: risk.id, shown, asked: position };
  });
  const controlKeys = asked.flatMap(({ risk, controls }) =>
    controls.map(({ control, last }): ControlKey => {
      const key = control.key ? say('common:yes') : '';
      const shown = [risk.code, risk.title, control.code, control.title, choiceName(say, 'controlKind', control.kind), key];
      return { risk: risk.id, control: control.id, shown, asked: last };
    }),
  );
  const ratingWord = (rating: NonNullable<ControlKey['asked']>['rating']) => choiceName(say, 'testConclusion', rating);
  const hasControls = controlKeys.length > 0;
  const riskSheet: Sheet = {
    name: risksName,
    isLocked: true,
    isWide: true,
    header: riskHeader(say),
    rows: riskKeys.map(({ shown, asked: was }) => [
      ...shown,
      null,
      ...(was === null ? [null, null, null] : [worded(likelihoods, was.likelihood), worded(impacts, was.impact), was.rationale]),
    ]),
    entry: [...lockedColumns(5), chosen(0), chosen(1), chosen(2), answerText],
  };
  const controlSheet: Sheet = {
    name: controlsName,
    isLocked: true,
    isWide: true,
    header: controlHeader(say),
    rows: controlKeys.map(({ shown, asked: was }) => [...shown, was === null ? null : ratingWord(was.rating), was?.note ?? null]),
    entry: [...lockedColumns(6), chosen(3), answerText],
  };
  const about: Omit<Identity, 'digest'> = {
    format: 'plimsoll.rcsa',
    version: 1,
    registerId: wanted.registerId,
    roundId: round.id,
    sheetId: wanted.sheet.id,
    ownerId: wanted.sheet.ownerId,
    matrixId: matrix.id,
    seq: wanted.seq,
    language,
    risks: risksName,
    controls: hasControls ? controlsName : null,
  };
  return [
    riskSheet,
    ...(hasControls ? [controlSheet] : []),
    { name: howToName, isLocked: true, header: [say('rcsa:howTo.about'), ''], rows: howTo(wanted, hasControls, say) },
    { name: listsName, isHidden: true, header: ['', '', '', ''], rows: columnsOf(lists) },
    identityOf(
      about,
      [...riskKeys, ...controlKeys].map((key) => JSON.stringify(key)),
    ),
  ];
}

const answerText: EntryColumn = { looks: 'text', choices: null, isOpen: true, isAnswer: true };

function lockedColumns(count: number): readonly EntryColumn[] {
  return Array.from({ length: count }, () => ({ looks: 'plain', choices: null, isOpen: true }));
}

function columnsOf(lists: readonly (readonly string[])[]): readonly (readonly SheetCell[])[] {
  return Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, row) => lists.map((list) => list[row] ?? null));
}

/** A line of JSON in each cell: no program changes what a text of one line says. */
function identityOf(about: Omit<Identity, 'digest'>, lines: readonly string[]): Sheet {
  const head: Identity = { ...about, digest: digestOf(about, lines) };
  return { name: identitySheet, isHidden: true, header: [identitySheet], rows: [JSON.stringify(head), ...lines].map((line) => [line]) };
}

function howTo({ round, owner, seq, language }: SheetToWrite, hasControls: boolean, say: Translate): readonly (readonly SheetCell[])[] {
  const names = {
    sheet: say('rcsa:sheet.risks'),
    answer: say('rcsa:sheet.answer'),
    unchanged: say('rcsa:sheet.answer.unchanged'),
    changed: say('rcsa:sheet.answer.changed'),
    rationale: say('rcsa:sheet.rationale'),
  };
  const steps = [
    say('rcsa:howTo.read', names),
    say('rcsa:howTo.unchanged', names),
    say('rcsa:howTo.changed', names),
    ...(hasControls ? [say('rcsa:howTo.controls', { sheet: say('rcsa:sheet.controls') })] : []),
    say('rcsa:howTo.locked'),
    say('rcsa:howTo.back'),
  ];
  return [
    [say('rcsa:howTo.round'), round.name],
    [say('rcsa:howTo.owner'), owner],
    [say('rcsa:howTo.due'), dayText(round.dueOn, language)],
    [say('rcsa:howTo.asOf'), String(seq)],
    ...steps.map((step, at) => [say('rcsa:howTo.step', { n: at + 1 }), step]),
  ];
}
