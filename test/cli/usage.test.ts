import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileOf, smallRegister } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

let file = '';
beforeEach(async () => {
  file = join(testFolder(), 'r.plimsoll');
  writeFileSync(file, fileOf((await smallRegister()).register));
});

describe('wrong usage names what there is', () => {
  it.each([
    [
      'a command',
      ['fly'],
      /"fly"\. Commands: init, import, list, edit, template, link, note, record, raise, review, rcsa, cause, bow-tie, attach, attachments, save-attachment, report, close, quarters, delivery, overview, as-of, log, verify$/,
    ],
    [
      'an option',
      ['log', '--before', 'x'],
      /"--before" here\. Options: --since, --until, --kind, --id, --by, --action, --order, --format, --out, --json, --language, --help$/,
    ],
    ['a language', ['log', '--language', 'fr'], /"fr" for --language\. Allowed values: ko \(한국어\), en \(English\)$/],
    ['a table', ['list', 'nonsense'], /"nonsense" for TABLE\. Allowed values: people, units, services, taxonomy, risks, causes, /],
    ['a table of the log', ['log', '--kind', 'nonsense'], /"nonsense" for --kind\. Allowed values: settings, counters \(Code numbers\), /],
    [
      'a field',
      ['list', 'units', '--where', 'foo=1'],
      /"foo" for --where\. Allowed values: code, name, parentId \(Parent unit\), mappingId \(Import mapping\), archivedAt, id$/,
    ],
    [
      'a value to choose from',
      ['list', 'risks', '--where', 'status=asleep'],
      /"asleep" for --where status\. Allowed values: identified, treating, monitoring, closed$/,
    ],
    ['yes or no', ['list', 'services', '--where', 'critical=perhaps'], /"perhaps" for --where critical\. Allowed values: yes, no$/],
    [
      'a term',
      ['list', 'risks', '--where', 'driver=weather'],
      /"weather" for --where driverId\. Allowed values: driver\.service-failure, driver\.conduct, /,
    ],
    ['a format of a list', ['list', 'risks', '--format', 'pdf'], /"pdf" for --format\. Allowed values: table, csv, xlsx, json$/],
    [
      'a format of the report',
      ['report', '--quarter', '2025-Q3', '--format', 'doc'],
      /format "doc"\. Formats: pdf, html, xlsx, docx, csv, json$/,
    ],
    [
      'a relation',
      ['link', 'R-1', 'pleases', 'R-2'],
      /"pleases" for RELATION\. Allowed values: caused, contributed, materialisedAs, suspected, ruledOut, related, triggers, aggravates$/,
    ],
  ])('%s', async (_, [command = '', ...rest], sentence) => {
    const answer = await plimsoll([command, file, ...rest, ...(rest.includes('--language') ? [] : ['--language', 'en'])]);
    expect(answer).toMatchObject({ status: 2, out: '' });
    expect(answer.err.trimEnd()).toMatch(sentence);
    expect(answer.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says how an instant, a day and a head are written', async () => {
    const said = async (...args: string[]) => {
      const [command = '', ...rest] = args;
      const answer = await plimsoll([command, file, ...rest, '--language', 'en']);
      return [answer.status, answer.err];
    };
    const instant = 'This is not a date and time with a time zone, such as 2025-07-01T09:00:00+09:00.\n';
    expect(await said('as-of', '--at', 'yesterday')).toEqual([2, `plimsoll: --at: ${instant}`]);
    expect(await said('log', '--since', 'monday')).toEqual([2, `plimsoll: --since: ${instant}`]);
    expect(await said('report', '--quarter', '2025-Q3', '--known-at', 'now')).toEqual([2, `plimsoll: --known-at: ${instant}`]);
    expect(await said('list', 'risks', '--where', 'closedOn=soon')).toEqual([
      2,
      'plimsoll: --where closedOn: This is not a valid date. Dates are written YYYY-MM-DD.\n',
    ]);
    expect(await said('verify', '--head', 'x')).toEqual([2, 'plimsoll: "x" cannot be used for --head SEQ:HASH.\n']);
  });

  it('does not call an argument too many an option, nor an option a command', async () => {
    expect((await plimsoll(['verify', file, 'b'])).err).toBe('plimsoll: There is one argument too many: "b".\n');
    expect((await plimsoll(['--json'])).err).toMatch(/^plimsoll: There is no command "--json"\./);
  });
});
