import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FileProgress, Watch } from '../../../contract/store.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { OpeningFilePanel } from '../../../renderer/features/start/opening-file-panel.tsx';
import { openingFile } from '../../../renderer/state/opening-file.ts';
import { mounted } from '../support/stage.tsx';

let leave = () => {};
afterEach(() => leave());

function show(language: Language): void {
  leave = mounted(<OpeningFilePanel />, language);
}

/** Begins to open a file, with the work of the store in the hands of the test. */
function opening(name: string) {
  let watch: Watch = {};
  let done: () => void = () => {};
  const ended = openingFile(name, (given) => {
    watch = given;
    return new Promise<void>((resolve) => (done = resolve));
  });
  const tell = (progress: FileProgress) => watch.tell?.(progress);
  return { tell, isCancelled: () => watch.signal?.aborted, done: () => done(), ended };
}

const of145 = (entries: number, bytes: number) => ({ entries, bytes, totalBytes: 145_000_000 });

it('a file that takes its time is shown with entries and bytes, and read out in steps of a fifth', async () => {
  show('en');
  const { tell, done, ended } = opening('bank.plimsoll');
  tell(of145(1, 200_000));
  await expect.element(page.getByText('One entry, 0 of 145 MB')).toBeVisible();
  tell(of145(312_000, 47_000_000));
  await expect.element(page.getByText('312,000 entries, 47 of 145 MB')).toBeVisible();
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '32');
  await expect.element(page.getByRole('status')).toHaveTextContent('Verifying “bank.plimsoll” 20% done');
  tell(of145(1_000_002, 145_000_000));
  await expect.element(page.getByRole('status')).toHaveTextContent('Copying “bank.plimsoll” into this store 100% done');
  done();
  await ended;
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
});

it('can be cancelled by keyboard, once', async () => {
  show('ko');
  const { tell, isCancelled, done, ended } = opening('은행.plimsoll');
  tell(of145(1_234, 1_450_000));
  await expect.element(page.getByText('항목 1,234건, 145MB 중 1MB')).toBeVisible();
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: '취소' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(isCancelled()).toBe(true);
  await expect.element(page.getByRole('button', { name: '취소' })).toBeDisabled();
  done();
  await ended;
});

it('a second file takes the place of the first, which is cancelled', async () => {
  show('ko');
  const first = opening('하나.plimsoll');
  const second = opening('둘.plimsoll');
  first.tell(of145(1, 1));
  second.tell(of145(2, 2));
  expect([first.isCancelled(), second.isCancelled()]).toEqual([true, false]);
  first.done();
  await first.ended;
  await expect.element(page.getByText('“둘.plimsoll” 파일을 검증하는 중').first()).toBeVisible();
  second.done();
  await second.ended;
});
