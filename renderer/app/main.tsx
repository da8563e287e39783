import './no-peers.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/theme/global.css';
import 'dayjs/locale/ko';
import { setNonce } from 'get-nonce';
import { createRoot, type Root } from 'react-dom/client';
import { platform } from '../platform/platform.ts';
import { startRegisterClient } from '../workers/start-register-client.ts';
import { App, Look } from './app.tsx';
import { NotStarted } from './not-started.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
if (nonce !== '') setNonce(nonce);

const machine = platform();
const store = startRegisterClient();
const root = document.querySelector('#root');
if (root) void start(createRoot(root));

async function start(page: Root): Promise<void> {
  try {
    const info = await machine.call('app.info', {});
    page.render(<App platform={machine} info={info} store={store} nonce={nonce} />);
  } catch (error) {
    // The language that was chosen is not known either.
    const language = navigator.language.startsWith('ko') ? 'ko' : 'en';
    page.render(
      <Look language={language} nonce={nonce}>
        <NotStarted failed={error} />
      </Look>,
    );
  }
}
