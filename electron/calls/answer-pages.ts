import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { answerCall, type Answers, RefusedCall } from '../../node/rpc/answer-call.ts';
import { contract, type Channel } from '../../contract/host.ts';
import { mayCall } from '../security/decisions.ts';

/** The only place where main listens: each channel is registered once, and its sender and arguments are checked here. */
export function answerPages(answers: Answers, appWindow: () => BrowserWindow | null): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, async (event, args: unknown) => {
      if (!mayCall(senderOf(event, appWindow()))) throw new RefusedCall(`${channel}: not called by the page of the app`);
      return answerCall(answers, channel, args);
    });
  }
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow | null) {
  const frame = event.senderFrame;
  return {
    address: frame?.url ?? '',
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    isAppWindow: window !== null && BrowserWindow.fromWebContents(event.sender) === window,
  };
}
