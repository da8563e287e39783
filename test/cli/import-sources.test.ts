import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { sourcesOf } from '../../documents/sources/all.ts';
import { commandHelp } from '../../cli/help.ts';
import { commands } from '../../cli/commands.ts';
import { translator } from '../../words/translate.ts';
import { plimsoll as call, testFolder } from './support.ts';

let folder = '';
let register = '';
beforeEach(async () => {
  folder = testFolder();
  register = join(folder, 'r.plimsoll');
  await call(['init', register, '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en']);
});

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/sources', name);
const importing = (...args: readonly string[]) => call(['import', register, ...args]);
const answer = async (...args: readonly string[]) =>
  JSON.parse((await importing(...args, '--json')).out) as Readonly<Record<string, unknown>>;
const listed = async (table: string) =>
  JSON.parse((await call(['list', register, table, '--json'])).out) as readonly Readonly<Record<string, unknown>>[];

function given(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A fixture of which one text is another. */
function changed(name: string, from: string, to: string): string {
  const text = readFileSync(fixture(name), 'utf8');
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  return given(name, text.replaceAll(from, to));
}

const all = [
  ['incidents', 'statuspage', 'statuspage.json', 3],
  ['incidents', 'pagerduty', 'pagerduty.json', 2],
  ['incidents', 'opsgenie', 'opsgenie-alerts.json', 2],
  ['incidents', 'jira', 'jira.json', 2],
  ['incidents', 'github-issues', 'github-issues.json', 2],
  ['incidents', 'cdevents', 'cdevents.jsonl', 1],
  ['deployments', 'github', 'github-deployments.json', 3],
  ['deployments', 'gitlab', 'gitlab.json', 2],
  ['deployments', 'argocd', 'argocd.json', 4],
  ['deployments', 'cdevents', 'cdevents.jsonl', 6],
] as const;

describe('the file of another program', () => {
  it.each(all)('of %s from %s (%s) is taken, and taken again changes nothing and writes no entry', async (table, from, file, count) => {
    const args = [`--${table}`, fixture(file), '--from', from];
    expect(await answer(...args)).toMatchObject({ read: count, created: count, rejected: [], written: true, from: { source: from } });
    const before = readFileSync(register);
    expect(await answer(...args)).toMatchObject({ created: 0, updated: 0, unchanged: count, noted: 0, keptEdits: [], written: false });
    expect(readFileSync(register).equals(before)).toBe(true);
  });

  it('keeps two events of one second apart, and says what it passed over and which environments nobody knows', async () => {
    const said = await importing('--deployments', fixture('cdevents.jsonl'), '--from', 'cdevents');
    expect(said.err.split('\n')).toEqual([
      'Read as CDEvents.',
      'Passed over: other events 5, removals of a service 1, repetitions 1.',
      'Environments taken as "Other", with their rows: kr-live-1 1. If one of them is production, name it with --production NAME.',
      'Also added, Services: approval, settlement',
      'Rows read: 6. New: 6. Changed: 0. Unchanged: 0. Rejected: 0. Fields emptied: 0.',
      'Imported as entry 2.',
      '',
    ]);
    const qa = (await listed('deployments')).filter(({ environmentName }) => environmentName === 'qa');
    expect(qa.map(({ startedAt }) => startedAt)).toEqual(['2025-08-10T00:00:00.000Z', '2025-08-10T00:00:00.000Z']);
    const again = await answer(
      '--deployments',
      fixture('cdevents.jsonl'),
      '--from',
      'cdevents',
      '--production',
      'KR-Live-1',
      '--production',
      'x',
    );
    expect(again).toMatchObject({ updated: 1, unchanged: 5, keptEdits: [], from: { otherEnvironments: {} } });
    expect((await listed('deployments')).find(({ environmentName }) => environmentName === 'kr-live-1')).toMatchObject({
      environment: 'production',
    });
  });

  it('leaves an environment that was said to be production as it is where the option is forgotten', async () => {
    const args = ['--deployments', fixture('github-deployments.json'), '--from', 'github'];
    await importing(...args, '--production', 'blue');
    expect(await answer(...args)).toMatchObject({ updated: 0, unchanged: 3, written: false, from: { otherEnvironments: { blue: 1 } } });
  });

  it('says under which service its records come to stand, and takes another', async () => {
    const said = await importing('--incidents', fixture('statuspage.json'), '--from', 'statuspage');
    expect(said.err).toContain('Service of the records, as the source calls it: "Haneul Pay". Use --service to choose another.');
    await importing('--deployments', fixture('gitlab.json'), '--from', 'gitlab', '--service', '정산');
    expect((await listed('services')).map(({ name }) => name)).toEqual(['Haneul Pay', '정산']);
  });

  it('updates what its source changed, and keeps what was edited here, ours and theirs in one line', async () => {
    await importing('--incidents', fixture('pagerduty.json'), '--from', 'pagerduty');
    const edited = given('edit.csv', 'Code,Severity,Started at\nI-1,SEV1,2025-08-13T00:31:00Z\n');
    expect(await answer('--incidents', edited)).toMatchObject({ updated: 1 });
    const later = changed('pagerduty.json', '"P2"', '"P3"');
    writeFileSync(later, readFileSync(later, 'utf8').replace('Approval error rate",\n      "created', 'Approval errors",\n      "created'));
    const trial = await importing('--incidents', later, '--from', 'pagerduty', '--dry-run');
    expect(trial.err).toContain('Row 1, I-1, Severity: kept SEV1, edited here since; the source says SEV3.');
    expect(trial.err).toContain('Row 1, I-1, Title: Approval error rate → Approval errors');
    const taken = await answer('--incidents', later, '--from', 'pagerduty');
    expect(taken).toMatchObject({ updated: 1, unchanged: 1, moreKeptEdits: 0 });
    expect(taken['keptEdits']).toMatchObject([{ row: 1, code: 'I-1', field: 'severity', ours: 'sev1', theirs: 'sev3' }]);
    const log = await call(['log', register, '--id', 'I-1', '--language', 'en', '--format', 'csv']);
    expect(log.out).toContain('Title: Approval error rate → Approval errors; Values at the source: Title, Severity');
    expect((await listed('incidents'))[0]).toMatchObject({
      title: 'Approval errors',
      severity: 'sev1',
      startedAt: '2025-08-13T00:31:00.000Z',
    });
    const korean = await call([
      'import',
      register,
      '--incidents',
      changed('pagerduty.json', '"P2"', '"P4"'),
      '--from',
      'pagerduty',
      '--language',
      'ko',
    ]);
    expect(korean.err).toContain('1행, I-1, 심각도: 이후 여기에서 편집한 SEV1을 그대로 두었습니다. 출처의 값은 SEV4입니다.');
  });

  it('that only repeats what was edited here changes nothing, and says what it noted', async () => {
    await importing('--incidents', fixture('pagerduty.json'), '--from', 'pagerduty');
    await importing('--incidents', given('edit.csv', 'Code,Severity\nI-1,SEV3\n'));
    const later = changed('pagerduty.json', '"P2"', '"P3"');
    const trial = await importing('--incidents', later, '--from', 'pagerduty', '--dry-run');
    expect(trial.err).toContain('The register already contains everything in the file; only what the source says would be noted.');
    const said = await importing('--incidents', later, '--from', 'pagerduty');
    expect(said).toMatchObject({ status: 0 });
    expect(said.err).toContain(
      'Nothing changed: the register already contains everything in the file. What the source says was noted as entry 4.',
    );
  });

  it('closes what was open when it was taken first', async () => {
    await importing('--incidents', fixture('pagerduty.json'), '--from', 'pagerduty');
    const later = changed(
      'pagerduty.json',
      '"status": "acknowledged",\n      "resolved_at": null',
      '"status": "resolved",\n      "resolved_at": "2025-08-14T04:00:00Z"',
    );
    writeFileSync(later, readFileSync(later, 'utf8').replace(/"acknowledgements": \[\{.*\]/, '"acknowledgements": []'));
    expect(await answer('--incidents', later, '--from', 'pagerduty')).toMatchObject({ updated: 1, keptEdits: [] });
    expect((await listed('incidents'))[1]).toMatchObject({
      restoredAt: '2025-08-14T04:00:00.000Z',
      acknowledgedAt: '2025-08-14T03:04:00.000Z',
    });
  });

  it('has its empty fields emptied where that is asked for', async () => {
    await importing('--incidents', fixture('pagerduty.json'), '--from', 'pagerduty');
    const later = changed('pagerduty.json', '"priority": { "id": "PP1", "type": "priority", "summary": "P2" }', '"priority": null');
    expect(await answer('--incidents', later, '--from', 'pagerduty')).toMatchObject({ updated: 0, kept: { severity: 1 } });
    expect(await answer('--incidents', later, '--from', 'pagerduty', '--clear', 'severity')).toMatchObject({ updated: 1, emptied: 1 });
  });
});

describe('a file that is not of the program that was named', () => {
  const refused = async (...args: readonly string[]) => {
    const before = readFileSync(register);
    const { status, err } = await importing(...args);
    expect(readFileSync(register).equals(before)).toBe(true);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    return [status, lines[0]?.replaceAll(/\S*\/(fixtures|plimsoll-cli-)[^ :]*\//g, '')] as const;
  };

  it('is refused in one line that says what it is', async () => {
    expect(await refused('--deployments', fixture('gitlab.json'), '--from', 'github')).toEqual([
      3,
      expect.stringContaining(
        'gitlab.json: This is not from GitHub deployments but from GitLab deployments: choose GitLab deployments (--from gitlab).',
      ),
    ]);
    expect(await refused('--incidents', fixture('gitlab.json'), '--from', 'jira')).toEqual([
      3,
      expect.stringContaining(
        'gitlab.json: This is not what Jira Service Management gives, which has the form issues[] { key, fields { summary, created } }.',
      ),
    ]);
    expect(await refused('--deployments', given('a.csv', 'Version,Started at\n1,2025-01-01T00:00Z\n'), '--from', 'github')).toEqual([
      3,
      expect.stringContaining('a.csv, row 1: The line is not JSON.'),
    ]);
    expect(
      await refused(
        '--deployments',
        given('only.jsonl', readFileSync(fixture('cdevents.jsonl'), 'utf8').split('\n')[8] ?? ''),
        '--from',
        'cdevents',
      ),
    ).toEqual([3, expect.stringContaining('Nothing can be imported: the 1 records from CDEvents are of another type')]);
  });

  it('is said to be of a program where none was named: import.isOfSource', async () => {
    expect(await refused('--incidents', fixture('jira.json'))).toEqual([
      3,
      expect.stringContaining(
        'jira.json: This file has no columns: it comes from Jira Service Management. Choose Jira Service Management (--from jira).',
      ),
    ]);
    expect(await answer('--incidents', fixture('jira.json'))).toMatchObject({
      problems: [{ code: 'import.isOfSource', args: { other: 'jira' } }],
    });
  });

  it('cannot be: the programs that there are, and what goes with them', async () => {
    expect(await refused('--deployments', fixture('gitlab.json'), '--from', 'jira')).toEqual([
      2,
      expect.stringContaining(
        'There is no "jira" for --from. Allowed values: github (GitHub deployments), gitlab (GitLab deployments), argocd, cdevents',
      ),
    ]);
    expect(await refused('--deployments', fixture('gitlab.json'), '--production', 'blue')).toEqual([
      2,
      expect.stringContaining('--production can be used only with --from cdevents, --from github, --from gitlab, --from argocd.'),
    ]);
    expect(await refused('--risks', fixture('gitlab.json'), '--from', 'gitlab')).toEqual([
      2,
      expect.stringContaining('--from can be used only with --incidents, --deployments.'),
    ]);
    expect(await refused('--incidents', fixture('jira.json'), '--from', 'jira', '--mapping', 'm.json')).toEqual([
      2,
      expect.stringContaining('--from and --mapping cannot be used together.'),
    ]);
  });

  it('names every program in the help, in both languages', () => {
    const command = commands.find(({ name }) => name === 'import');
    if (command === undefined) throw new Error('no import');
    for (const language of ['en', 'ko'] as const) {
      const line = commandHelp(command, translator(language))
        .split('\n')
        .find((one) => one.includes('--from '));
      for (const { name } of [...sourcesOf('incidents'), ...sourcesOf('deployments')]) expect(line).toMatch(new RegExp(`[ ,.:]${name}\\b`));
    }
  });
});
