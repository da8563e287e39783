import { relations } from '../../domain/links/relations.ts';
import { describe, expect, it } from 'vitest';
import { controlKinds } from '../../domain/controls/kind.ts';
import { incidentKinds } from '../../domain/incidents/kind.ts';
import { severities } from '../../domain/incidents/severity.ts';
import { languages } from '../../domain/settings/kind.ts';
import { kinds } from '../../domain/index.ts';
import { categories } from '../../domain/risks/category.ts';
import { riskResponses, riskStatuses } from '../../domain/risks/kind.ts';
import { assessmentKinds } from '../../domain/assessments/kind.ts';
import { choices } from '../../words/locales/en/choices.ts';
import { en } from '../../words/locales/en/all.ts';
import { choiceName, fieldName, tableTitle } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';

describe('names of fields and choices', () => {
  it('are there for every table, record and field of the register', () => {
    const named = new Set(Object.keys(en.fields));
    for (const table of kinds.names) {
      expect(named).toContain(`table.${table}`);
      expect(named).toContain(`record.${table}`);
      for (const { key } of kinds.columns(table)) expect(named).toContain(`${table}.${key}`);
      for (const field of Object.keys(kinds.of(table).fields)) expect(named).toContain(`${table}.${field}`);
    }
  });

  it('are there for every value that can be chosen', () => {
    const vocabularies = {
      category: categories,
      categoryMark: categories,
      categoryDefinition: categories,
      status: riskStatuses,
      response: riskResponses,
      controlKind: controlKinds,
      assessmentKind: assessmentKinds,
      incidentKind: incidentKinds,
      severity: severities,
      severityDefinition: severities,
      relation: relations,
      relationBack: relations,
      language: languages,
    };
    const named = new Set(Object.keys(choices));
    for (const [vocabulary, values] of Object.entries(vocabularies)) {
      for (const value of values) expect(named).toContain(`${vocabulary}.${value}`);
    }
  });

  it('are spoken in the language of the reader', () => {
    expect(fieldName(translator('ko'), 'risks', 'identifiedOn')).toBe('식별일');
    expect(tableTitle(translator('en'), 'incidents', 'one')).toBe('Incident');
    expect(choiceName(translator('ko'), 'categoryMark', 'liquidity')).toBe('유');
  });

  it('do not repeat within one table, so that a column is known by its name', () => {
    for (const language of languages) {
      const say = translator(language);
      for (const table of kinds.names) {
        const keys = Object.keys(en.fields).filter((key) => key.startsWith(`${table}.`));
        const names = keys.map((key) => fieldName(say, table, key.slice(table.length + 1)));
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });
});
