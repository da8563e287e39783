import { BrowserWindow } from 'electron';
import type { Answer } from '../../contract/host.ts';
import { takeAway } from '../../node/pdf/take-away.ts';
import type { Reports } from '../../node/rpc/reports.ts';
import { reportHost, scheme } from '../security/app-address.ts';

/** Prints a finished report in a window that nobody sees and where no script runs. Paper and margins are those of its style sheet. */
export async function printReport(reports: Reports, html: string): Promise<Answer<'pdf.print'>> {
  const id = reports.keep(html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, spellcheck: false },
  });
  try {
    const { webContents } = window;
    await window.loadURL(`${scheme}://${reportHost}/${id}`);
    webContents.debugger.attach();
    await takeAway((method, params) => webContents.debugger.sendCommand(method, params));
    const bytes = await webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return { ok: true, value: bytes };
  } catch (error) {
    return { ok: false, problems: [{ code: 'pdf.failed', args: { detail: error instanceof Error ? error.message : String(error) } }] };
  } finally {
    reports.drop(id);
    window.destroy();
  }
}
