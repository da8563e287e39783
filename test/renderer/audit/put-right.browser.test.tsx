import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Language } from '../../../domain/settings/kind.ts';
import { AuditPage } from '../../../renderer/features/audit/audit-page.tsx';
import { startRegisterClient } from '../../../renderer/workers/start-register-client.ts';
import refused from '../../fixtures/frozen/schema-2/refused.plimsoll?url';
import { command, good, openedRegister } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
  location.hash = '';
});

/** The audit of the frozen register in which one of each row is that a rule of today refuses. */
async function openRefused(language: Language) {
  const client = startRegisterClient();
  const bytes = new Uint8Array(await (await fetch(refused)).arrayBuffer());
  const { registerId } = good(await client.takeFile(bytes, 'open'));
  const opened = good(await client.open(registerId));
  location.hash = '#/audit/put-right';
  leave.push(await show(<AuditPage />, { client, opened, language }), () => void client.forget(registerId).then(() => client.stop()));
  return client;
}

const lines = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()).join(' | '));

// The records are those that test/domain/register/rows-to-put-right.test.ts reads from the story, with the words of the screen.
const listed: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Unit | U-1 제 어미인 조직 | Parent unit | A record cannot be part of itself, nor of a record below it.',
    'Unit | U-2 위 | Parent unit | A record cannot be part of itself, nor of a record below it.',
    'Unit | U-3 아래 | Parent unit | A record cannot be part of itself, nor of a record below it.',
    'Risk | R-1 First of two | Sub-type | "Crypto-assets" belongs to another category.',
    'Risk | R-3 열린 채 보관한 리스크 | Archived at | An open risk cannot be archived. Close it first, or withdraw it if it was recorded in error.',
    'Risk | R-4 연도를 잘못 적은 리스크 | Identified on | Dates must be between 1900-01-01 and 2199-12-31.',
    'Risk | R-5 A review too far | Next review | Dates must be between 1900-01-01 and 2199-12-31.',
    'Risk control | R-1 First of two | Acts on cause | The cause or consequence belongs to another risk.',
    'Incident | I-1 아직 없는 장애 | Started at | An incident can be recorded only once it has started: this time lies more than 24 hours ahead. For work that is planned, choose “Planned work”.',
    'Incident | I-2 연도를 잘못 적은 장애 | Started at | Dates must be between 1900-01-01 and 2199-12-31.',
    'Incident | I-3 Times the wrong way round | Detected at | This is before the start, which needs a reason: enter “Reason for detection before the start” first.',
    'Acknowledged at | This cannot be before “Detected at”.',
    'Incident | I-4 거꾸로 된 중단 시간 | Downtime end | This cannot be before “Downtime start”.',
  ],
  ko: [
    '조직 | U-1 제 어미인 조직 | 상위 조직 | 자기 자신이나 그 하위에 속할 수 없습니다.',
    '조직 | U-2 위 | 상위 조직 | 자기 자신이나 그 하위에 속할 수 없습니다.',
    '조직 | U-3 아래 | 상위 조직 | 자기 자신이나 그 하위에 속할 수 없습니다.',
    '리스크 | R-1 First of two | 세부 유형 | "가상자산" 분류는 다른 유형에 속합니다.',
    '리스크 | R-3 열린 채 보관한 리스크 | 보관 시각 | 미종결 리스크는 보관할 수 없습니다. 먼저 종결하거나, 잘못 등록한 것이면 철회하십시오.',
    '리스크 | R-4 연도를 잘못 적은 리스크 | 식별일 | 날짜는 1900-01-01부터 2199-12-31까지만 쓸 수 있습니다.',
    '리스크 | R-5 A review too far | 다음 검토일 | 날짜는 1900-01-01부터 2199-12-31까지만 쓸 수 있습니다.',
    '리스크별 통제 | R-1 First of two | 작용하는 원인 | 다른 리스크의 원인 또는 결과입니다.',
    '장애·사고 | I-1 아직 없는 장애 | 시작 시각 | 시작하지 않은 장애·사고는 등록할 수 없습니다. 이 시각은 24시간 넘게 앞서 있습니다. 예정된 일이면 종류로 “계획된 작업”을 선택합니다.',
    '장애·사고 | I-2 연도를 잘못 적은 장애 | 시작 시각 | 날짜는 1900-01-01부터 2199-12-31까지만 쓸 수 있습니다.',
    '장애·사고 | I-3 Times the wrong way round | 탐지 시각 | 시작보다 앞서므로 사유가 필요합니다. 먼저 “시작 전 탐지 사유”를 입력합니다.',
    '확인 시각 | “탐지 시각”보다 앞설 수 없습니다.',
    '장애·사고 | I-4 거꾸로 된 중단 시간 | 중단 종료 | “중단 시작”보다 앞설 수 없습니다.',
  ],
};

describe.each(['ko', 'en'] as const)('the list of what is to be put right, %s', (language) => {
  it('names each record with the way to its page, its field and what is wrong with it', async () => {
    await openRefused(language);
    await expect.element(page.getByRole('link', { name: 'I-4 거꾸로 된 중단 시간' })).toBeVisible();
    await expect.element(page.getByRole('tab', { name: language === 'ko' ? '수정할 기록 12' : 'To be corrected 12' })).toBeVisible();
    expect(lines()).toEqual(listed[language]);
    const [tie] = page.getByRole('link', { name: 'R-1 First of two' }).elements().slice(1);
    expect(tie?.getAttribute('href')).toMatch(/^#?\/risks\//);
  });
});

it('a record leaves the list when its field has a right value, and the mark counts one less', async () => {
  const client = await openRefused('ko');
  await expect.element(page.getByRole('tab', { name: '수정할 기록 12' })).toBeVisible();
  const [unit] = (await client.find('U-1')).filter(({ table }) => table === 'units');
  good(await client.send(command('units.edit', { id: unit?.id ?? '', fields: { parentId: null } })));
  await expect.element(page.getByRole('tab', { name: '수정할 기록 11' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'U-1 제 어미인 조직' })).not.toBeInTheDocument();
  // Of a loop of two units one edit rights both.
  const [upper] = (await client.find('U-2')).filter(({ table }) => table === 'units');
  good(await client.send(command('units.edit', { id: upper?.id ?? '', fields: { parentId: null } })));
  await expect.element(page.getByRole('tab', { name: '수정할 기록 9' })).toBeVisible();
});

it.each([
  ['ko', '수정할 기록이 없습니다', '수정할 기록'],
  ['en', 'Nothing to correct', 'To be corrected'],
] as const)('says that nothing is to be put right where that is so, %s', async (language, sentence, tab) => {
  const register = await openedRegister();
  leave.push(await show(<AuditPage />, { ...register, language }));
  await userEvent.click(page.getByRole('tab', { name: tab, exact: true }));
  await expect.element(page.getByRole('heading', { name: sentence })).toBeVisible();
});
