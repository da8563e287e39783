import type { Page } from 'playwright';
import { copyOfFrozen } from '../../support/frozen-in-a-window.ts';
import { openSample } from './pages.ts';
import type { Visit } from './served-app.ts';

const words = {
  ko: { search: '검색', assess: '잔여리스크' },
  en: { search: 'Search', assess: 'Residual' },
};

/** From now on, also after a reload, the page's register worker can be taken away with `breakDown`. */
async function standBetween({ page }: Visit): Promise<void> {
  await page.addInitScript(() => {
    const Real = Worker;
    const started: Worker[] = [];
    let armed = false;
    let failing: string | null = null;
    const breakDown = () => {
      sessionStorage.setItem('broken', 'yes');
      const worker = started.at(-1);
      worker?.terminate();
      worker?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    };
    const isBroken = () => sessionStorage.getItem('broken') !== null;
    Object.assign(window, {
      Worker: class extends Real {
        constructor(address: string | URL, options?: WorkerOptions) {
          const isRegister = options?.name === 'plimsoll-register';
          super(isRegister && isBroken() ? '/no-such-worker.js' : address, options);
          if (isRegister) started.push(this);
        }
        override postMessage(...sent: [message: unknown]): void {
          const [message] = sent;
          const text = JSON.stringify(message);
          const isQuestion = text.includes('"path":["ask"]');
          if (isQuestion && armed) {
            armed = false;
            breakDown();
          } else if ((isQuestion || text.includes('"path":["toldLog"]')) && failing !== null && text.includes(failing)) {
            // As the worker answers where its database fails.
            const problem = { code: 'store.failed', args: { reason: 'Error: segment 3 is missing' } };
            const data = { id: (message as { readonly id: string }).id, type: 'RAW', value: { problem } };
            this.dispatchEvent(new MessageEvent('message', { data }));
          } else super.postMessage(...sent);
        }
      },
      failQuestions(about: string) {
        failing = about;
      },
      breakAtNextQuestion() {
        armed = true;
      },
      breakDown,
    });
  });
  await page.reload();
  await page.getByRole('navigation').waitFor();
}

async function breakDown(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.evaluate('breakDown()');
}

export async function endTrouble(page: Page): Promise<void> {
  await page.evaluate(() => sessionStorage.removeItem('broken'));
}

/** Leaves the database of the open register as a later version of the app would. */
async function useLater(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('plimsoll-register-'));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '', 9_999);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    });
    database.close();
  });
}

/** Leaves settings in the database of the open register that an earlier version took in, and this one refuses. */
async function putSettings(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (changed) => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('plimsoll-register-'));
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not done')));
      });
    const database = await done(indexedDB.open(found?.name ?? ''));
    const transaction = database.transaction(database.objectStoreNames, 'readwrite');
    const single = (await done(transaction.objectStore('rows').get(['settings', 'register']))) as { row: object };
    await done(transaction.objectStore('rows').put({ ...single, row: { ...single.row, ...changed } }));
    database.close();
  }, fields);
}

/** What Chromium does after a torn log: everything that the origin kept is gone. */
export async function throwStoreAway({ page, context, origin }: Visit): Promise<void> {
  const address = page.url();
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
  await page.goto(address);
}

/** Renames a person and waits until the register lies in the store, and outside it where `outside`. */
async function rename({ page, go }: Visit, name: string, outside: boolean): Promise<void> {
  await go('/people');
  await page.getByRole('row', { name: /P-9/ }).click();
  const input = page.locator('main header input').first();
  await input.fill(name);
  await input.press('Enter');
  await page.locator(outside ? '[data-saved=true]' : '[data-saved=false]').waitFor();
}

export type Trouble = {
  readonly name: string;
  /** Brings the page of a visit to the state in which this trouble is shown. */
  readonly happen: (visit: Visit, language: 'ko' | 'en') => Promise<void>;
};

const alert = (page: Page) => page.getByRole('alert').first().waitFor();

async function atWork(visit: Visit, language: 'ko' | 'en', address: string): Promise<void> {
  await openSample(visit, language);
  await standBetween(visit);
  await visit.go(address);
  await visit.page.locator('main h1').first().waitFor();
}

async function openFirst(page: Page): Promise<void> {
  const first = page.locator('[role=row][aria-rowindex="2"]');
  await first.getByRole('gridcell').first().filter({ hasText: /\S/ }).waitFor();
  await first.click();
}

/** Every way in which the app says that something could not be had. */
export const troubles: readonly Trouble[] = [
  {
    name: 'start-no-worker',
    async happen(visit, language) {
      await atWork(visit, language, '/risks');
      await breakDown(visit.page);
      await visit.page.reload();
      await alert(visit.page);
    },
  },
  {
    name: 'start-later-version',
    async happen(visit, language) {
      await atWork(visit, language, '/risks');
      const { page } = visit;
      await page.keyboard.press('Control+k');
      await page
        .getByRole('dialog')
        .getByRole('combobox')
        .fill(language === 'ko' ? '지금 백업' : 'Back up now');
      await page.keyboard.press('Enter');
      await page.getByText(language === 'ko' ? '백업했습니다.' : 'Backed up.').waitFor();
      await useLater(page);
      await page.reload();
      await alert(page);
    },
  },
  {
    name: 'start-settings-refused',
    async happen(visit, language) {
      await atWork(visit, language, '/risks');
      await putSettings(visit.page, { timeZone: 'Nowhere/Bad' });
      await visit.page.reload();
      await alert(visit.page);
    },
  },
  {
    name: 'opening',
    async happen(visit, language) {
      await openSample(visit, language);
      await visit.page.route(/register-worker/, () => undefined);
      await visit.page.reload({ waitUntil: 'commit' });
      await visit.page.getByRole('status').waitFor();
    },
  },
  {
    name: 'not-started',
    async happen(visit) {
      await visit.page.route(/rpc\/app\.info/, (route) => route.abort());
      await visit.page.reload();
      await alert(visit.page);
    },
  },
  {
    name: 'place-unread',
    async happen(visit, language) {
      await atWork(visit, language, '/settings');
      await breakDown(visit.page);
      await visit.go('/units');
      await alert(visit.page);
    },
  },
  {
    name: 'list-unread',
    async happen(visit, language) {
      await atWork(visit, language, '/risks');
      await breakDown(visit.page);
      await visit.page.getByLabel(words[language].search, { exact: true }).fill('R-1');
      await alert(visit.page);
    },
  },
  {
    name: 'record-unread',
    async happen(visit, language) {
      await atWork(visit, language, '/risks');
      await breakDown(visit.page);
      await openFirst(visit.page);
      await alert(visit.page);
    },
  },
  {
    name: 'section-unread',
    async happen(visit, language) {
      await atWork(visit, language, '/risks');
      await visit.page.evaluate(`failQuestions('"record":{"table":"risks"')`);
      await openFirst(visit.page);
      await alert(visit.page);
      await visit.page.getByRole('alert').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'outdated',
    async happen(visit, language) {
      await atWork(visit, language, '/risks');
      const { page } = visit;
      await openFirst(page);
      await page.locator('main header').waitFor();
      await page.waitForTimeout(500);
      // Another window commits, and the worker of this one dies when it is asked what that changed.
      await page.evaluate('breakAtNextQuestion()');
      const other = await visit.anotherTab(page.url());
      const title = other.locator('main header input').first();
      await title.waitFor();
      await title.fill('Changed elsewhere');
      await title.press('Enter');
      await page.bringToFront();
      await page.waitForTimeout(500);
      await alert(page);
    },
  },
  {
    name: 'store-thrown-away',
    async happen(visit, language) {
      await openSample(visit, language);
      await rename(visit, '구민재 (2)', true);
      await throwStoreAway(visit);
      await alert(visit.page);
    },
  },
  {
    name: 'host-gone',
    async happen(visit, language) {
      await openSample(visit, language);
      await visit.page.locator('[data-saved=true]').waitFor();
      await visit.page.route('**/rpc/**', (route) => route.abort());
      await rename(visit, '구민재 (2)', false);
      await alert(visit.page);
    },
  },
  {
    name: 'erased-in-backups',
    async happen(visit, language) {
      const { page } = visit;
      const say = (korean: string, english: string) => (language === 'ko' ? korean : english);
      await openSample(visit, language);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill(say('지금 백업', 'Back up now'));
      await page.keyboard.press('Enter');
      await page.getByText(say('백업했습니다.', 'Backed up.')).waitFor();
      await visit.go('/people');
      await page.getByRole('row', { name: /P-9/ }).click();
      const erase = page.getByRole('button', { name: say('이름 삭제', 'Erase name') });
      await erase.click();
      await erase.last().click();
      await page.getByRole('button', { name: /^(이 백업 1개 삭제|Delete this backup)$/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'no-key',
    async happen({ page, origin }) {
      await page.evaluate(() => sessionStorage.clear());
      await page.goto(origin);
      await alert(page);
    },
  },
  {
    name: 'clock-far-ahead',
    async happen({ page }, language) {
      const choose = page.getByRole('button', { name: language === 'ko' ? '파일 선택' : 'Choose a file' });
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()]);
      // Its last entry is of July 2025.
      await chooser.setFiles(copyOfFrozen(1));
      await page.getByRole('navigation').waitFor();
      await alert(page);
    },
  },
];
