import { conductAndSitesRisks } from './conduct-and-sites.ts';
import { creditRisks } from './credit.ts';
import { fraudRisks } from './fraud.ts';
import { liquidityRisks } from './liquidity.ts';
import { marketRisks } from './market.ts';
import { processRisks } from './processes.ts';
import { reputationRisks } from './reputation.ts';
import type { RiskSource } from './risk-source.ts';
import { systemRisks } from './systems.ts';

/** In the order of the workshops at which they were first recorded. */
export const risks: readonly RiskSource[] = [
  ...fraudRisks,
  ...conductAndSitesRisks,
  ...systemRisks,
  ...processRisks,
  ...creditRisks,
  ...liquidityRisks,
  ...reputationRisks,
  ...marketRisks,
];
