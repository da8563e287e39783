import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { openSample } from './support/pages.ts';
import { servedApp } from './support/served-app.ts';

let app: Awaited<ReturnType<typeof servedApp>>;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

describe('메모', () => {
  it('에서 초성으로 찾은 사람을 언급하고 코드는 연결이 되며, 언급된 사람은 개요에서 찾아 처리합니다', async () => {
    const visit = await app.visit({ language: 'ko', width: 1280, height: 800 });
    const { page, complaints } = visit;
    await openSample(visit, 'ko');
    await visit.go('/risks');
    await page.getByRole('gridcell', { name: 'R-21', exact: true }).click();
    const field = page.getByRole('textbox', { name: '새 메모' });
    const people = page.getByRole('listbox', { name: '언급할 사람' });
    const notes = page.getByRole('list', { name: '메모' });
    await field.click();
    await field.pressSequentially('I-3 뒤에 한도를 @ㅈㅅㅇ');
    await expect.poll(() => people.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('진소율')]);
    expect(await axeFindings(page)).toEqual([]);
    // Escape closes the choice and nothing else; a letter opens it again.
    await page.keyboard.press('Escape');
    await people.waitFor({ state: 'detached' });
    await page.keyboard.press('Backspace');
    await people.waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('님이 확인');
    expect(await field.inputValue()).toBe('I-3 뒤에 한도를 @진소율 님이 확인');

    await page.keyboard.press('Control+Enter');
    const note = notes.getByRole('article').filter({ hasText: '한도를 @진소율 님이 확인' });
    await note.waitFor();
    expect(await field.inputValue()).toBe('');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await note.getByText('답변 대기: 진소율').waitFor();
    expect(await note.getByRole('link', { name: 'I-3' }).getAttribute('href')).toContain('/incidents/');
    await page.getByRole('region', { name: '변경 이력' }).getByText('@진소율 님이 확인').waitFor();

    // Its author puts it right; Escape gives the change up, and the focus is back where it was opened.
    await note.getByRole('button', { name: '메모 수정' }).click();
    const edited = note.getByRole('textbox', { name: '메모 수정' });
    await expect.poll(() => edited.inputValue()).toBe('I-3 뒤에 한도를 @진소율 님이 확인');
    await edited.fill('I-3 뒤에 한도를 @진소율, @표은호 님이 확인');
    await page.keyboard.press('Control+Enter');
    await notes.getByText('답변 대기: 진소율, 표은호').waitFor();

    // Whoever is mentioned finds it on the overview, and it no longer waits once they say so.
    await visit.go('/settings');
    await page.getByLabel('입력자', { exact: true }).click();
    await page.getByRole('option', { name: '표은호' }).click();
    await visit.go('/overview');
    await page.getByRole('link', { name: '내 답변을 기다리는 메모 1' }).click();
    await page.getByRole('gridcell', { name: /한도를 @진소율, @표은호/ }).click();
    const asked = page.getByRole('article').filter({ hasText: '한도를' });
    await asked.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await asked.getByRole('button', { name: '처리 완료로 표시' }).click();
    await asked.getByText('답변 대기: 진소율', { exact: true }).waitFor();
    await visit.go('/overview');
    await page.getByText('내 답변을 기다리는 메모').waitFor();
    expect(await page.getByRole('link', { name: '내 답변을 기다리는 메모 1' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await visit.leave();
  });
});
