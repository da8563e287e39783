import { barrierStates } from '../../domain/bow-tie/barrier-state.ts';
import { barriersOf, type Barrier, type BowTie, type Path } from '../../domain/bow-tie/bow-tie.ts';
import { happenedAt } from '../../domain/bow-tie/happenings.ts';
import type { LinkEnd } from '../../domain/links/ends.ts';
import { namedBeside, recordTitle } from '../../domain/links/record-title.ts';
import type { Rows } from '../../domain/rows.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { linkSentences } from '../../words/link-sentence.ts';
import { choiceName, fieldName, tableTitle } from '../../words/names.ts';
import { dayText, instantText } from '../../words/patterns/days.ts';
import { translator, type Translate } from '../../words/translate.ts';
import { isKindName } from '../../domain/index.ts';
import { ratingStep } from '../charts/rating-colours.ts';
import type { BowTieDrawing, DrawnBarrier, DrawnHappening, DrawnPath } from './drawing.ts';

/** In what words a bow-tie is said: the language, the zone of its times, and the rows that it names beside its own. */
export type Saying = { readonly language: Language; readonly timeZone: string; readonly rows: Pick<Rows, 'get'> };

/** A bow-tie in the words of a language. */
export function bowTieDrawing(bowTie: BowTie, saying: Saying): BowTieDrawing {
  const say = translator(saying.language);
  const { risk, causes, consequences } = bowTie;
  const [cause, event, consequence] = (['causes', 'event', 'consequences'] as const).map((field) => fieldName(say, 'risks', field));
  const counts = [
    say('bowTie:causes', { count: causes.length }),
    say('bowTie:consequences', { count: consequences.length }),
    countedControls(barriersOf(bowTie), say),
  ].join(', ');
  const whole = say('risks:wholeRisk');
  const section = say('risks:causesAndConsequences');
  const missing = (id: string, text: string): DrawnPath => ({ id, name: text, target: null, text, barriers: [] });
  const paths = (table: 'causes' | 'consequences', all: readonly Path[]) =>
    all.map((path, at) => drawnPath(path, { table, at, count: all.length, risk: risk.id }, say, saying));
  const residual = residualOf(bowTie, saying, say);
  return {
    summary: say('bowTie:summary', { code: risk.code, title: risk.title, counts }),
    heads: { causes: cause ?? '', event: event ?? '', consequences: consequence ?? '' },
    residual: say('bowTie:residual'),
    bare: say('bowTie:noControl'),
    causes: causes.length > 0 ? paths('causes', causes) : [missing('no-cause', say('bowTie:noCause', { section }))],
    before: bowTie.before.map((barrier) => drawnBarrier(barrier, whole, say, saying)),
    event: {
      id: risk.id,
      code: risk.code,
      text: bowTie.event,
      residual,
      name: say('bowTie:eventName', {
        text: bowTie.event,
        rating: residual.step === null ? residual.label : say('bowTie:ratingName', { rating: residual.rating, label: residual.label }),
        counts,
      }),
      target: { table: 'risks', id: risk.id },
    },
    happenings: bowTie.happenings.map((end) => drawnHappening(end, bowTie, say, saying)),
    after: bowTie.after.map((barrier) => drawnBarrier(barrier, whole, say, saying)),
    consequences:
      consequences.length > 0 ? paths('consequences', consequences) : [missing('no-consequence', say('bowTie:noConsequence', { section }))],
  };
}

/** How many controls there are, and how many of them stand how: `3 controls, 1 ineffective, 2 untested`. */
export function countedControls(barriers: readonly Barrier[], say: Translate): string {
  if (barriers.length === 0) return say('bowTie:controlsNone');
  const states = barrierStates.flatMap((state) => {
    const count = barriers.filter((barrier) => barrier.state === state).length;
    return count === 0 ? [] : [say('bowTie:counted', { count, state: say(`bowTie:state_${state}`) })];
  });
  return [say('bowTie:controls', { count: barriers.length }), ...states].join(', ');
}

type Place = { readonly table: 'causes' | 'consequences'; readonly at: number; readonly count: number; readonly risk: string };

function drawnPath({ part, barriers }: Path, { table, at, count, risk }: Place, say: Translate, saying: Saying): DrawnPath {
  const one = tableTitle(say, table, 'one');
  const controls = countedControls(barriers, say);
  return {
    id: part.id,
    text: part.text,
    name: say('bowTie:partName', { part: one, at: at + 1, count, text: part.text, controls }),
    target: { table: 'risks', id: risk },
    barriers: barriers.map((barrier) => drawnBarrier(barrier, part.text, say, saying)),
  };
}

function drawnBarrier(barrier: Barrier, place: string, say: Translate, { language }: Saying): DrawnBarrier {
  const { id, control, state } = barrier;
  const kind = choiceName(say, 'controlKind', control.kind);
  const said = stateSaid(barrier, say, language);
  const { code, title, key } = control;
  return {
    id,
    state,
    head: [code, kind, ...(key ? [say('bowTie:key')] : [])].join('\u00a0· '),
    title,
    said,
    name: say(key ? 'bowTie:keyControlName' : 'bowTie:controlName', { kind, code, title, state: said, place }),
    target: { table: 'controls', id: control.id },
  };
}

function stateSaid({ state, last, ended }: Barrier, say: Translate, language: Language): string {
  if (last === null) return say('bowTie:untested');
  if (state !== 'lapsed') {
    return say('bowTie:tested', { conclusion: choiceName(say, 'testConclusion', last.conclusion), day: dayText(last.heldOn, language) });
  }
  if (ended !== null) return say('bowTie:ended', { code: ended.deployment.code, day: dayText(ended.on, language) });
  return say('bowTie:expired', { day: dayText(last.validUntil ?? last.heldOn, language) });
}

function residualOf({ residual }: BowTie, { rows, language }: Saying, say: Translate): BowTieDrawing['event']['residual'] {
  const rating = residual?.rating ?? null;
  const matrix = residual === null ? null : rows.get('matrices', residual.assessment.matrixId);
  if (rating === null || matrix === null) return { step: null, rating: '–', label: say('common:notAssessed') };
  const label = matrix.ratings.find((one) => one.rating === rating)?.label[language] ?? '';
  return { step: ratingStep(rating, matrix.ratings.length), rating: String(rating), label };
}

function drawnHappening(end: LinkEnd, { risk }: BowTie, say: Translate, { language, timeZone, rows }: Saying): DrawnHappening {
  const { link, outward, other } = end;
  const beside = namedBeside(other.table, other.row);
  const service = beside !== null && isKindName(beside.table) ? rows.get(beside.table, beside.id) : null;
  const title = recordTitle(other.table, other.row, service);
  const ends = [
    { table: 'risks', code: risk.code, title: risk.title },
    { table: other.table, code: other.row.code, title },
  ] as const;
  const [from, to] = outward ? ends : [ends[1], ends[0]];
  const happened = happenedAt(end);
  const at = happened === null ? '' : instantText(happened, timeZone, language);
  return {
    id: link.id,
    head: choiceName(say, outward ? 'relation' : 'relationBack', link.relation),
    title: `${other.row.code} ${title}`,
    at,
    isOpen: link.relation === 'suspected',
    name: say('bowTie:happeningName', { sentence: linkSentences({ from, relation: link.relation, to }, say).back, at }),
    target: { table: other.table, id: other.row.id },
  };
}
