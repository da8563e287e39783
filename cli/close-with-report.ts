import { keptEditions } from '../documents/report/editions.ts';
import { laterOf } from '../engine/values/time.ts';
import type { CloseQuarter } from '../domain/closing/close.ts';
import { prepare, rowsOf } from '../domain/register/in-memory.ts';
import type { Language } from '../domain/settings/kind.ts';
import { reportWithClaims } from '../documents/report/make-report.ts';
import { reportFormatVersion, type QuarterReport } from '../documents/report/model.ts';
import { memoryReader, migrateInMemory } from '../engine/commands/memory-register.ts';
import { problem, type Problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { sha256Hex } from '../engine/values/sha256.ts';
import type { Call } from './command.ts';
import { dashed, signersOf, waiversOf } from './closing-options.ts';
import { replica } from './machine.ts';
import { personNamed } from './operator.ts';
import type { WritableRegister } from './register-file.ts';
import { reportFiles, type ReportFormat } from './report-files.ts';

/** What is closed, and in which files. `correction` is why the report of a quarter that is closed gets a new version. */
export type Closing = {
  readonly quarter: string;
  readonly compare: string;
  readonly formats: readonly ReportFormat[];
  readonly languages: readonly Language[];
  readonly correction: string | null;
};

export type ClosedFile = { readonly name: string; readonly format: ReportFormat; readonly language: Language; readonly bytes: Uint8Array };

/** What came of it: the last report that was made, and all files, kept in the register. */
export type Closed = {
  readonly version: number;
  readonly seq: number;
  readonly report: QuarterReport;
  readonly files: readonly ClosedFile[];
};

/** Makes the report of a quarter, closes the quarter with it, or corrects it, and keeps the files in the register. */
export async function closeWithReport(call: Call, register: WritableRegister, closing: Closing): Promise<Result<Closed>> {
  const { memory, actor, run } = register;
  const { quarter, correction } = closing;
  const waivers = waiversOf(call);
  if (!waivers.ok) return waivers;
  const signers = await signersIn(call, register);
  if (!signers.ok) return signers;
  migrateInMemory(memory, { now: call.machine.now(), actor, replica });
  // Its entry stands after the end of the quarter, so that what is known by it is the whole quarter.
  if (!rowsOf(memory, 'quarters').some((row) => row.quarter === quarter)) {
    const begun = await run('quarters.review', { quarter });
    if (!begun.ok) return begun;
  }
  const head = memory.replay.head;
  if (head === null) return fail(problem('command.needsRegister'));
  // A clock may have been put back: nobody signs before the last entry.
  const signedAt = laterOf(call.machine.now(), head.at);
  const underWay = {
    actor,
    signers: signers.value,
    waivers: waivers.value.map(({ value, text }) => ({ condition: value, reason: text })),
    signedAt,
    correction,
  };
  const asked: Omit<CloseQuarter, 'documents' | 'compare'> & { readonly correction?: string } = {
    quarter,
    head: { seq: head.seq, hash: head.hash },
    reportFormat: reportFormatVersion,
    signedAt,
    signers: underWay.signers,
    waivers: underWay.waivers,
    ...(correction === null ? {} : { correction }),
  };
  const action = correction === null ? 'quarters.close' : 'quarters.correct';
  const refused = await refusalOf(call, register, action, asked);
  if (refused.length > 0) return fail(...refused);

  const files: ClosedFile[] = [];
  let report: QuarterReport | null = null;
  for (const language of closing.languages) {
    const { entries, privates } = memory;
    const compare = closing.compare === 'none' ? null : closing.compare;
    const made = reportWithClaims({ entries, privates, quarter, compare, validAt: null, language, closing: underWay });
    if (!made.ok) return made;
    report = made.value.report;
    for (const format of closing.formats) {
      const { packParts } = call.machine;
      const written = await reportFiles(made.value, format, { name: `report-${language}`, editions: keptEditions, packParts });
      if (!written.ok) return written;
      files.push(...written.value.map((file) => ({ ...file, format, language })));
    }
  }
  if (report === null) return fail(problem('usage.missing', undefined, { value: '--languages' }));
  const documents = files.map(({ name, format, language, bytes }) => ({
    name,
    format,
    language,
    size: bytes.length,
    sha256: sha256Hex(bytes),
  }));
  const input = { ...asked, compare: report.compare?.id ?? null, documents };
  const sent = await run(action, input, { documents: files.map(({ bytes }) => bytes) });
  if (!sent.ok) return sent;
  const { version = 1 } = sent.value.answer as { readonly version?: number };
  return ok({ version, seq: sent.value.head.seq, report, files });
}

/** The people who sign. One whom the register does not know is added by the operator. */
async function signersIn(call: Call, { memory, run }: WritableRegister): Promise<Result<CloseQuarter['signers']>> {
  const said = signersOf(call);
  if (!said.ok) return said;
  const signers: CloseQuarter['signers'] = [];
  for (const { value: meaning, text: name } of said.value) {
    const known = personNamed(memory, name);
    if (known !== null) signers.push({ personId: known, meaning });
    else {
      const added = await run('people.create', { fields: { name, role: null } });
      if (!added.ok) return added;
      signers.push({ personId: String((added.value.answer as { readonly id?: string }).id), meaning });
    }
  }
  return ok(signers);
}

/** Why the quarter is not closed as asked, whatever its files: making them may take long. What may be waived is told with how. */
async function refusalOf(
  call: Call,
  { memory, actor }: WritableRegister,
  action: string,
  asked: Omit<CloseQuarter, 'documents' | 'compare'>,
): Promise<readonly Problem[]> {
  const document = { name: 'report', format: 'json', language: 'ko', size: 1, sha256: '' };
  const command = {
    commandId: '',
    action,
    input: { ...asked, compare: null, documents: [document] },
    seen: [],
    note: null,
    attributedTo: null,
  };
  const { now, newId, randomBytes } = call.machine;
  const draft = await prepare(command, memoryReader(memory), { now: now(), newId, randomBytes, actor });
  if (draft.ok) return [];
  const unmet = draft.problems.filter(({ code }) => code === 'quarter.unmet').map(({ args }) => dashed(String(args?.['condition'])));
  if (unmet.length > 0) {
    call.notify((say) =>
      say('cli:close.waiveHint', { options: unmet.map((condition) => `--waive ${condition}=${say('cli:close.reason')}`).join(' ') }),
    );
  }
  return draft.problems;
}
