import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { counting } from '../bringing.ts';
import { createEmpty } from '../pages.ts';
import { choices, overlay, part, type At, type Place } from './place.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const sheet = readFileSync(join(fixtures, 'spreadsheets/kr-merged-header.xlsx'));
const deployments = readFileSync(join(fixtures, 'sources/github-deployments.json'));

const withControls = readFileSync(join(fixtures, 'spreadsheets/en-numbered-controls.xlsx'));

const csv = (...lines: readonly string[]) => ({ name: 'risks.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) });

const steps = ['sheet', 'columns', 'values', 'check'] as const;

/** A spreadsheet of somebody else's, so far that this step is shown. */
async function mapped(
  at: At,
  step: (typeof steps)[number],
  file = { name: '리스크대장.xlsx', bytes: sheet as Uint8Array },
): Promise<Locator> {
  const { page, say } = at;
  await at.go('/import');
  await counting(page).drop(file);
  const nav = page.getByRole('navigation', { name: say('mapper:steps') });
  await nav.waitFor();
  for (const next of steps.slice(1, steps.indexOf(step) + 1)) {
    const name = say(next === 'check' ? 'mapper:check' : 'mapper:next');
    await page.getByRole('button', { name, exact: true }).last().click();
    await nav
      .locator('[aria-current=step]')
      .filter({ hasText: say(`mapper:step.${next}`) })
      .waitFor();
  }
  if (step === 'check') await page.locator('dl').waitFor();
  return nav;
}

/** A file under our own headings, looked at. */
async function looked(at: At, file: { readonly name: string; readonly bytes: Uint8Array }, kind = 'risks'): Promise<void> {
  await at.go(`/${kind}/import`);
  await counting(at.page).drop(file);
}

const save = ({ page }: At) => page.locator('main [aria-haspopup=menu]').last();

export const inImports: readonly Place[] = [
  ...steps.map((step) => part(`import-${step}`, (at) => mapped(at, step))),
  choices('import-kind', 'features/import/mapper/sheet-step.tsx', async (at) => {
    await mapped(at, 'sheet');
    return at.page.getByRole('combobox', { name: at.say('mapper:kindOf') });
  }),
  choices('import-column', 'features/import/mapper/columns-step.tsx', async (at) => {
    await mapped(at, 'columns');
    return at.page.getByRole('combobox', { name: at.say('mapper:goesTo', { heading: '대응방안' }) });
  }),
  choices('import-fixed', 'features/import/mapper/fixed-values.tsx', async (at) => {
    await mapped(at, 'columns');
    return at.page.getByRole('combobox', { name: at.say('mapper:fixedAdd') });
  }),
  choices('import-column-order', 'features/import/mapper/column-options.tsx', async (at) => {
    await mapped(at, 'columns');
    return at.page.getByRole('combobox', { name: new RegExp(`^(${at.say('mapper:order')}|${at.say('mapper:separator')}): `) }).first();
  }),
  choices('import-value', 'features/import/mapper/value-choice.tsx', async (at) => {
    await mapped(at, 'values');
    return at.page.getByRole('combobox').first();
  }),
  choices('import-program', 'features/import/source-choice.tsx', async (at) => {
    await looked(at, { name: 'approval.json', bytes: deployments }, 'deployments');
    return at.page.getByRole('combobox', { name: at.say('imports:screen.source') });
  }),
  choices('import-control-kind', 'features/import/preview.tsx', async (at) => {
    await mapped(at, 'check', { name: 'register.xlsx', bytes: withControls });
    return at.page.getByRole('combobox', { name: at.say('mapper:controlKind') });
  }),
  overlay('import-save-rejected', 'features/import/save-rejected.tsx', async (at) => {
    await looked(at, csv('Title,Category,Identified on', 'Late file,Market risk,2025-07-01', 'No such type,Moonshine,2025-07-02'));
    await save(at).click();
    await at.page.getByRole('menuitem').first().waitFor();
    return at.page.getByRole('menu');
  }),
  {
    name: 'import-same-title',
    of: ['features/import/same-title.tsx'],
    from: 'start',
    async open(at) {
      const { page, say } = at;
      await createEmpty(at.visit, at.language);
      const twice = ['Late file,Market risk,2025-07-01', 'Late file,Credit risk,2025-07-02'];
      await looked(at, csv('Title,Category,Identified on', ...twice));
      await page.getByRole('button', { name: say('imports:screen.take', { count: 2, n: '2' }), exact: true }).click();
      await page.getByRole('button', { name: say('imports:screen.undo') }).waitFor();
      await mapped(at, 'check', csv('Risk title,Risk category,Date identified', 'Late file,Market,2025-07-01'));
      const record = page.getByRole('combobox', { name: say('mapper:sameTitleRow', { row: '2' }) });
      await record.click();
      const list = page.locator('[role=listbox]:visible');
      await list.waitFor();
      return list;
    },
  },
];
