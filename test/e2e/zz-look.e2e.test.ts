import { it } from 'vitest';
import { servedApp } from './support/served-app.ts';
import { openSample } from './support/pages.ts';

it('looks', async () => {
  const app = await servedApp();
  const v = async (language: 'ko' | 'en', width: number, height: number, scheme: 'light' | 'dark', name: string) => {
    const visit = await app.visit({ language, width, height, scheme });
    await openSample(visit, language);
    await visit.go('/risks');
    await visit.page.getByRole('tab').first().waitFor();
    await visit.page.waitForTimeout(800);
    await visit.page.screenshot({ path: `/tmp/w/v-${name}-0.png` });
    await visit.page.getByRole('tab').nth(2).click();
    await visit.page.waitForTimeout(500);
    await visit.page.screenshot({ path: `/tmp/w/v-${name}-1.png` });
    await visit.go('/risks?view=all&group=residual&sort=ownerId,-code');
    await visit.page.waitForTimeout(500);
    await visit.page.getByRole('columnheader').nth(1).hover();
    await visit.page.screenshot({ path: `/tmp/w/v-${name}-2.png` });
    await visit.page.getByRole('button', { name: language === 'ko' ? '필터' : 'Filter', exact: true }).click();
    await visit.page.waitForTimeout(300);
    await visit.page.screenshot({ path: `/tmp/w/v-${name}-3.png` });
    console.log(visit.complaints);
    await visit.leave();
  };
  await v('ko', 1280, 800, 'light', 'ko');
  await v('en', 1920, 1080, 'dark', 'en');
  await app.stop?.();
}, 120000);
