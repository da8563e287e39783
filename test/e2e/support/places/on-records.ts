import type { Locator } from 'playwright';
import { choiceName, fieldName, tableTitle } from '../../../../words/names.ts';
import { choices, openRecord, overlay, part, type At, type Place } from './place.ts';

async function menuOf(at: At, kind: string, code: string): Promise<Locator> {
  await openRecord(at, kind, code);
  await at.page.getByRole('button', { name: at.say('common:actionsFor', { code }) }).click();
  await at.page.getByRole('menuitem').first().waitFor();
  return at.page.getByRole('menu');
}

const field = (at: At, kind: string, name: string) =>
  at.page
    .locator('main')
    .getByRole('combobox', { name: fieldName(at.say, kind, name), exact: true })
    .first();

/** A form on a record that one of its buttons opens. */
async function form(at: At, kind: string, code: string, button: string): Promise<Locator> {
  await openRecord(at, kind, code);
  await at.page.getByRole('button', { name: button, exact: true }).first().click();
  // What opens has the focus; the form of a new note stands on every record.
  const opened = at.page.locator('main form').filter({ has: at.page.locator(':focus') });
  await opened.getByRole('button').last().waitFor();
  return opened;
}

async function assess(at: At): Promise<Locator> {
  await openRecord(at, 'risks', 'R-12');
  const kind = choiceName(at.say, 'assessmentKind', 'residual');
  await at.page.getByRole('button', { name: at.say('risks:reassessKind', { kind }) }).click();
  const opened = at.page.locator('main form').filter({ has: at.page.getByRole('grid') });
  await opened.waitFor();
  return opened;
}

/** What is proposed of an incident. */
async function raise(at: At, code: string, kind = 'incidents'): Promise<Locator> {
  await openRecord(at, kind, code);
  await at.page.getByRole('button', { name: at.say('raising:open'), exact: true }).click();
  const panel = at.page.getByRole('region', { name: at.say('raising:title', { code }) });
  await panel.getByRole('heading').first().waitFor();
  return panel;
}

async function calendar(at: At, within: Locator): Promise<Locator> {
  await within
    .getByRole('button', { name: new RegExp(`: ${at.say('common:calendar')}$`) })
    .first()
    .click();
  const dialog = at.page.locator('[role=dialog]:visible').last();
  await dialog.locator('table').waitFor();
  return dialog;
}

/** A round that has just been opened, about every open risk. */
async function round(at: At): Promise<void> {
  const { page, say } = at;
  await at.go('/rcsaRounds/new');
  await page.getByLabel(fieldName(say, 'rcsaRounds', 'name'), { exact: true }).fill('2025-Q4');
  await page.getByLabel(fieldName(say, 'rcsaRounds', 'dueOn'), { exact: true }).fill('2025-11-14');
  await page.getByRole('button', { name: say('rcsa:screen.open'), exact: true }).click();
  await page.getByRole('button', { name: say('rcsa:screen.saveAll') }).waitFor();
}

export const onRecords: readonly Place[] = [
  overlay('note-mention', 'record/notes/mention-field.tsx', async (at) => {
    await openRecord(at, 'risks', 'R-12');
    await at.page.getByRole('textbox', { name: at.say('notes:new') }).click();
    await at.page.keyboard.type('@');
    const people = at.page.getByRole('listbox', { name: at.say('notes:people') });
    await people.getByRole('option').first().waitFor();
    return people;
  }),
  choices('new-risk-template', 'record/copying/template-offer.tsx', async (at) => {
    await at.go('/risks/new');
    return at.page.getByRole('combobox', { name: at.say('copying:fromTemplate') });
  }),
  choices('new-round-scope', 'features/rcsa/scope.tsx', async (at) => {
    await at.go('/rcsaRounds/new');
    return at.page.getByRole('combobox', { name: at.say('rcsa:screen.scope') });
  }),
  part('round-take-out', async (at) => {
    await round(at);
    await at.page.locator('main table button[aria-expanded]').first().click();
    await at.page
      .getByRole('button', { name: at.say('rcsa:scope.remove'), exact: false })
      .first()
      .click();
    const reason = at.page.getByRole('textbox', { name: at.say('rcsa:scope.reason') });
    await reason.waitFor();
    return at.page.locator('main form').last();
  }),
  overlay('round-add-risk', 'ui/fields/record-picker.tsx', async (at) => {
    await round(at);
    await at.page.getByRole('button', { name: at.say('rcsa:scope.add'), exact: true }).click();
    const field = at.page.getByRole('combobox', { name: at.say('rcsa:scope.find') });
    await field.fill('없음');
    const nothing = at.page.getByText(at.say('common:nothingFound'), { exact: true });
    await nothing.waitFor();
    return nothing;
  }),
  choices('round-language', 'features/rcsa/round-section.tsx', async (at) => {
    await round(at);
    return at.page.getByRole('combobox', { name: at.say('rcsa:screen.language') });
  }),
  overlay('risk-menu', ['record/detail/archive.tsx', 'features/risks/risk-head.tsx'], (at) => menuOf(at, 'risks', 'R-12')),
  overlay('record-menu', 'record/record-detail.tsx', (at) => menuOf(at, 'incidents', 'I-4')),
  overlay('page-of-risk', 'features/quarters/page-of-risk.tsx', async (at) => {
    await menuOf(at, 'risks', 'R-12');
    await at.page.getByRole('menuitem', { name: at.say('risks:page'), exact: true }).click();
    const dialog = at.page.getByRole('dialog');
    await dialog.locator('iframe').waitFor({ timeout: 30_000 });
    return dialog;
  }),
  choices('page-of-risk-quarter', 'features/quarters/page-of-risk.tsx', async (at) => {
    await menuOf(at, 'risks', 'R-12');
    await at.page.getByRole('menuitem', { name: at.say('risks:page'), exact: true }).click();
    return at.page.getByRole('dialog').getByRole('combobox', { name: at.say('quarters:quarter') });
  }),
  part('assess', assess),
  choices('assess-level', 'features/risks/assessment/level-select.tsx', async (at) => (await assess(at)).getByRole('combobox').first()),
  part('review', (at) => form(at, 'risks', 'R-12', at.say('reviews:reviewed'))),
  part('end-risk', async (at) => {
    await menuOf(at, 'risks', 'R-12');
    await at.page.getByRole('menuitem', { name: at.say('risks:end'), exact: true }).click();
    const opened = at.page.getByRole('form', { name: at.say('risks:endTitle', { code: 'R-12' }) });
    await opened.waitFor();
    return opened;
  }),
  choices('risk-add-control', 'ui/fields/record-picker.tsx', async (at) => {
    await openRecord(at, 'risks', 'R-12');
    await at.page.getByRole('button', { name: at.say('risks:addControlTo', { place: at.say('risks:wholeRisk') }) }).click();
    return at.page.getByRole('combobox', { name: at.say('risks:findControl') });
  }),
  part('risk-link', (at) => form(at, 'risks', 'R-12', at.say('risks:addLink'))),
  part('risk-link-way', async (at) => {
    const opened = await form(at, 'risks', 'R-12', at.say('risks:addLink'));
    await opened.getByRole('combobox').first().fill('I-9');
    await at.page.getByRole('option').filter({ hasText: 'I-9' }).first().click();
    await opened.getByRole('radio').first().waitFor();
    return opened;
  }),
  choices('risk-event-type', 'features/risks/details/event-type-select.tsx', async (at) => {
    await openRecord(at, 'risks', 'R-12');
    return at.page.getByRole('combobox', { name: at.say('choices:termKind.eventType') });
  }),
  choices('risk-owner', 'ui/fields/record-picker.tsx', async (at) => {
    await openRecord(at, 'risks', 'R-12');
    return field(at, 'risks', 'ownerId');
  }),
  choices('risk-status', 'ui/fields/choice-field.tsx', async (at) => {
    await openRecord(at, 'risks', 'R-12');
    return field(at, 'risks', 'status');
  }),
  choices('risk-services', 'ui/fields/references-select.tsx', async (at) => {
    await openRecord(at, 'risks', 'R-12');
    return field(at, 'risks', 'serviceIds');
  }),
  overlay('incident-components', 'ui/fields/tags-field.tsx', async (at) => {
    await openRecord(at, 'incidents', 'I-4');
    const components = at.page.getByLabel(fieldName(at.say, 'incidents', 'components'), { exact: true }).last();
    await components.focus();
    return components;
  }),
  overlay('risk-calendar', 'ui/fields/calendar.tsx', async (at) => calendar(at, await openRecord(at, 'risks', 'R-12'))),
  overlay('new-calendar', 'ui/fields/calendar.tsx', async (at) => {
    await at.go('/losses/new');
    const opened = at.page.locator('main form').last();
    await opened.waitFor();
    return calendar(at, opened);
  }),
  part('bow-tie', async (at) => {
    await openRecord(at, 'risks', 'R-12');
    const id = new URL(at.page.url()).hash.split('/')[2]?.split('?')[0] ?? '';
    await at.go(`/risks/${id}?show=bow-tie`);
    await at.page.getByRole('heading', { name: at.say('bowTie:of', { code: 'R-12' }) }).waitFor();
    await at.page.locator('main svg [tabindex]').first().waitFor();
    return at.page.locator('main');
  }),
  part('incident-post', (at) => form(at, 'incidents', 'I-4', at.say('incidents:timelineAdd'))),
  part('incident-span', (at) => form(at, 'incidents', 'I-4', at.say('common:addOne', { one: tableTitle(at.say, 'serviceSpans', 'one') }))),
  part('raise-incident', (at) => raise(at, 'I-7')),
  choices('raise-target', 'features/raising/raise-panel.tsx', async (at) =>
    (await raise(at, 'I-4')).getByRole('combobox', { name: at.say('raising:target') }),
  ),
  choices('raise-relation', 'features/raising/raise-form.tsx', async (at) =>
    (await raise(at, 'I-7')).getByRole('combobox', { name: fieldName(at.say, 'links', 'relation') }),
  ),
  choices('new-incident-kind', 'features/incidents/new-incident.tsx', async (at) => {
    await at.go('/incidents/new');
    return at.page.getByRole('combobox', { name: fieldName(at.say, 'incidents', 'kind') });
  }),
  choices('new-test-choice', 'record/typed-field.tsx', async (at) => {
    await at.go('/controlTests/new');
    return at.page.locator('main form').last().locator('.mantine-Select-input').first();
  }),
  choices('control-acts-on', 'features/controls/link-risk.tsx', async (at) => {
    const opened = await form(at, 'controls', 'C-1', at.say('controls:addRisk'));
    await opened.getByRole('combobox').first().fill('R-12');
    await at.page.getByRole('option').filter({ hasText: 'R-12' }).first().click();
    return opened.getByRole('combobox', { name: at.say('controls:actsOn') });
  }),
  part('control-test', (at) => form(at, 'controls', 'C-1', at.say('common:addOne', { one: tableTitle(at.say, 'controlTests', 'one') }))),
  part('erase-name', async (at) => {
    await openRecord(at, 'people', 'P-9');
    await at.page.getByRole('button', { name: at.say('people:erase') }).click();
    return at.page.getByRole('button', { name: at.say('people:eraseDo') }).last();
  }),
];
