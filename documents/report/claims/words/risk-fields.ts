import { field, flag, type FieldWord } from './field-word.ts';

type Fields = Readonly<Record<string, FieldWord>>;

const category = field('report:category', 'category');
const risk = field('report:risk');

export const riskFields: Fields = {
  title: field('fields:risks.title'),
  category,
  open: flag('report:open', 'claims:not.open'),
  assessed: flag('claims:field.assessed', 'report:notAssessed'),
  high: flag('claims:field.high'),
  rated: flag('claims:field.rated'),
  overdue: flag('report:reviewOverdue'),
  hasReviewDay: flag('claims:field.hasReviewDay', 'claims:not.hasReviewDay'),
  hasOwner: flag('claims:field.hasOwner', 'report:noOwner'),
  controlled: flag('claims:field.controlled', 'report:noControl'),
  controlsTell: flag('claims:field.controlsTell'),
  sameAfterControls: flag('claims:field.sameAfterControls'),
  archived: flag('claims:field.archived'),
  archivedWhileOpen: flag('claims:field.archivedWhileOpen'),
  onMap: flag('claims:field.onMap', 'claims:not.onMap'),
  otherMatrix: flag('claims:field.otherMatrix'),
  previousCategory: field('claims:field.previousCategory', 'category'),
  previouslyOpen: flag('claims:field.previouslyOpen'),
  movement: field('report:movement', 'movement'),
  categoryAtOpening: field('claims:field.categoryAtOpening', 'category'),
  categoryAtClosing: field('claims:field.categoryAtClosing', 'category'),
  openAtOpening: flag('claims:field.openAtOpening'),
  openAtClosing: flag('claims:field.openAtClosing'),
  inherentLikelihood: field('fields:risks.inherentLikelihood', 'level'),
  inherentImpact: field('fields:risks.inherentImpact', 'level'),
  inherentRating: field('fields:risks.inherent', 'rating'),
  residualLikelihood: field('fields:risks.residualLikelihood', 'level'),
  residualImpact: field('fields:risks.residualImpact', 'level'),
  residualRating: field('fields:risks.residual', 'rating'),
  targetLikelihood: field('fields:risks.targetLikelihood', 'level'),
  targetImpact: field('fields:risks.targetImpact', 'level'),
  targetRating: field('fields:risks.target', 'rating'),
  worstLikelihood: field('claims:field.worstLikelihood', 'level'),
  worstImpact: field('claims:field.worstImpact', 'level'),
  worstRating: field('claims:field.worstRating', 'rating'),
  previousLikelihood: field('claims:field.previousLikelihood', 'level'),
  previousImpact: field('claims:field.previousImpact', 'level'),
  previousRating: field('report:previousRating', 'rating'),
  fromLikelihood: field('claims:field.fromLikelihood', 'level'),
  fromImpact: field('claims:field.fromImpact', 'level'),
};

export const flowFields: Fields = { risk, category, step: field('claims:field.step', 'step') };

export const controlFields: Fields = {
  title: field('fields:controls.title'),
  kind: field('fields:controls.kind', 'controlKind'),
  key: flag('fields:controls.key', 'claims:not.key'),
  strength: field('claims:field.strength', 'strength'),
  atWork: flag('claims:field.atWork', 'claims:not.atWork'),
  tested: flag('claims:field.tested', 'report:neverTested'),
  testPopulation: field('fields:controlTests.population', 'items'),
  testSample: field('fields:controlTests.sample', 'items'),
  testExceptions: field('fields:controlTests.exceptions', 'items'),
};

export const riskControlFields: Fields = { risk, control: field('report:control'), rating: field('fields:risks.residual', 'rating') };
export const riskRatingFields: Fields = { risk, on: field('report:validAt', 'day'), rating: field('fields:risks.residual', 'rating') };
export const riskIncidentFields: Fields = {
  risk,
  incident: field('report:incident'),
  week: field('claims:field.week', 'day'),
  decided: flag('claims:field.decided', 'choices:relation.suspected'),
  felt: field('claims:field.felt', 'minutes'),
};
