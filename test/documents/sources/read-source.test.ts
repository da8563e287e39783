import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../../documents/sources/all.ts';
import { readSourceFile, sourceOfFile } from '../../../documents/sources/read-source.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { fixture, noChoices, read, saidBy, sourceNamed } from './support.ts';

const files = [
  ['incidents', 'statuspage', 'statuspage.json'],
  ['incidents', 'pagerduty', 'pagerduty.json'],
  ['incidents', 'opsgenie', 'opsgenie-alerts.json'],
  ['incidents', 'opsgenie', 'opsgenie-incidents.json'],
  ['incidents', 'jira', 'jira.json'],
  ['incidents', 'github-issues', 'github-issues.json'],
  ['incidents', 'cdevents', 'cdevents.jsonl'],
  ['deployments', 'github', 'github-deployments.json'],
  ['deployments', 'gitlab', 'gitlab.json'],
  ['deployments', 'argocd', 'argocd.json'],
  ['deployments', 'cdevents', 'cdevents.jsonl'],
  ['deployments', 'cdevents', 'cdevents-cloudevents.json'],
] as const;

const text = (name: string) => new TextDecoder().decode(fixture(name));
const refusal = (table: 'incidents' | 'deployments', name: string, file: string | Uint8Array) => {
  const made = readSourceFile(sourceNamed(table, name), typeof file === 'string' ? utf8ToBytes(file) : file, 'f.json', noChoices);
  return made.ok ? [] : made.problems.map(({ code, at }) => ({ code, ...at }));
};

describe('the file of a source', () => {
  it.each(files)('of %s is known as that of %s: %s', (table, name, file) => {
    expect(sourceOfFile(table, fixture(file))?.name).toBe(name);
  });

  it.each(files)('of %s is known by %s alone: %s', (table, name, file) => {
    for (const source of sourcesOf(table)) {
      const made = readSourceFile(source, fixture(file), 'f.json', noChoices);
      const refused = { ok: false, problems: [{ code: 'import.otherSource', args: { source: source.name, other: name } }] };
      expect(made).toMatchObject(source.name === name ? { ok: true } : refused);
    }
  });

  it('is read as one answer, as several answers on a line each, as a list of them and as records alone', () => {
    const jira = sourceNamed('incidents', 'jira');
    const whole = read(jira, fixture('jira.json'));
    const page = JSON.parse(text('jira.json')) as { readonly issues: readonly object[] };
    const [first, second] = page.issues.map((issue) => JSON.stringify({ ...page, issues: [issue] }));
    const shapes = [
      `${first}\n${second}\n`,
      `[${first},${second}]`,
      JSON.stringify(page.issues),
      page.issues.map((issue) => JSON.stringify(issue)).join('\n'),
    ];
    for (const shape of shapes) expect(saidBy(read(jira, shape))).toEqual(saidBy(whole));
    // As `gh api --paginate --slurp` gives it: a list of lists, and on lines of their own.
    const issues = sourceNamed('incidents', 'github-issues');
    const list = text('github-issues.json').replaceAll('\n', '');
    for (const shape of [`[${list},[]]`, `${list}\n[]\n`]) expect(saidBy(read(issues, shape))).toEqual(saidBy(read(issues, list)));
  });

  it('may have a byte order mark, blank lines and numbers too long for JavaScript', () => {
    const deployment = text('gitlab.json').replace('"id": 41', '"id": 900719925474099312345');
    expect(saidBy(read(sourceNamed('deployments', 'gitlab'), `\uFEFF\n\n${deployment}`))).toHaveLength(2);
  });

  it('says once what repeats word for word', () => {
    const jira = sourceNamed('incidents', 'jira');
    const twice = read(jira, `${text('jira.json').replaceAll('\n', '')}\n${text('jira.json').replaceAll('\n', '')}`);
    expect([twice.rows.length, twice.from?.passedOver]).toEqual([2, { repeated: 2 }]);
  });

  it('counts a record of another form among many, and refuses a file of nothing else', () => {
    const mixed = read(sourceNamed('incidents', 'jira'), `[{"key":"A-1","fields":{}},{"name":"x"},3,null]`);
    expect(mixed.from?.passedOver).toEqual({ otherRecord: 1 });
    expect(refusal('incidents', 'jira', '[{"name":"x"}]')).toEqual([{ code: 'import.notOfSource', file: 'f.json' }]);
  });
});

describe('a file that is none of a source', () => {
  it.each([
    ['', 'file.empty'],
    [' \n', 'file.empty'],
    ['Title,Started at\na,2025-01-01', 'import.notJson'],
    ['{"issues":[', 'import.notJson'],
    ['[{"key":"A"},', 'import.notJson'],
    ['{"issues":[]}', 'import.noRows'],
    ['[]', 'import.noRows'],
    ['17', 'import.noRows'],
    [`${'['.repeat(40)}${']'.repeat(40)}`, 'import.tooDeep'],
    [`{"key":"A","fields":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`, 'import.tooDeep'],
    [`{"issues":[${'[],'.repeat(10)}{"a":1}]}`, 'import.notOfSource'],
    [`{${Array.from({ length: 501 }, (_, at) => `"k${at}":1`).join()}}`, 'import.tooManyColumns'],
  ])('is refused in one line: %s', (file, code) => {
    expect(refusal('incidents', 'jira', file)).toMatchObject([{ code, file: 'f.json' }]);
  });

  it('is known by none', () => {
    for (const file of ['', 'Title\na', '{"title":"a"}', '[{"title":"a","startedAt":"x"}]', '{', '[1,2]', '[[[[]]]]'])
      for (const table of ['incidents', 'deployments', 'risks'])
        expect([file, sourceOfFile(table, utf8ToBytes(file))]).toEqual([file, null]);
    // As a status page's incidents stood in JSON Lines before: columns of our own.
    expect(sourceOfFile('incidents', utf8ToBytes('{"id":"1","title":"a","impact":"minor","started_at":"x","updates":[]}'))).toBe(null);
  });
});

describe('20,000 events', () => {
  it('are read as they come, and each rollback finds what it took the place of', () => {
    const events = Array.from({ length: 20_000 }, (_, at) => {
      const kind = at % 10 === 9 ? 'rolledback' : 'deployed';
      return JSON.stringify({
        context: {
          id: `e-${at}`,
          source: '/ci',
          type: `dev.cdevents.service.${kind}.0.3.0`,
          timestamp: new Date(Date.UTC(2025, 0, 1) + at * 1000).toISOString(),
        },
        subject: { id: `service-${at % 7}`, content: { environment: { id: 'prod' }, artifactId: `pkg:oci/a@sha256%3Ab?tag=1.${at}` } },
      });
    });
    const { rows } = read(sourceNamed('deployments', 'cdevents'), events.join('\n'));
    expect(rows).toHaveLength(20_000);
    // 9, 19, …: 2,000 rollbacks; each of the seven services had a deployment before its first one.
    expect(rows.filter(({ fields }) => fields['outcome'] === 'rolledBack')).toHaveLength(2000);
    expect(rows[2]?.fields).toMatchObject({ serviceId: 'service-2', outcome: 'rolledBack', recoveredAt: '2025-01-01T00:00:09.000Z' });
  });
});
