import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../../documents/mapping/guess-mapping.ts';
import { guessSheet } from '../../../../documents/mapping/guess-sheet.ts';
import { presetFor, presets } from '../../../../documents/mapping/presets/all.ts';
import { targetsOf } from '../../../../documents/mapping/targets.ts';
import { gridIn, opened } from '../../../support/grids.ts';
import { knownWith } from '../support/sheets.ts';

const context = { known: knownWith(), today: '2026-01-05', learnt: [], table: null } as const;

/** What becomes of the columns of a file, and of the values of those that have any. */
function guessed(text: string) {
  const book = opened(text);
  const grid = gridIn(book, guessSheet(book));
  const { mapping, columns, values: found } = guessMapping(grid, context);
  const goes = Object.fromEntries(
    mapping.columns.map(({ heading, goes }) => [
      heading,
      goes.to === 'field' ? goes.key : goes.to === 'score' ? `score ${goes.position}` : goes.to,
    ]),
  );
  const values = Object.fromEntries(
    mapping.columns.map(({ heading }, at) => [heading, Object.fromEntries((found[at] ?? []).map(({ theirs, ours }) => [theirs, ours]))]),
  );
  return {
    program: presetFor(grid)?.program,
    table: mapping.table,
    goes,
    values,
    unsure: columns.filter(({ isUnsure }) => isUnsure).length,
  };
}

// backend/core/views.py of intuitem/ciso-assistant-community, risk_assessment_csv: the columns and their separator.
const ciso = `ref_id;assets;threats;name;description;existing_controls;current_impact;current_proba;current_risk;additional_controls;residual_impact;residual_proba;residual_risk;treatment
R.1;Payroll;Phishing;Mailbox taken over;An invoice is changed;Training,Second factor;High;Medium;High;Hardware keys;Medium;Low;Low;mitigate
R.2;;;Laptop lost;;;Low;Medium;Low;;;;;open
`;

// extras/import-export/index.php of softdev286/simplerisk, export_csv, with the words of languages/en/lang.en.php of simplerisk/code.
const simple = `Risk ID,Status,Subject,External Reference ID,Category,Team,Owner,Owner's Manager,Risk Assessment,Additional Notes,Submission Date,Risk Scoring Method,Classic-Likelihood,Classic-Impact,Planning Strategy,Next Review Date
1001,Mitigation Planned,Door left open,X-1,Physical Security,Facilities,Ann Lee,Bob Ray,Anyone may walk in,seen twice,2025-03-05 10:00:00,Classic,Likely,Extreme/Catastrophic,Mitigate,2026-03-05
1002,New,Old server,,Monitoring,IT,Ann Lee,,,,2025-03-25 10:00:00,Classic,Remote,Minor,Watch,
`;

// pkg/cmd/risk/view/view.go of getprobo/probo: the fields of a risk; list.go: edges and nodes.
const probo = JSON.stringify({
  data: {
    node: {
      risks: {
        totalCount: 1,
        edges: [
          {
            node: {
              id: 'abc',
              name: 'Key supplier fails',
              description: 'No second source',
              category: 'Operations',
              treatment: 'MITIGATED',
              note: '',
              inherentLikelihood: 4,
              inherentImpact: 5,
              inherentRiskScore: 20,
              residualLikelihood: 2,
              residualImpact: 5,
              residualRiskScore: 10,
            },
          },
        ],
      },
    },
  },
});

// src/js/schema.js of Oak3-Advisory/open-risk-register: THREAT_EVENT_KEYS, and the document around an assessment.
const open = JSON.stringify({
  format: 'open-risk-register-assessment',
  version: 2,
  assessment: {
    name: 'ERP',
    vulnerabilities: [1, 2, 3].map((at) => ({ id: `v${at}`, name: `weak ${at}`, description: '', severity: 'High', notes: '' })),
    threatEvents: [
      {
        id: 'e1',
        refId: 'ae-19',
        name: 'Data destroyed',
        description: 'Ransomware',
        type: 'adversarial',
        isCustom: false,
        threatSourceIds: ['s1'],
        relevance: 'Expected',
        notes: '',
        likelihoodInitiation: 'High',
        likelihoodImpact: 'High',
        overallLikelihood: 'Very High',
        impactLevel: 'Moderate',
        impactNotes: 'Finance halts',
        riskLevel: 'High',
        riskOverride: '',
        riskOverrideReason: '',
        riskNotes: 'Needs backups',
      },
    ],
  },
});

describe('the export of another program is known by its headings', () => {
  it('CISO Assistant: current is our residual, residual our target', () => {
    const read = guessed(ciso);
    expect(read).toMatchObject({ program: 'CISO Assistant', table: 'risks', unsure: 0 });
    expect(read.goes).toEqual({
      ref_id: 'further',
      assets: 'serviceIds',
      threats: 'causes',
      name: 'title',
      description: 'event',
      existing_controls: 'controls',
      current_impact: 'residualImpact',
      current_proba: 'residualLikelihood',
      current_risk: 'leftOut',
      additional_controls: 'further',
      residual_impact: 'targetImpact',
      residual_proba: 'targetLikelihood',
      residual_risk: 'leftOut',
      treatment: 'response',
    });
    expect(read.values['treatment']).toEqual({ mitigate: 'reduce', open: null });
    expect(read.values['current_impact']).toEqual({ High: 4, Low: 2 });
  });

  it('SimpleRisk: its own scales and states', () => {
    const read = guessed(simple);
    expect(read).toMatchObject({ program: 'SimpleRisk', table: 'risks' });
    expect(read.goes).toMatchObject({
      Subject: 'title',
      Category: 'category',
      Team: 'unitId',
      Owner: 'ownerId',
      'Risk Assessment': 'event',
      'Classic-Likelihood': 'inherentLikelihood',
      'Classic-Impact': 'inherentImpact',
      'Planning Strategy': 'response',
      'Submission Date': 'identifiedOn',
      'Next Review Date': 'nextReviewOn',
    });
    expect(read.values).toMatchObject({
      Status: { 'Mitigation Planned': 'treating', New: 'identified' },
      Category: { 'Physical Security': 'operational', Monitoring: 'operational' },
      'Classic-Likelihood': { Likely: 4, Remote: 1 },
      'Classic-Impact': { 'Extreme/Catastrophic': 5, Minor: 2 },
      'Planning Strategy': { Mitigate: 'reduce', Watch: null },
    });
  });

  it('Probo: as its interface answers', () => {
    const read = guessed(probo);
    expect(read).toMatchObject({ program: 'Probo', table: 'risks' });
    expect(read.goes).toMatchObject({
      'node.name': 'title',
      'node.treatment': 'response',
      'node.inherentLikelihood': 'inherentLikelihood',
      'node.residualImpact': 'residualImpact',
      'node.inherentRiskScore': 'score inherent',
    });
    expect(read.values['node.treatment']).toEqual({ MITIGATED: 'reduce' });
  });

  it('open-risk-register: the threat events of an assessment, though it has more of other lists', () => {
    const read = guessed(open);
    expect(read).toMatchObject({ program: 'open-risk-register', table: 'risks' });
    expect(read.goes).toMatchObject({
      name: 'title',
      overallLikelihood: 'inherentLikelihood',
      impactLevel: 'inherentImpact',
      riskLevel: 'leftOut',
    });
    expect(read.values).toMatchObject({ overallLikelihood: { 'Very High': 5 }, impactLevel: { Moderate: 3 } });
  });

  it('a file with some of these headings is guessed as any other', () => {
    expect(presetFor(gridIn(opened('name,description,treatment\na,b,accept\n')))).toBeNull();
    expect(presetFor(gridIn(opened('[{"name":"a","treatment":"ACCEPTED"}]')))).toBeNull();
  });

  it('leads only to columns that there are', () => {
    const keys = presets.flatMap(({ mapping: { table, columns } }) =>
      columns.flatMap(({ goes }) => (goes.to === 'field' ? [{ table, key: goes.key }] : [])),
    );
    expect(keys.filter(({ table, key }) => !targetsOf(table).columns.has(key))).toEqual([]);
  });
});
