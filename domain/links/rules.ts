import { problem, type Problem } from '../../engine/values/problem.ts';
import { by, get, type Found } from '../../engine/rows/query.ts';
import type { Rules } from '../../engine/commands/records.ts';
import { needsEvidence, relationsBetween, type Link } from './link.ts';

export const linkRules: Rules<'links'> = {
  needs: (link) => [get(link.fromTable, link.fromId), get(link.toTable, link.toId), by('links', 'fromId', link.fromId)],
  check: (link, found) => [...checkEnds(link, found), ...checkStatement(link, found)],
};

function checkEnds(link: Link, found: Found): Problem[] {
  const at = { table: 'links', id: link.id };
  const problems: Problem[] = [];
  if (found.get(link.fromTable, link.fromId) === null) {
    problems.push(problem('field.refersToNothing', { ...at, field: 'fromId' }, { value: link.fromId }));
  }
  if (found.get(link.toTable, link.toId) === null) {
    problems.push(problem('field.refersToNothing', { ...at, field: 'toId' }, { value: link.toId }));
  }
  if (link.fromTable === link.toTable && link.fromId === link.toId) problems.push(problem('link.toItself', { ...at, field: 'toId' }));
  return problems;
}

function checkStatement(link: Link, found: Found): Problem[] {
  const at = { table: 'links', id: link.id };
  const problems: Problem[] = [];
  if (!relationsBetween(link.fromTable, link.toTable).includes(link.relation)) {
    problems.push(problem('link.relationNotForKinds', { ...at, field: 'relation' }, { value: link.relation }));
  }
  if (needsEvidence(link.relation) && link.evidence.trim() === '') {
    problems.push(problem('link.evidenceRequired', { ...at, field: 'evidence' }, { value: link.relation }));
  }
  const twin = found
    .by('links', 'fromId', link.fromId)
    .some((other) => other.id !== link.id && other.toId === link.toId && other.relation === link.relation);
  if (twin) problems.push(problem('link.exists', { ...at, field: 'toId' }));
  return problems;
}
