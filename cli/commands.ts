import { kinds } from '../domain/index.ts';
import { importable } from '../engine/imports/import-columns.ts';
import type { CommandSpec, Option } from './command.ts';

const by: Option = { kind: 'text', value: 'NAME', help: 'cli:option.by' };
const text = (value: string, help: Option['help']): Option => ({ kind: 'text', value, help });
const texts = (value: string, help: Option['help']): Option => ({ kind: 'texts', value, help });
const flag = (help: Option['help']): Option => ({ kind: 'flag', help });

/** Options of every command that writes into a register that is there. */
const writing = { by, 'clock-is-right': flag('cli:option.clockIsRight') } satisfies Readonly<Record<string, Option>>;

/** Options of what closes a quarter, or corrects its report. */
const signing = {
  signer: texts('NAME=MEANING', 'cli:option.signer'),
  waive: texts('CONDITION=REASON', 'cli:option.waive'),
  languages: text('ko,en', 'cli:option.languages'),
} satisfies Readonly<Record<string, Option>>;

/** Options that every command takes. */
export const commonOptions = {
  json: flag('cli:option.json'),
  language: text('ko|en', 'cli:option.language'),
  help: flag('cli:option.help'),
} satisfies Readonly<Record<string, Option>>;

/** Every command of the program. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'init',
    args: ['FILE'],
    help: 'cli:help.init',
    writes: true,
    options: {
      name: text('TEXT', 'cli:option.name'),
      currency: text('CODE', 'cli:option.currency'),
      'time-zone': text('ZONE', 'cli:option.timeZone'),
      sample: flag('cli:option.sample'),
      by,
    },
    load: () => import('./init.ts'),
  },
  {
    name: 'import',
    args: ['FILE'],
    help: 'cli:help.import',
    writes: true,
    options: {
      ...Object.fromEntries(importable(kinds).map((kind) => [kind, { ...text('F', 'cli:option.file'), about: kind }])),
      all: text('W.xlsx', 'imports:option.all'),
      git: text('DIR', 'history:option.git'),
      branch: text('NAME', 'history:option.branch'),
      tags: text('PATTERN', 'history:option.tags'),
      service: text('NAME', 'cli:option.service'),
      from: text('PROGRAM', 'imports:option.from'),
      label: text('NAME', 'imports:option.label'),
      production: texts('NAME', 'imports:option.production'),
      auto: flag('imports:option.auto'),
      sheet: text('NAME', 'imports:option.sheet'),
      mapping: text('M.json', 'imports:option.mapping'),
      'save-mapping': text('M.json', 'imports:option.saveMapping'),
      fixed: texts('COLUMN=VALUE', 'imports:option.fixed'),
      overwrite: flag('imports:option.overwrite'),
      take: texts('ROW=FIELD', 'imports:option.take'),
      same: texts('ROW=CODE', 'imports:option.same'),
      rejected: text('OUT', 'imports:option.rejected'),
      clear: texts('COLUMN', 'imports:option.clear'),
      'dry-run': flag('cli:option.dryRun'),
      strict: flag('cli:option.strict'),
      ...writing,
    },
    load: () => import('./import.ts'),
  },
  {
    name: 'list',
    args: ['FILE', 'TABLE'],
    help: 'cli:help.list',
    options: {
      view: text('NAME', 'cli:option.view'),
      where: texts('FIELD=VALUE', 'cli:option.where'),
      search: text('WORDS', 'cli:option.search'),
      sort: text('FIELD,-FIELD', 'cli:option.sort'),
      group: text('FIELD', 'cli:option.group'),
      columns: text('FIELD,FIELD', 'cli:option.columns'),
      by: text('NAME', 'cli:option.asks'),
      format: text('table|csv|xlsx|json', 'cli:option.format'),
      for: text('PROGRAM', 'imports:option.for'),
      out: text('F', 'imports:option.listOut'),
    },
    load: () => import('./list.ts'),
  },
  {
    name: 'edit',
    args: ['FILE', 'TABLE'],
    help: 'cli:help.edit',
    writes: true,
    options: {
      set: texts('FIELD=VALUE', 'cli:option.set'),
      view: text('NAME', 'cli:option.view'),
      search: text('WORDS', 'cli:option.search'),
      where: texts('FIELD=VALUE', 'cli:option.where'),
      'dry-run': flag('cli:option.editDryRun'),
      ...writing,
    },
    load: () => import('./edit.ts'),
  },
  {
    name: 'template',
    args: ['TABLE'],
    help: 'cli:help.template',
    options: { out: text('F', 'imports:option.templateOut'), register: text('FILE', 'imports:option.register') },
    load: () => import('./template.ts'),
  },
  {
    name: 'link',
    args: ['FILE', 'FROM', 'RELATION', 'TO'],
    help: 'cli:help.link',
    writes: true,
    options: {
      evidence: text('TEXT', 'cli:option.evidence'),
      decider: text('NAME', 'cli:option.decider'),
      'decided-at': text('INSTANT', 'cli:option.at'),
      ...writing,
    },
    load: () => import('./link.ts'),
  },
  {
    name: 'note',
    args: ['FILE', 'RECORD'],
    help: 'cli:help.note',
    writes: true,
    options: { text: text('TEXT', 'cli:option.noteText'), ...writing },
    load: () => import('./note.ts'),
  },
  {
    name: 'record',
    args: ['WHAT', 'FILE'],
    help: 'cli:help.record',
    writes: true,
    options: {
      service: text('NAME', 'cli:option.recordService'),
      version: text('V', 'cli:option.recordVersion'),
      release: text('V', 'cli:option.release'),
      commit: text('HASH', 'cli:option.commit'),
      environment: text('production|staging|test|development|other', 'cli:option.environment'),
      started: text('INSTANT', 'cli:option.started'),
      finished: text('INSTANT', 'cli:option.finished'),
      planned: text('yes|no', 'cli:option.planned'),
      kind: text('code|configuration|flag|infrastructure|data', 'cli:option.deploymentKind'),
      'manual-steps': text('N', 'cli:option.manualSteps'),
      outcome: text('ok|rolled-back|fixed-forward|aborted', 'cli:option.outcome'),
      intervention: text('flag|configuration|restart|data|other', 'cli:option.intervention'),
      recovered: text('INSTANT', 'cli:option.recovered'),
      'outside-id': text('ID', 'cli:option.outsideId'),
      url: text('URL', 'cli:option.url'),
      ...writing,
    },
    load: () => import('./record.ts'),
  },
  {
    name: 'raise',
    args: ['FILE', 'FROM'],
    help: 'cli:help.raise',
    writes: true,
    options: { risk: text('R-12', 'cli:option.raiseRisk'), 'dry-run': flag('cli:option.raiseDryRun'), ...writing },
    load: () => import('./raise.ts'),
  },
  {
    name: 'review',
    args: ['FILE', 'RISKS'],
    help: 'cli:help.review',
    writes: true,
    options: {
      on: text('DAY', 'cli:option.reviewOn'),
      next: text('DAY', 'cli:option.reviewNext'),
      outcome: text('unchanged|changed|escalated', 'cli:option.reviewOutcome'),
      note: text('TEXT', 'cli:option.reviewNote'),
      ...writing,
    },
    load: () => import('./review.ts'),
  },
  {
    name: 'cause',
    args: ['FILE', 'INCIDENT'],
    help: 'cli:help.cause',
    options: {},
    load: () => import('./cause.ts'),
  },
  {
    name: 'bow-tie',
    args: ['FILE', 'RISK'],
    help: 'cli:help.bowTie',
    options: { out: text('X.svg', 'cli:option.bowTieOut') },
    load: () => import('./bow-tie.ts'),
  },
  {
    name: 'report',
    args: ['FILE'],
    help: 'cli:help.report',
    options: {
      quarter: text('2025-Q4', 'cli:option.quarter'),
      compare: text('2025-Q3', 'cli:option.compare'),
      'valid-at': text('INSTANT', 'cli:option.validAt'),
      'known-at': text('INSTANT', 'cli:option.knownAt'),
      format: text('pdf,html,xlsx,docx,csv,json', 'cli:option.reportFormat'),
      edition: text('board|full|both', 'cli:option.edition'),
      risk: texts('R-12', 'cli:option.risk'),
      out: text('DIR', 'cli:option.out'),
      correct: text('REASON', 'cli:option.correct'),
      ...signing,
      ...writing,
    },
    load: () => import('./report.ts'),
  },
  {
    name: 'close',
    args: ['FILE'],
    help: 'cli:help.close',
    options: {
      quarter: text('2025-Q4', 'cli:option.quarter'),
      compare: text('2025-Q3', 'cli:option.compare'),
      format: text('pdf,html,xlsx,docx,csv,json', 'cli:option.closeFormat'),
      withdraw: text('REASON', 'cli:option.withdraw'),
      ...signing,
      ...writing,
    },
    load: () => import('./close.ts'),
  },
  {
    name: 'quarters',
    args: ['FILE'],
    help: 'cli:help.quarters',
    options: { quarter: text('2025-Q4', 'cli:option.oneQuarter'), out: text('DIR', 'cli:option.keptOut') },
    load: () => import('./quarters.ts'),
  },
  {
    name: 'delivery',
    args: ['FILE'],
    help: 'cli:help.delivery',
    options: {
      from: text('DAY', 'cli:option.from'),
      to: text('DAY', 'cli:option.to'),
      quarter: text('2025-Q4', 'cli:option.deliveryQuarter'),
      service: text('NAME', 'cli:option.oneService'),
      'known-at': text('INSTANT', 'cli:option.knownAt'),
    },
    load: () => import('./delivery.ts'),
  },
  {
    name: 'overview',
    args: ['FILE'],
    help: 'cli:help.overview',
    options: { compare: text('2025-Q3', 'cli:option.overviewCompare'), 'known-at': text('INSTANT', 'cli:option.knownAt') },
    load: () => import('./overview.ts'),
  },
  {
    name: 'as-of',
    args: ['FILE'],
    help: 'cli:help.asOf',
    options: { at: text('INSTANT', 'cli:option.at') },
    load: () => import('./as-of.ts'),
  },
  {
    name: 'log',
    args: ['FILE'],
    help: 'cli:help.log',
    options: {
      since: text('DAY|INSTANT', 'cli:option.since'),
      until: text('DAY|INSTANT', 'cli:option.until'),
      kind: text('TABLE', 'cli:option.table'),
      id: text('ID', 'cli:option.id'),
      by: text('NAME', 'cli:option.logBy'),
      action: text('ACTION', 'cli:option.action'),
      order: text('oldest|newest', 'cli:option.order'),
      format: text('table|csv|xlsx|json', 'cli:option.format'),
      out: text('F', 'imports:option.listOut'),
    },
    load: () => import('./log.ts'),
  },
  {
    name: 'verify',
    args: ['FILE'],
    help: 'cli:help.verify',
    options: { head: text('SEQ:HASH', 'cli:option.head') },
    load: () => import('./verify.ts'),
  },
];

export function commandNamed(name: string): CommandSpec | null {
  return commands.find((command) => command.name === name) ?? null;
}
