import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cellsIn } from '../support/grids.ts';
import { plimsoll, testFolder } from './support.ts';

let folder = '';
let register = '';
beforeEach(async () => {
  folder = testFolder();
  register = join(folder, 'r.plimsoll');
  await plimsoll(['init', register, '--name', 'Ops', '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en']);
  const controls = join(folder, 'controls.csv');
  writeFileSync(controls, 'Code,Title,Control type\nC-1,Training,preventive\nC-2,Second factor,preventive\n');
  const risks = join(folder, 'risks.csv');
  writeFileSync(
    risks,
    'Code,Title,Category,Event,Status,Response,Owner,Identified on,Inherent likelihood,Inherent impact,Residual likelihood,Residual impact,Controls,Causes\n' +
      'R-1,Mailbox taken over,credit,An invoice is changed,treating,reduce,Ann Lee,2025-03-05,4,5,2,5,C-1;C-2,phishing\n' +
      'R-2,Rates rise,market,,monitoring,avoid,,2025-04-01,3,2,,,,\n',
  );
  await plimsoll(['import', register, '--controls', controls]);
  await plimsoll(['import', register, '--risks', risks]);
});

const listed = async (program: string, name: string, ...more: string[]) => {
  const out = join(folder, name);
  const ended = await plimsoll(['list', register, 'risks', '--for', program, '--out', out, ...more]);
  const isTable = ended.status === 0 && !name.endsWith('.json');
  return { ended, out, cells: isTable ? cellsIn(new Uint8Array(readFileSync(out))) : [] };
};

/** What a text says of a record that nothing else in the file does. */
const lines = (code: string, ...said: readonly string[]) => ['[Plimsoll]', `Code: ${code}`, ...said].join('\n');
/** The clock of these tests stands on the first day of 2026. */
const today = 'valid from: 2026-01-01';

describe('risks as another program reads them', () => {
  // Labels of the default scales: likelihood 2 Unlikely, 4 Likely; impact 2 Minor, 5 Severe.
  it('CISO Assistant: a workbook for its wizard, our residual being its current', async () => {
    const { ended, cells } = await listed('ciso-assistant', 'o.xlsx');
    expect(ended.err).toContain('Written for CISO Assistant');
    expect(ended.err).toMatch(/no place for.*Causes 1 · Owner 1$/m);
    const [heading = [], first = [], second = []] = cells;
    const row = (of: readonly unknown[]) => Object.fromEntries(heading.map((name, at) => [name, of[at] ?? null]));
    expect(row(first)).toMatchObject({
      ref_id: 'R-1',
      name: 'Mailbox taken over',
      description: expect.stringMatching(/^An invoice is changed\n\n\[Plimsoll\]\nCode: R-1\nCategory: Credit risk\nStatus: Treating\n/),
      existing_controls: 'Training\nSecond factor',
      inherent_proba: 'Likely',
      current_proba: 'Unlikely',
      treatment: 'mitigate',
    });
    expect(row(second)).toMatchObject({ existing_controls: null, current_proba: null, treatment: 'avoid' });
  });

  it('SimpleRisk: a CSV file with its words, and what it has no word for is told', async () => {
    const { ended, cells } = await listed('simplerisk', 'o.csv');
    expect(ended.err).toMatch(/no place for.*Causes 1 · Controls 1$/m);
    const [heading = [], first = []] = cells;
    expect(Object.fromEntries(heading.map((name, at) => [name, first[at] ?? null]))).toMatchObject({
      Subject: 'Mailbox taken over',
      Status: 'Mitigation Planned',
      Category: 'Credit',
      Owner: 'Ann Lee',
      'Submission Date': '2025-03-05',
      'Risk Scoring Method': 'Classic',
      'Classic-Likelihood': 'Likely',
      'Classic-Impact': 'Extreme/Catastrophic',
      'Planning Strategy': 'Mitigate',
    });
  });

  it('Probo: what the call that makes a risk there is given, with its words and levels', async () => {
    const { ended, out } = await listed('probo', 'o.json');
    expect(ended.err).toMatch(/Written for Probo.*Rows: 2/);
    expect(ended.err).toMatch(/no place for.*Owner 1/);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual([
      {
        name: 'Mailbox taken over',
        description: 'An invoice is changed',
        category: 'Credit',
        treatment: 'MITIGATED',
        inherentLikelihood: 4,
        inherentImpact: 5,
        residualLikelihood: 2,
        residualImpact: 5,
        note: lines('R-1', 'Status: Treating', 'Identified on: 2025-03-05', `Inherent ${today}`, `Residual ${today}`),
      },
      {
        name: 'Rates rise',
        description: null,
        category: 'Market',
        treatment: 'AVOIDED',
        inherentLikelihood: 3,
        inherentImpact: 2,
        residualLikelihood: null,
        residualImpact: null,
        note: lines('R-2', 'Status: Monitoring', 'Identified on: 2025-04-01', `Inherent ${today}`),
      },
    ]);
  });

  it('open-risk-register: an assessment whose threat events are the risks', async () => {
    const { ended, out } = await listed('open-risk-register', 'o.json');
    expect(ended.err).toMatch(/no place for.*Causes 1 · Owner 1 · Controls 1$/m);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      format: 'open-risk-register-assessment',
      version: 2,
      assessment: {
        name: 'Ops',
        tier: 'org',
        threatSources: [],
        threatEvents: [
          {
            refId: 'R-1',
            name: 'Mailbox taken over',
            description: 'An invoice is changed',
            type: 'non-adversarial',
            isCustom: true,
            overallLikelihood: 'High',
            impactLevel: 'Very High',
          },
          { refId: 'R-2', overallLikelihood: 'Moderate', impactLevel: 'Low' },
        ],
      },
    });
  });

  it.each([
    ['an unknown program', ['--for', 'excel', '--out', 'x'], 'ciso-assistant, simplerisk, probo, open-risk-register'],
    ['no file', ['--for', 'simplerisk'], '--out F'],
    ['a format besides', ['--for', 'simplerisk', '--format', 'csv', '--out', 'x'], '--format'],
  ])('is refused in one line: %s', async (_, options, says) => {
    const ended = await plimsoll(['list', register, 'risks', ...options]);
    expect(ended.status).toBe(2);
    expect(ended.err.trim().split('\n')).toEqual([expect.stringContaining(says)]);
  });
});

describe('what went out to another program comes back', () => {
  it.each([
    ['ciso-assistant', 'o.xlsx', 'residual'],
    ['simplerisk', 'o.csv', 'inherent'],
    ['probo', 'o.json', 'residual'],
    ['open-risk-register', 'o.json', 'inherent'],
  ])('%s', async (program, name, position) => {
    await listed(program, name);
    const other = join(folder, 'other.plimsoll');
    await plimsoll(['init', other, '--name', 'Other', '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en']);
    await plimsoll(['import', other, '--controls', join(folder, 'controls.csv')]);
    const came = await plimsoll(['import', other, '--risks', join(folder, name), '--auto', '--json']);
    expect(came).toMatchObject({ status: 0 });
    const rows = JSON.parse((await plimsoll(['list', other, 'risks', '--format', 'json'])).out) as Record<string, unknown>[];
    expect(rows.find(({ title }) => title === 'Mailbox taken over')).toMatchObject({
      event: 'An invoice is changed',
      category: 'credit',
      ...(program === 'open-risk-register' ? {} : { response: 'reduce' }),
      [`${position}Likelihood`]: position === 'residual' ? 2 : 4,
      [`${position}Impact`]: 5,
    });
  });
});
