import { controlKeys, controls } from '../controls/all.ts';
import type { ControlSource } from '../controls/control-source.ts';
import { firm } from '../firm.ts';
import { people, personKeys } from '../people.ts';
import { serviceKeys, services, type ServiceSource } from '../services.ts';
import { seoul } from '../text.ts';
import { unitKeys, units } from '../units.ts';
import { after, creating, type Step, type Telling } from './step.ts';
import type { Language } from '../../../domain/settings/kind.ts';

/** The first entry, and the people, units, services and controls of the firm: the first days of January 2025. */
export function firmSteps(telling: Telling, language: Language): Step[] {
  return [
    createStep(telling, language),
    ...peopleSteps(telling),
    ...unitSteps(telling),
    ...serviceSteps(telling),
    ...controlSteps(telling),
  ];
}

function createStep({ say }: Telling, language: Language): Step {
  const { currency, timeZone, today } = firm;
  return {
    at: seoul('2025-01-06 09:00'),
    action: 'register.create',
    input: {
      name: say(firm.register),
      currency,
      timeZone,
      fiscalYearStart: 1,
      language,
      by: say(people.riskManager.name),
      sampleToday: today,
    },
    note: firm.note,
  };
}

function peopleSteps({ say, id }: Telling): Step[] {
  const start = seoul('2025-01-06 09:20');
  return personKeys.map((key, index) => {
    const { name, role } = people[key];
    const operator = key === 'riskManager';
    return {
      at: after(start, index * 60),
      action: operator ? 'people.edit' : 'people.create',
      input: operator ? { id: id('person:riskManager'), fields: { role: say(role) } } : { fields: { name: say(name), role: say(role) } },
      gives: id(`person:${key}`),
    };
  });
}

function unitSteps({ say, id }: Telling): Step[] {
  const start = seoul('2025-01-06 10:00');
  return unitKeys.map((key, index) => {
    const { name, below } = units[key];
    const parentId = below === null ? null : id(`unit:${below}`);
    return creating('units', id(`unit:${key}`), { name: say(name), parentId }, { at: after(start, index * 50) });
  });
}

function serviceSteps({ say, id }: Telling): Step[] {
  const start = seoul('2025-01-07 14:00');
  return serviceKeys.map((key, index) => {
    const { name, description, unit, development, operations, sharedObjective, ...figures }: ServiceSource = services[key];
    const fields = {
      ...figures,
      name: say(name),
      description: say(description),
      sharedObjective: sharedObjective === undefined ? '' : say(sharedObjective),
      unitId: id(`unit:${unit}`),
      developmentOwnerId: id(`person:${development}`),
      operationsOwnerId: id(`person:${operations}`),
    };
    return creating('services', id(`service:${key}`), fields, { at: after(start, index * 420), actor: 'serviceLead' });
  });
}

function controlSteps({ say, id }: Telling): Step[] {
  const start = seoul('2025-01-09 10:00');
  return controlKeys.map((key, index) => {
    const control: ControlSource = controls[key];
    const fields = {
      title: say(control.title),
      description: say(control.description),
      kind: control.kind,
      key: control.key,
      ownerId: id(`person:${control.owner}`),
      unitId: id(`unit:${control.unit}`),
      automated: control.automated ?? false,
      serviceIds: (control.services ?? []).map((service) => id(`service:${service}`)),
      condition: control.condition ?? null,
    };
    return creating('controls', id(`control:${key}`), fields, { at: after(start, index * 480) });
  });
}
