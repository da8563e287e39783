import type { ControlKind } from '../../../../domain/controls/kind.ts';
import { feltTime } from '../../../../domain/incidents/felt-time.ts';
import type { Severity } from '../../../../domain/incidents/severity.ts';
import type { Lasted } from '../../../../domain/incidents/stretches.ts';
import { decidedRelations, type Relation } from '../../../../domain/links/relations.ts';
import type { ComparedRisk } from '../../../../domain/quarters/compared-risks.ts';
import { spansIn } from '../../../../domain/quarters/quarter-delivery.ts';
import { riskWeeks, type RiskWeek } from '../../../../domain/quarters/risk-weeks.ts';
import type { Stored } from '../../../../domain/rows.ts';
import { timeZoneOf } from '../../../../domain/settings/time-zone.ts';
import { byCodePoint } from '../../../../engine/values/json.ts';
import type { Day, Instant } from '../../../../engine/values/time.ts';
import type { ReportContext } from '../../context.ts';
import { actionsOf, controlName, ratingLabel, type ActionLine, type ControlName, type RiskLine } from '../../risk-line.ts';

type ControlAtWork = ControlName & {
  readonly kind: ControlKind;
  readonly owner: string | null;
  /** The cause or consequence that it acts on; `null` for the risk as a whole. */
  readonly actsOn: string | null;
};

type LinkedIncident = {
  readonly code: string;
  readonly title: string;
  readonly service: string;
  readonly severity: Severity | null;
  readonly startedAt: Instant;
  readonly felt: Lasted | null;
  readonly relation: Relation;
};

type PastRating = { readonly on: Day; readonly rating: number | null; readonly label: string | null; readonly why: string | null };

/** Everything about one risk that fits its page. */
export type DeepDive = {
  readonly risk: RiskLine;
  readonly event: string;
  readonly causes: readonly string[];
  readonly consequences: readonly string[];
  readonly controls: readonly ControlAtWork[];
  /** Those that began by the end of what the report speaks of, the newest first. */
  readonly incidents: readonly LinkedIncident[];
  readonly actions: readonly ActionLine[];
  /** Its residual positions, the newest first. */
  readonly ratings: readonly PastRating[];
  readonly weeks: readonly (Omit<RiskWeek, 'position'> & { readonly rating: number | null })[];
};

/** So many of the gravest risks have a page where nobody asks for others. */
const most = 10;

/** Of the risks that were asked for, else of the gravest that are rated high. */
export function selectDeepDives(context: ReportContext): readonly DeepDive[] {
  const { askedRisks, risks, open, line } = context;
  const chosen =
    askedRisks === null
      ? open.slice(0, most).filter((compared) => line(compared).residual?.high === true)
      : risks.filter(({ risk }) => askedRisks.includes(risk.code));
  return chosen.map((compared) => deepDive(compared, context));
}

function deepDive(compared: ComparedRisk, context: ReportContext): DeepDive {
  const { register, quarter, validOn, line, language } = context;
  const { risk, history } = compared;
  const parts = (table: 'causes' | 'consequences') => [...register.by(table, 'riskId', risk.id)].sort((a, b) => a.rank - b.rank);
  const texts = (table: 'causes' | 'consequences') => parts(table).map(({ text }) => text);
  const incidents = incidentsOf(risk.id, context);
  const past = { risk, closures: register.by('closures', 'riskId', risk.id) };
  const began = incidents.map(({ startedAt, relation }) => ({ startedAt, decided: isDecided(relation) }));
  return {
    risk: line(compared),
    event: risk.event,
    causes: texts('causes'),
    consequences: texts('consequences'),
    controls: controlsOf(compared, context),
    incidents,
    actions: actionsOf(compared, context),
    ratings: history
      .map((position) => ({
        on: position.assessment.validOn,
        rating: position.rating,
        label: ratingLabel(position, register, language),
        why: position.assessment.rationale.trim() || null,
      }))
      .reverse(),
    weeks: riskWeeks(past, history, began, {
      lastDay: validOn < quarter.lastDay ? validOn : quarter.lastDay,
      timeZone: timeZoneOf(register),
    }).map(({ position, ...week }) => ({ ...week, rating: position?.rating ?? null })),
  };
}

function controlsOf({ risk, controls }: ComparedRisk, { register, names, validOn }: ReportContext): ControlAtWork[] {
  const ties = register.by('riskControls', 'riskId', risk.id);
  const partOf = ({ causeId, consequenceId }: Stored<'riskControls'>) =>
    causeId !== null ? register.get('causes', causeId) : consequenceId !== null ? register.get('consequences', consequenceId) : null;
  return controls.map((control) => {
    const on = ties.flatMap((tie) => (tie.controlId === control.id ? (partOf(tie)?.text ?? []) : []));
    return {
      ...controlName(control, register, validOn),
      kind: control.kind,
      owner: names.person(control.ownerId),
      actsOn: on.length === 0 ? null : on.join(' / '),
    };
  });
}

/** The incidents that a link ties to a risk, but for those of which it says that they have nothing to do with it. */
function incidentsOf(riskId: string, { register, quarter }: ReportContext): LinkedIncident[] {
  const links = [...register.by('links', 'fromId', riskId), ...register.by('links', 'toId', riskId)];
  const found = new Map<string, LinkedIncident>();
  for (const { fromTable, fromId, toTable, toId, relation } of links) {
    const id = fromTable === 'incidents' ? fromId : toTable === 'incidents' ? toId : null;
    const incident = id === null ? null : register.get('incidents', id);
    if (incident === null || incident.archivedAt !== null || relation === 'ruledOut' || incident.startedAt >= quarter.end) continue;
    const known = found.get(incident.id);
    if (known !== undefined && isDecided(known.relation)) continue;
    const { code, title, severity, startedAt, serviceId } = incident;
    const felt = feltTime(incident, spansIn(register)(incident.id), quarter.end);
    found.set(incident.id, { code, title, service: register.get('services', serviceId)?.name ?? '', severity, startedAt, felt, relation });
  }
  return [...found.values()].sort((a, b) => byCodePoint(b.startedAt, a.startedAt));
}

function isDecided(relation: Relation): boolean {
  return decidedRelations.some((decided) => decided === relation);
}
