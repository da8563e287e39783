import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/theme/global.css';
import 'dayjs/locale/ko';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { platform } from '../platform/platform.ts';
import { startRegisterClient } from '../workers/start-register-client.ts';
import { App } from './app.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
if (nonce !== '') setNonce(nonce);

const machine = platform();
const store = startRegisterClient();
void machine.call('app.info', {}).then((info) => {
  const root = document.querySelector('#root');
  if (root) createRoot(root).render(<App platform={machine} info={info} store={store} nonce={nonce} />);
});
