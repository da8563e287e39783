import type { ToldRelease } from '../documents/delivery/told-delivery.ts';
import type { Language, Settings } from '../domain/settings/kind.ts';
import { dayIn } from '../engine/values/time.ts';
import { conditionGroupText, conditionsText, manualStepsText } from '../words/delivery/conditions-text.ts';
import { keyNames, keyText, spreadText } from '../words/delivery/keys-text.ts';
import { sizeText } from '../words/delivery/picture-text.ts';
import { countsText, rateText, unmeasuredText } from '../words/delivery/rate-text.ts';
import { bandShareText, bandText, thesisText } from '../words/delivery/thesis-text.ts';
import { choiceName } from '../words/names.ts';
import { dayText, daysText, instantText, quarterText } from '../words/patterns/days.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import type { DeliveryTold, ServiceTold } from './delivery.ts';
import { oneLine, terminalWidth, textTable } from './text-table.ts';

/** A label with what is said beside it; without a label it goes on from the line before. */
type Line = readonly [label: string, text: string];

/** What is told of delivery, for a terminal: a block for each service. */
export function deliveryText(told: DeliveryTold, say: Translate, language: Language, settings: Settings): string {
  const { period, services } = told;
  const title = say('cli:delivery.title', {
    period: `${daysText(period.from, period.to, language)}${period.quarter === null ? '' : ` (${quarterText(period.quarter, language, settings.fiscalYearStart)})`}`,
    knownAt: instantText(told.knownAt, period.timeZone, language),
    version: told.definitionsVersion,
  });
  if (services.length === 0) return `${title}\n${say('cli:delivery.noServices')}\n`;
  const blocks = services.map((service) => serviceText(service, period, say, language));
  return `${[title, ...blocks].join('\n\n')}\n`;
}

function serviceText(service: ServiceTold, period: DeliveryTold['period'], say: Translate, language: Language): string {
  const lines = [
    ...keyLines(service, say, language),
    ...undeployedLines(service, say),
    ...thesisLines(service, say),
    ...conditionLines(service, say),
  ];
  const width = Math.max(...lines.map(([label]) => terminalWidth(label)));
  const told = lines.map(([label, text]) => `  ${label}${' '.repeat(width - terminalWidth(label))}  ${oneLine(text)}`);
  const head = oneLine(`${service.name} (${service.service})`);
  const basis = service.basis === 'releases' ? [`  ${say('delivery:basisReleases')}`] : [];
  return [head, ...basis, ...told, ...deliveriesText(service, period, say, language)].join('\n');
}

function keyLines({ keys, failures, basis, sizes, trend }: ServiceTold, say: Translate, language: Language): Line[] {
  const list = (parts: readonly string[]) => parts.join('; ');
  const lines = keyNames.map((name): Line => {
    const key = keyText(keys, name, say, language);
    return [key.name, list([key.figure, ...key.beside])];
  });
  if (basis === 'releases') {
    const said =
      failures.value === null
        ? unmeasuredText(failures.reason, say)
        : list([countsText(failures.value, say), ...rateText(failures.value, say)]);
    lines.push([say('cli:delivery.failures'), said]);
  }
  if (sizes.n > 0) lines.push([say('cli:delivery.sizes'), list(spreadText(sizes, (value) => numberText(value), say))]);
  const before = trend.flatMap(({ quarter, keys: then }) => {
    const [frequency, rate] = [then.frequency.value, then.changeFailRate.value];
    if (frequency === null) return [];
    const failed = rate === null ? '' : `, ${countsText(rate, say)}`;
    return [`${quarter} ${say('delivery:perWeek', { rate: numberText(frequency.perWeek, 2) })}${failed}`];
  });
  if (before.length > 0) lines.push([say('cli:delivery.trend'), before.join(' · ')]);
  return lines;
}

function undeployedLines({ undeployed, carriedFromBeforeRecord }: ServiceTold, say: Translate): Line[] {
  const label = say('cli:delivery.undeployed');
  if (undeployed.value === null) return [[label, unmeasuredText(undeployed.reason, say)]];
  const { count, lines } = undeployed.value;
  const days = (value: number | null) => (value === null ? '–' : numberText(value, 1));
  const said = { peak: numberText(count.peak), mean: numberText(count.mean, 2), oldest: days(count.oldestDays), n: numberText(count.n) };
  return [
    [label, say('cli:delivery.undeployedChanges', said)],
    [
      '',
      say('cli:delivery.undeployedLines', {
        peak: numberText(lines.peak),
        mean: numberText(lines.mean, 1),
        unknown: numberText(lines.weightUnknown),
      }),
    ],
    ...(carriedFromBeforeRecord === 0 ? [] : [['', say('cli:delivery.beforeRecord', { n: numberText(carriedFromBeforeRecord) })] as const]),
  ];
}

function thesisLines({ thesis, thesisToDate }: ServiceTold, say: Translate): Line[] {
  const [inPeriod, toDate] = [thesisText(thesis, say), thesisText(thesisToDate, say)];
  const joined = (...parts: readonly (string | null)[]) => parts.filter((one) => one !== null).join(' ');
  return [
    [say('cli:delivery.thesis'), joined(`${inPeriod.finding}.`, inPeriod.because, inPeriod.leftOut)],
    [say('cli:delivery.thesisToDate'), joined(`${toDate.finding}.`, toDate.verdict, toDate.because)],
    ...thesisToDate.bands.filter(({ of }) => of > 0).map((band): Line => ['', `${bandText(band.band, say)}: ${bandShareText(band, say)}`]),
    ['', toDate.quantity],
  ];
}

function conditionLines({ conditions }: ServiceTold, say: Translate): Line[] {
  const { groups, manualSteps, developmentOwner, operationsOwner } = conditions;
  const owners = [
    ['developmentOwnerId', developmentOwner],
    ['operationsOwnerId', operationsOwner],
  ] as const;
  return [
    [say('cli:delivery.conditions'), conditionsText(conditions, say)],
    ...groups.map((group): Line => {
      const codes = group.controls.map(({ code }) => code).join(', ');
      const said = conditionGroupText(group, say).join(', ');
      return [
        '',
        `${say(`delivery:group.${group.group}`)}: ${say(`delivery:state.${group.state}`)}. ${said}${codes === '' ? '' : ` (${codes})`}`,
      ];
    }),
    ['', manualStepsText(manualSteps, say)],
    ...owners.flatMap(([field, name]) => (name === null ? [] : [['', `${say(`fields:services.${field}`)}: ${name}`] as const])),
  ];
}

/** How many of the deliveries are listed on a terminal: `--json` has all. */
const shown = 20;

function deliveriesText({ perRelease }: ServiceTold, { timeZone }: DeliveryTold['period'], say: Translate, language: Language): string[] {
  if (perRelease.length === 0) return [];
  const last = perRelease.slice(-shown);
  const columns = (['code', 'version', 'startedAt', 'kind', 'size', 'outcome', 'incidents'] as const).map((key) => ({
    heading: say(`cli:delivery.column.${key}`),
    right: false,
    most: 44,
  }));
  const table = textTable(
    columns,
    last.map((one) => [
      one.code,
      one.version,
      dayText(dayIn(one.at, timeZone), language),
      choiceName(say, 'deploymentKind', one.kind),
      sizeText(one, say),
      say(`delivery:outcome.${one.outcome}`) + (one.isUnplanned ? `, ${say('cli:delivery.unplanned')}` : ''),
      incidentsText(one, say),
    ]),
  );
  const more =
    perRelease.length > shown
      ? [`  ${say('cli:delivery.moreDeliveries', { n: numberText(shown), of: numberText(perRelease.length) })}`]
      : [];
  return [
    ...table
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    ...more,
  ];
}

function incidentsText({ incidents }: ToldRelease, say: Translate): string {
  return incidents
    .map(({ incident, says }) => `${incident} ${says === 'ledTo' ? say('cli:delivery.ledTo') : choiceName(say, 'relation', says)}`)
    .join(', ');
}
