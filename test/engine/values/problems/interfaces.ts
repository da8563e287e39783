import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quarterReport } from '../../../../documents/report/make-report.ts';
import type { ProblemCode } from '../../../../engine/values/problem.ts';
import { closed, endedQuarter } from '../../../support/closings.ts';
import { plimsoll } from '../../../cli/support.ts';
import { fileIn, told, type Family, type Memory } from './met.ts';

/** The page of one risk of a register that began in July 2025, after whatever `before` did. */
const pageOf =
  (code: string, quarter: string, before: (memory: Memory) => Promise<unknown> = () => Promise.resolve()) =>
  async () => {
    const memory = await endedQuarter();
    await before(memory);
    const { entries, privates } = memory.register;
    const now = '2025-12-01T00:00:00.000Z';
    return quarterReport({ entries, privates, quarter, compare: 'before', validAt: null, now, language: 'en', risks: [code] });
  };

const small = (...args: readonly string[]) => told(async (folder) => [args[0] ?? '', await fileIn(folder), ...args.slice(1)]);

/** The commands of the command line, in the order of its help. */
const commands =
  'init, import, list, edit, template, link, note, record, raise, review, rcsa, cause, bow-tie, attach, attachments, save-attachment, report, close, quarters, delivery, overview, as-of, log, verify';

export const interfaceProblems = {
  'store.full': { metIn: 'test/store/quota.browser.test.ts' },
  'store.failed': { metIn: 'test/store/durability.browser.test.ts' },
  'store.noAnswer': { metIn: 'test/store/crash.browser.test.ts' },
  'store.newerSchema': { metIn: 'test/store/versions.browser.test.ts' },
  'store.readOnlyThen': { metIn: 'test/renderer/workers/past.browser.test.ts' },
  'journal.unsound': { metIn: 'test/node/journal/journal-folder.test.ts' },
  'journal.waits': { metIn: 'test/renderer/platform/journal.test.ts' },
  'host.noAnswer': { metIn: 'test/renderer/platform/journal.test.ts' },
  'journal.none': { metIn: 'test/renderer/platform/plain-page.browser.test.ts' },
  'report.formatUnknown': [
    {
      given: 'a report in another format',
      call: small('report', '--quarter', '2025-Q3', '--format', 'json,odt'),
      args: { value: 'odt', values: 'pdf, html, xlsx, docx, csv, json' },
    },
  ],
  'report.riskIdentifiedLater': [
    {
      given: 'the page of a risk in the quarter before it was identified',
      call: pageOf('R-1', '2025-Q2'),
      args: { code: 'R-1', quarter: '2025-Q2', day: '2025-07-01', last: '2025-06-30' },
    },
  ],
  'report.riskRecordedLater': [
    {
      given: 'the page of a risk that was recorded after the closing of the quarter',
      call: pageOf('R-2', '2025-Q3', async (memory) => {
        await closed(memory);
        await memory.done('risks.create', { fields: { title: '환율', category: 'market', identifiedOn: '2025-08-01' } });
      }),
      args: { code: 'R-2', quarter: '2025-Q3' },
    },
  ],
  'peer.tooMuch': [
    {
      given: 'one risk more than open-risk-register takes',
      call: told(async (folder) => {
        const register = await fileIn(folder);
        const rows = Array.from({ length: 249 }, (_, at) => `Risk ${at},market,2025-07-01`);
        writeFileSync(join(folder, 'r.csv'), ['title,category,identifiedOn', ...rows].join('\n'));
        await plimsoll(['import', register, '--risks', join(folder, 'r.csv')]);
        return ['list', register, 'risks', '--for', 'open-risk-register', '--out', join(folder, 'o.json')];
      }),
      args: { program: 'open-risk-register', n: 251, max: 250, megabytes: 1 },
    },
  ],
  'pdf.noBrowser': { metIn: 'test/node/pdf/print-pdf.test.ts' },
  'pdf.failed': { metIn: 'test/node/pdf/print-pdf.test.ts' },
  'usage.unknownCommand': [
    { given: 'a command that there is not', call: told(() => ['fly']), args: { value: 'fly', values: commands } },
    { given: 'no command but an option', call: told(() => []), args: { value: '--json', values: commands } },
  ],
  'usage.unknownOption': [
    {
      given: 'an option that there is not',
      call: small('verify', '--colour=red'),
      args: { value: '--colour', values: '--head, --json, --language, --help' },
    },
  ],
  'usage.missing': [
    { given: 'no file', call: told(() => ['verify']), args: { value: 'FILE' } },
    { given: 'an option without its value', call: small('log', '--since'), args: { value: '--since DAY|INSTANT' } },
    {
      given: 'an option whose value would be the next one',
      call: small('list', 'risks', '--out', '--format=csv'),
      args: { value: '--out F' },
    },
    { given: 'no instant for the register then', call: small('as-of'), args: { value: '--at INSTANT' } },
  ],
  'usage.invalid': [
    { given: 'a head that is none', call: small('verify', '--head', '3:xyz'), args: { value: '3:xyz', option: '--head SEQ:HASH' } },
    {
      given: 'an entry before the first',
      call: small('verify', '--head', `0:${'a'.repeat(64)}`),
      args: { value: `0:${'a'.repeat(64)}`, option: '--head SEQ:HASH' },
    },
    { given: 'an option twice', call: small('log', '--id', 'R-1', '--id', 'R-2'), args: { value: 'R-2', option: '--id' } },
    { given: 'a value for a flag', call: small('import', '--strict=no'), args: { value: 'no', option: '--strict' } },
    {
      given: 'a list over the register',
      call: told(async (folder) => ['list', await fileIn(folder), 'risks', '--out', await fileIn(folder)]),
      args: { value: 'r.plimsoll', option: '--out' },
    },
  ],
  'usage.onlyWith': [
    {
      given: 'a label of a file that is not of issues',
      call: small('import', '--incidents', 'x.json', '--from', 'jira', '--label', 'incident'),
      args: { option: '--label', other: '--from github-issues' },
    },
    {
      given: 'a program for a kind of which none is read',
      call: small('import', '--risks', 'x.json', '--from', 'jira'),
      args: { option: '--from', other: '--incidents, --deployments' },
    },
  ],
  'usage.notTogether': [
    {
      given: 'a mapping of columns for a file that has none',
      call: small('import', '--incidents', 'x.json', '--from', 'jira', '--mapping', 'm.json'),
      args: { option: '--from', other: '--mapping' },
    },
  ],
  'usage.tooMany': [{ given: 'one file too many', call: small('verify', 'another'), args: { value: 'another' } }],
  'usage.notOneOf': [
    {
      given: 'a language that is not spoken',
      call: small('verify', '--language', 'fr'),
      args: { value: 'fr', option: '--language', values: 'ko, en', vocabulary: 'language' },
    },
    {
      given: 'a list in a format that there is not',
      call: small('list', 'risks', '--format', 'odt'),
      args: { value: 'odt', option: '--format', values: 'table, csv, xlsx, json' },
    },
    {
      given: 'an answer that is neither yes nor no',
      call: small('list', 'controls', '--where', 'key=perhaps'),
      args: { value: 'perhaps', option: '--where key', values: 'yes, no', vocabulary: 'flag' },
    },
  ],
  unexpected: [
    {
      given: 'a bug',
      call: told(async (folder) => ['list', await fileIn(folder), 'risks'], {
        get now(): string {
          throw new Error('a bug');
        },
      }),
      args: { value: 'a bug' },
    },
  ],
} as const satisfies Family<
  Extract<ProblemCode, `${'store' | 'journal' | 'host' | 'report' | 'peer' | 'pdf' | 'usage'}.${string}` | 'unexpected'>
>;
