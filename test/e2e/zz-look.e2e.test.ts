import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { servedApp } from './support/served-app.ts';
it('looks', async () => {
  const app = await servedApp();
  for (const [language, scheme, width, height] of [['en', 'light', 1280, 800], ['ko', 'light', 1280, 800]] as const) {
    const v = await app.visit({ language, scheme, width, height });
    const { page } = v;
    const tag = `${language}`;
    const shot = async (name: string) => { await page.waitForTimeout(500); await page.screenshot({ path: `/tmp/risks-look/M-${name}-${tag}.png` }); };
    await page.getByRole('button', { name: language === 'ko' ? '예시 등록부 열기' : /sample/i }).first().click();
    await page.waitForTimeout(2500);
    await v.go('/risks'); await page.waitForTimeout(500);
    const dl = page.waitForEvent('download', { timeout: 8000 }).catch(() => null);
    await page.getByRole('button', { name: language === 'ko' ? '보이는 대로 내보내기' : 'Export what is shown' }).click();
    await page.getByRole('menuitem').first().click();
    const d = await dl; console.log(d?.suggestedFilename()); if (d) console.log(readFileSync(await d.path(), 'utf8').split('\n').slice(0, 3).join('\n'));
    await shot('exported');
    await page.getByRole('row', { name: /R-12/ }).click(); await shot('risk');
    await page.getByRole('button', { name: language === 'ko' ? '유형 바꾸기' : 'Change category' }).click();
    await page.getByText(language === 'ko' ? '평판리스크' : 'Reputation risk', { exact: true }).last().click();
    await shot('category');
    await page.getByRole('button', { name: language === 'ko' ? '통제 추가: 리스크 전체' : 'Add a control: Whole risk' }).click(); await page.waitForTimeout(200); await page.keyboard.type('C'); await shot('addcontrol');
    console.log(tag, v.complaints);
    await v.leave();
  }
  await app.stop();
}, 180000);
