import { describe, expect, it } from 'vitest';
import { controlKinds } from '../../domain/controls/control.ts';
import { incidentKinds } from '../../domain/incidents/incident.ts';
import { severities } from '../../domain/incidents/severity.ts';
import { linkedTables, relations } from '../../domain/links/link.ts';
import { languages } from '../../domain/settings/settings.ts';
import { tableNames, tables } from '../../domain/index.ts';
import { categories } from '../../domain/risks/category.ts';
import { riskResponses, riskStatuses } from '../../domain/risks/risk.ts';
import { assessmentKinds } from '../../domain/scoring/assessment.ts';
import { choices } from '../../words/locales/en/choices.ts';
import { fields } from '../../words/locales/en/fields.ts';
import { choiceName, fieldName, tableTitle } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';

describe('names of fields and choices', () => {
  it('are there for every table, record and field of the register', () => {
    const named = new Set(Object.keys(fields));
    for (const table of tableNames) {
      expect(named).toContain(`table.${table}`);
      expect(named).toContain(`record.${table}`);
      for (const field of Object.keys(tables[table].schema.shape)) expect(named).toContain(`${table}.${field}`);
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
      linkedTable: linkedTables,
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
      for (const table of tableNames) {
        const keys = Object.keys(fields).filter((key) => key.startsWith(`${table}.`));
        const names = keys.map((key) => fieldName(say, table, key.slice(table.length + 1)));
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });
});
