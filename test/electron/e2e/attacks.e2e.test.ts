import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { endAll, launch, newFolder, probeFolder, type Started } from '../support/launch.ts';

type Probe = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
declare global {
  interface Window {
    probe: Probe;
    inlineRan?: boolean;
    attributeRan?: boolean;
  }
}

let started: Started;
let web: Server;
let webAddress: string;
const webHits: string[] = [];

beforeAll(async () => {
  web = createServer((request, response) => {
    webHits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('the web');
  });
  await new Promise<void>((settle) => web.listen(0, '127.0.0.1', settle));
  webAddress = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  started = await launch(newFolder(), { folder: probeFolder() });
});

afterAll(async () => {
  await endAll();
  web.close();
});

const ask = (name: string, ...args: readonly unknown[]): Promise<unknown> =>
  started.page.evaluate(([probe, given]) => (window.probe[probe] as Probe[string])(...given), [name, args] as const);

describe('a page that was taken over', () => {
  it('has no Node, and only the bridge beside what a browser has', async () => {
    const found = await started.page.evaluate(() => ({
      process: typeof (globalThis as Record<string, unknown>)['process'],
      require: typeof (globalThis as Record<string, unknown>)['require'],
      bridge: Object.keys(window.desktop ?? {}).sort(),
    }));
    expect(found).toEqual({ process: 'undefined', require: 'undefined', bridge: ['call', 'on'] });
  });

  it('runs in a sandbox of its own, isolated from the bridge', async () => {
    const preferences = await started.app.evaluate(({ BrowserWindow: windows }) => {
      const contents = windows.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    expect(started.app.process().spawnargs).not.toContain('--no-sandbox');
  });

  it('cannot make code from text', async () => {
    expect(await ask('eval')).toBe('refused EvalError');
    expect(await ask('newFunction')).toBe('refused EvalError');
    expect(await ask('wasm')).toBe('refused CompileError');
  });

  it('cannot run an inline script: neither of its own HTML, nor one it adds, nor an attribute', async () => {
    expect(await ask('inlineScript')).toBe(false);
    expect(await started.page.evaluate(() => [window.inlineRan, window.attributeRan])).toEqual([undefined, undefined]);
    expect(await ask('element', 'script', { src: 'data:text/javascript,1' })).toBe('refused');
  });

  it('can add a style only with the nonce of its response', async () => {
    expect(await ask('inlineStyle')).not.toBe('rgb(1, 2, 3)');
    expect(await ask('nonceStyle')).toBe('rgb(4, 5, 6)');
  });

  it('cannot move its base address', async () => {
    expect(await ask('base')).toBe('app://plimsoll/x');
  });

  it('reaches no address of the web, by whatever way', async () => {
    expect(await ask('fetch', webAddress)).toBe('refused TypeError');
    expect(await ask('socket', webAddress.replace('http', 'ws'))).toMatch(/^refused/);
    expect(await ask('element', 'img', { src: `${webAddress}/image.png` })).toBe('refused');
    expect(await ask('element', 'script', { src: `${webAddress}/script.js` })).toBe('refused');
    expect(await ask('element', 'link', { rel: 'stylesheet', href: `${webAddress}/style.css` })).toBe('refused');
    expect(webHits).toEqual([]);
  });

  it('reaches none by a peer connection, over UDP or TCP, of its own or of an empty frame', async () => {
    const packets: string[] = [];
    const [udp, tcp] = [createSocket('udp4'), createTcpServer(() => void packets.push('TCP'))];
    udp.on('message', () => packets.push('UDP'));
    await new Promise<void>((settle) => udp.bind(0, '127.0.0.1', settle));
    await new Promise<void>((settle) => tcp.listen(0, '127.0.0.1', settle));
    const { port } = tcp.address() as AddressInfo;
    const urls = [`stun:127.0.0.1:${udp.address().port}`, `turn:127.0.0.1:${udp.address().port}`, `turn:127.0.0.1:${port}?transport=tcp`];
    const candidates = await started.page.evaluate(async (servers) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const heard: unknown[] = [];
      for (const { RTCPeerConnection: Peer } of [window, frame.contentWindow as unknown as typeof window]) {
        const peer = new Peer({ iceServers: [{ urls: servers, username: 'x', credential: 'x' }] });
        peer.createDataChannel('x');
        peer.addEventListener('icecandidate', ({ candidate }) => heard.push(candidate?.candidate ?? null));
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((settle) => setTimeout(settle, 1500));
        peer.close();
      }
      frame.remove();
      return heard;
    }, urls);
    udp.close();
    tcp.close();
    expect(packets).toEqual([]);
    // Not even addresses of this computer are told.
    expect(candidates.filter((candidate) => candidate !== null && candidate !== '')).toEqual([]);
  });

  it('reaches none even where no policy of a page applies: requests of main stop at the filter', async () => {
    const answer = await started.app.evaluate(
      ({ net }, address) =>
        new Promise<string>((settle) => {
          const request = net.request(address);
          request.on('response', () => settle('got an answer'));
          request.on('error', (error) => settle(error.message));
          request.end();
        }),
      webAddress,
    );
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(webHits).toEqual([]);
  });

  it('cannot leave its address', async () => {
    await started.page.evaluate((address) => {
      location.href = address;
    }, webAddress);
    await started.page.evaluate(() => {
      location.assign('app://report/other');
    });
    await started.page.waitForTimeout(500);
    expect(started.page.url()).toBe('app://plimsoll/index.html');
    expect(webHits).toEqual([]);
  });

  it('cannot open a window, nor send a form', async () => {
    expect(await started.page.evaluate((address) => window.open(address) === null, webAddress)).toBe(true);
    expect(await started.page.evaluate(() => window.open('app://plimsoll/index.html') === null)).toBe(true);
    await started.page.evaluate((address) => {
      const form = document.createElement('form');
      form.action = address;
      document.body.append(form);
      form.submit();
    }, webAddress);
    await started.page.waitForTimeout(300);
    expect(started.app.windows()).toHaveLength(1);
    expect(started.page.url()).toBe('app://plimsoll/index.html');
    expect(webHits).toEqual([]);
  });

  it('cannot attach a webview', async () => {
    const count = await started.page.evaluate(async (address) => {
      document.body.insertAdjacentHTML('beforeend', `<webview src="${address}"></webview>`);
      await new Promise((settle) => setTimeout(settle, 300));
      return typeof (document.querySelector('webview') as unknown as { loadURL?: unknown }).loadURL;
    }, webAddress);
    expect(count).toBe('undefined');
    expect(webHits).toEqual([]);
  });

  it('gets no permission but to write the clipboard', async () => {
    const states = await started.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'] as const;
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    expect(
      await started.page.evaluate(async () => (await navigator.permissions.query({ name: 'clipboard-write' as PermissionName })).state),
    ).toBe('granted');
    expect(await started.page.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(
      await started.page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => error.name)),
    ).toMatch(/NotAllowedError|NotFoundError/);
    expect(
      await started.page.evaluate(
        () =>
          new Promise((settle) => {
            navigator.geolocation.getCurrentPosition(
              () => settle('got a position'),
              ({ code, PERMISSION_DENIED }) => settle(code === PERMISSION_DENIED),
            );
          }),
      ),
    ).toBe(true);
  });

  it('cannot read a file outside the bundle through its scheme', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e%2fsecret.txt',
      '/..%5csecret.txt',
      '//etc/passwd',
      '/%00',
    ]) {
      expect(`${path}: ${String(await ask('text', `app://plimsoll${path}`))}`).not.toContain('outside the bundle');
      expect(`${path}: ${String(await ask('fetch', `app://plimsoll${path}`))}`).toMatch(/: got 404$|: refused/);
    }
    expect(await ask('fetch', 'app://elsewhere/index.html')).toMatch(/^refused/);
    expect(await ask('fetch', 'file:///etc/passwd')).toMatch(/^refused/);
  });

  it('can only GET', async () => {
    expect(await ask('fetch', 'app://plimsoll/index.html', { method: 'POST', body: 'x' })).toBe('got 405');
    expect(await ask('fetch', 'app://plimsoll/index.html', { method: 'DELETE' })).toBe('got 405');
    expect(await ask('fetch', 'app://plimsoll/index.html')).toBe('got 200');
  });

  it('finds the whole policy on every response, a refusal too, with a nonce used once', async () => {
    const policies = await Promise.all(
      ['/index.html', '/probe.js', '/missing.js'].map((path) => ask('head', path, 'content-security-policy')),
    );
    for (const policy of policies) expect(policy).toMatch(/^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/);
    expect(new Set(policies).size).toBe(3);
  });
});

describe('the bridge', () => {
  const call = (channel: string, args: unknown): Promise<string> =>
    started.page.evaluate(
      ([name, given]) =>
        (window.desktop as unknown as { call(name: string, args: unknown): Promise<unknown> }).call(name, given).then(
          (answer) => `got ${JSON.stringify(answer)}`,
          (error: Error) => `refused ${error.message}`,
        ),
      [channel, args] as const,
    );

  it('answers what the contract names', async () => {
    expect(await call('app.info', {})).toMatch(/^got \{"host":"window","version":"\d/);
  });

  it('refuses arguments that are not those of the contract', async () => {
    expect(await call('app.setLanguage', { language: 'xx' })).toContain('arguments are not those');
    expect(await call('app.setLanguage', { language: 'en', more: 1 })).toContain('arguments are not those');
    expect(await call('files.save', { handle: '/etc/passwd', bytes: new Uint8Array(1) })).toContain('arguments are not those');
    expect(await call('files.read', { handle: '../../etc/passwd' })).toContain('arguments are not those');
    expect(await call('backups.read', { id: '../../../etc/passwd' })).toContain('arguments are not those');
    expect(
      await call('backups.write', { store: null, registerId: '../x', name: 'n', seq: 1, hash: 'ab'.repeat(32), reason: 'quit', bytes: {} }),
    ).toContain('arguments are not those');
    expect(await call('app.info', undefined)).toContain('arguments are not those');
  });

  it('knows no other channel and no other event', async () => {
    expect(await call('electron.eval', {})).toContain('no such channel');
    expect(await call('constructor', {})).toContain('no such channel');
    expect(await call('__proto__', {})).toContain('no such channel');
    await expect(
      started.page.evaluate(() => (window.desktop as unknown as { on(event: string, listener: () => void): void }).on('x', () => {})),
    ).rejects.toThrow('no such event');
  });

  it('opens no file for a handle that nobody was given', async () => {
    expect(await call('files.read', { handle: `file-${'0'.repeat(32)}` })).toContain('file.missing');
  });

  it('opens only https and mailto outside', async () => {
    await started.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = (address) => {
        opened.push(address);
        return Promise.resolve();
      };
    });
    expect(await call('shell.open', { address: 'file:///etc/passwd' })).toBe('got false');
    expect(await call('shell.open', { address: 'javascript:alert(1)' })).toBe('got false');
    expect(await call('shell.open', { address: 'https://www.bis.org/' })).toBe('got true');
    await started.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://www.iso.org/';
      document.body.append(link);
      link.click();
    });
    await started.page.evaluate(() => window.open('https://www.nist.gov/', '_blank'));
    await expect
      .poll(() => started.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
      .toEqual(['https://www.bis.org/', 'https://www.iso.org/', 'https://www.nist.gov/']);
    expect(started.page.url()).toBe('app://plimsoll/index.html');
  });

  it('answers the page of the app only: not another window with the same preload, at whatever address', async () => {
    const answers = await started.app.evaluate(async ({ app, BrowserWindow: windows }) => {
      const tried: string[] = [];
      for (const address of ['app://plimsoll/index.html', 'app://report/none', 'about:blank']) {
        const preload = `${app.getAppPath()}/out/electron/preload.cjs`;
        const other = new windows({ show: false, webPreferences: { sandbox: true, preload } });
        await other.loadURL(address);
        const attempt = "desktop.call('app.info', {}).then(() => 'answered', (error) => error.message)";
        // Where no script may run, nothing can be called either.
        tried.push(await other.webContents.executeJavaScript(attempt).catch(() => 'no script runs'));
        const overPort = `new Promise((settle) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => settle('answered over a port');
          port1.postMessage({ call: 1, channel: 'app.info', args: {} });
          window.postMessage('plimsoll-port', '*', [port2]);
          setTimeout(() => settle('not called by the page of the app: silence'), 500);
        })`;
        tried.push((await other.webContents.executeJavaScript(overPort).catch(() => 'no script runs')) as string);
        other.destroy();
      }
      return tried;
    });
    expect(answers[0]).toContain('not called by the page of the app');
    for (const answer of answers) expect(answer).toMatch(/not called by the page of the app|no script runs/);
  });
});

describe('a report', () => {
  const evil = `<!doctype html><html><head><style>h1 { color: rgb(7, 8, 9) }</style></head><body onload="document.title='attribute'">
    <h1>Report</h1><img src="x" onerror="document.title='ran'"><script>document.title='ran'; parent.postMessage('ran','*')</script>
    <a href="https://evil.example/">link</a><form action="https://evil.example/"><button>send</button></form></body></html>`;

  async function show(): Promise<string> {
    return started.page.evaluate(async (html) => {
      const { address } = await (window.desktop as Platform).call('report.show', { html });
      await window.probe['frame']?.({ src: address, name: 'report' });
      return address;
    }, evil);
  }

  it('is shown in a frame with its own styles, and runs nothing', async () => {
    const heard = started.page.evaluate(
      () => new Promise((settle) => (window.addEventListener('message', () => settle('heard')), setTimeout(() => settle('silence'), 1000))),
    );
    const address = await show();
    expect(address).toMatch(/^app:\/\/report\/[0-9a-f-]{36}$/);
    const frame = started.page.frames().find((each) => each.url() === address);
    expect(await frame?.title()).toBe('');
    expect(await frame?.evaluate(() => getComputedStyle(document.querySelector('h1') as Element).color)).toBe('rgb(7, 8, 9)');
    expect(await heard).toBe('silence');
    expect(await frame?.evaluate(() => typeof window.desktop)).toBe('undefined');
  });

  it('is nobody to its frame: its origin is its own, and it cannot lead the window away', async () => {
    const address = await show();
    const frame = started.page.frames().find((each) => each.url() === address);
    expect(await frame?.evaluate(() => self.origin)).toBe('null');
    await frame?.evaluate(() => {
      try {
        (window.top as Window).location.href = 'https://evil.example/';
      } catch {
        // refused, as it should be
      }
    });
    await started.page.waitForTimeout(300);
    expect(started.page.url()).toBe('app://plimsoll/index.html');
  });

  it('is gone when its id is not known', async () => {
    expect(
      await started.app.evaluate(async ({ BrowserWindow: windows }) => {
        const other = new windows({ show: false });
        await other.loadURL('app://report/00000000-0000-4000-8000-000000000000').catch(() => undefined);
        const text = await other.webContents.executeJavaScript('document.body.textContent').catch(() => 'no script');
        other.destroy();
        return text;
      }),
    ).toMatch(/Not here|no script/);
  });

  it('prints as a PDF without running anything', async () => {
    const start = await started.page.evaluate(async (html) => {
      const answer = await (window.desktop as Platform).call('pdf.print', { html });
      return answer.ok ? new TextDecoder('latin1').decode(answer.value.slice(0, 5)) : JSON.stringify(answer);
    }, evil);
    expect(start).toBe('%PDF-');
  });
});
