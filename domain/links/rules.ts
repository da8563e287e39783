import type { Rules } from '../../engine/kind/kind.ts';
import { by } from '../../engine/rows/query.ts';
import { hasTwin } from '../../engine/rows/twins.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';
import { isFormerlyMaterialised, needsEvidence } from './relations.ts';

export const linkRules: Rules = rulesFor('links', {
  needs: (link) => [by('links', 'fromId', link.fromId)],
  check(link, found, kinds) {
    const at = { table: 'links', id: link.id };
    const problems: Problem[] = [];
    if (link.fromTable === link.toTable && link.fromId === link.toId) problems.push(problem('link.toItself', { ...at, field: 'toId' }));
    if (isFormerlyMaterialised(link.fromTable, link.relation, link.toTable)) {
      problems.push(problem('link.materialisedAs', { ...at, field: 'relation' }, { value: link.relation }));
    } else if (!kinds.relations(link.fromTable, link.toTable).includes(link.relation)) {
      problems.push(problem('link.relationNotForKinds', { ...at, field: 'relation' }, { value: link.relation }));
    }
    if (needsEvidence(link.relation) && link.evidence.trim() === '') {
      problems.push(problem('link.evidenceRequired', { ...at, field: 'evidence' }, { value: link.relation }));
    }
    const twin = hasTwin(found.by('links', 'fromId', link.fromId), link, ['toId', 'relation']);
    if (twin) problems.push(problem('link.exists', { ...at, field: 'toId' }));
    return problems;
  },
});
