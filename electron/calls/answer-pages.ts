import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type MessagePortMain } from 'electron';
import { answerCall, type Answers, RefusedCall } from '../../node/rpc/answer-call.ts';
import { contract, type Channel } from '../../contract/host.ts';
import { portCallSchema, portRequest, type PortAnswer } from '../../contract/port.ts';
import { mayCall } from '../security/decisions.ts';

/** The only place where main listens: each channel is registered once, and its sender and arguments are checked here. */
export function answerPages(answers: Answers, appWindow: () => BrowserWindow | null): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, async (event, args: unknown) => {
      if (!mayCall(senderOf(event, appWindow()))) throw new RefusedCall(`${channel}: not called by the page of the app`);
      return answerCall(answers, channel, args);
    });
  }
  // Who sends a port is looked at as who calls: from then on it is a call of the page whatever comes over it.
  ipcMain.on(portRequest, (event) => {
    const isCaller = mayCall(senderOf(event, appWindow()));
    for (const port of event.ports) {
      if (isCaller) answerOver(port, answers);
      else port.close();
    }
  });
}

function answerOver(port: MessagePortMain, answers: Answers): void {
  let isClosed = false;
  port.on('close', () => (isClosed = true));
  port.on('message', ({ data }: { readonly data: unknown }) => {
    const asked = portCallSchema.safeParse(data);
    if (!asked.success) return;
    const { call, channel, args } = asked.data;
    void outcomeOf(answers, channel, args).then((outcome) => {
      // Whoever asked may have gone meanwhile.
      if (!isClosed) port.postMessage({ call, ...outcome } satisfies PortAnswer);
    });
  });
  port.start();
}

async function outcomeOf(
  answers: Answers,
  channel: string,
  args: unknown,
): Promise<{ readonly answer: unknown } | { readonly failed: string }> {
  try {
    if (!Object.hasOwn(contract, channel)) throw new RefusedCall('no such channel');
    return { answer: await answerCall(answers, channel as Channel, args) };
  } catch (error) {
    return { failed: String(error) };
  }
}

function senderOf(event: IpcMainInvokeEvent | IpcMainEvent, window: BrowserWindow | null) {
  const frame = event.senderFrame;
  return {
    address: frame?.url ?? '',
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    isAppWindow: window !== null && BrowserWindow.fromWebContents(event.sender) === window,
  };
}
