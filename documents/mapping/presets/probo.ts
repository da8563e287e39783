import { field, further, risksWith, score, type Preset } from './preset.ts';

const treatments = { MITIGATED: 'reduce', ACCEPTED: 'accept', AVOIDED: 'avoid', TRANSFERRED: 'transfer' };

/** Of a risk as it is given. */
const given = ['name', 'treatment', 'inherentRiskScore', 'residualRiskScore'];
/** Of a risk as it is to be made. */
const wanted = ['name', 'category', 'treatment', 'inherentLikelihood', 'inherentImpact', 'residualLikelihood', 'residualImpact'];

/** Risks of Probo as its interface gives or takes them, each by itself or (`within`) as the node of an edge. */
function risksOf(within: '' | 'node.', wants: readonly string[]): Preset {
  const key = (name: string) => `${within}${name}`;
  return {
    program: 'Probo',
    wants: wants.map(key),
    carries: { in: key('note'), code: null },
    mapping: risksWith(
      [
        further(key('id')),
        field(key('name'), 'title'),
        field(key('description'), 'event'),
        field(key('category'), 'category', {}, true),
        field(key('treatment'), 'response', treatments),
        field(key('note'), 'remarks'),
        field(key('inherentLikelihood'), 'inherentLikelihood'),
        field(key('inherentImpact'), 'inherentImpact'),
        score(key('inherentRiskScore'), 'inherent'),
        field(key('residualLikelihood'), 'residualLikelihood'),
        field(key('residualImpact'), 'residualImpact'),
        score(key('residualRiskScore'), 'residual'),
      ],
      null,
    ),
  };
}

export const proboRisks: readonly Preset[] = [risksOf('', given), risksOf('node.', given), risksOf('', wanted)];
