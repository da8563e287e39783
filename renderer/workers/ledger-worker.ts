import { expose, transfer } from 'comlink';
import { inSlices } from './in-slices.ts';
import { lookBeside } from './look-beside.ts';
import { inflate } from './unpack.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { lendWasmHash } from './wasm-hash.ts';
import { reportWithClaims, type AskedReport, type ReportWithClaims } from '../../documents/report/make-report.ts';
import { knowledgeAt, usualKnownAt } from '../../documents/report/knowledge.ts';
import type { ClosingUnderWay } from '../../documents/report/parts/sign-off/select.ts';
import { keptEditions, type Edition } from '../../documents/report/editions.ts';
import { reportHtml } from '../../documents/report/report-html.ts';
import { reportCsv } from '../../documents/report/report-csv.ts';
import { claimsJson, reportJson } from '../../documents/report/report-json.ts';
import { reportXlsx } from '../../documents/report/report-xlsx.ts';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { unmetConditions, type UnmetCondition } from '../../domain/closing/conditions.ts';
import { signatureMeanings } from '../../domain/closing/kinds.ts';
import { hindsightOf, type Hindsight } from '../../domain/quarters/hindsight.ts';
import { knownRegister } from '../../domain/quarters/known-register.ts';
import { quarterOf } from '../../domain/quarters/quarter.ts';
import { settingsId, type Language } from '../../domain/settings/kind.ts';
import type { CommandProgress, FileProgress } from '../../contract/store.ts';
import type { Entry, Head } from '../../engine/ledger/entry.ts';
import { assertNever, fail, ok, type Result } from '../../engine/values/result.ts';
import { problem } from '../../engine/values/problem.ts';
import type { Instant } from '../../engine/values/time.ts';

// Reports are made from a whole register, away from the page's thread. The bytes of the register file are read and verified
// first, each time: nothing here is kept between two questions.

/** What a page asks for: as much as is known now, or as was at an instant before. */
export type WrittenReport = Omit<AskedReport, 'knownAt' | 'closing'> & {
  readonly now: Instant;
  readonly asOf: Instant | null;
  readonly edition: Edition;
};
/** `pdf` is the HTML from which one is printed: on paper nothing opens. */
export type WrittenFormat = 'pdf' | 'html' | 'xlsx' | 'docx' | 'csv' | 'json' | 'claims';
/** In which editions a closing keeps a format: data have none, and a paper to edit is always the board copy. */
const editionsKept = (format: WrittenFormat): readonly Edition[] =>
  format === 'pdf' || format === 'html' ? keptEditions : format === 'docx' ? ['board'] : ['full'];

/** The files of a closing: what they were made from, and each in its turn. */
export type ClosingReports = {
  readonly head: Head;
  /** The quarter that they compare with. */
  readonly compare: string | null;
  readonly files: readonly {
    readonly name: string;
    readonly format: WrittenFormat;
    readonly language: Language;
    readonly content: Uint8Array | string;
  }[];
};
export type ClosingAsked = {
  readonly quarter: string;
  readonly compare: string | null;
  readonly closing: ClosingUnderWay;
  readonly languages: readonly Language[];
  readonly formats: readonly WrittenFormat[];
};

/** What stands in the way of closing a quarter, and how it looks in hindsight. */
export type QuarterState = { readonly unmet: readonly UnmetCondition[]; readonly hindsight: Hindsight | null };

/** How far it is: the file is read and verified, the parts of the report are made, and of a closing, file after file. */
export type LedgerProgress =
  | ({ readonly doing: 'verifying' } & FileProgress)
  | ({ readonly doing: 'making' | 'writing' } & CommandProgress);
type Tell = (progress: LedgerProgress) => void;

const service = {
  async report(
    file: Uint8Array,
    { edition, asOf, ...asked }: WrittenReport,
    format: WrittenFormat,
    tell: Tell,
  ): Promise<Result<Uint8Array | string>> {
    const register = await entriesIn(file, asOf, tell);
    if (!register.ok) return register;
    const { entries, privates } = register.value;
    const known = asOf === null ? { now: asked.now } : knowledgeAt(entries, privates, asked.quarter, asOf);
    const report = reportWithClaims({ ...asked, ...known, entries, privates }, (done, of) => tell({ doing: 'making', done, of }));
    return report.ok ? contentOf(report.value, format, edition) : report;
  },

  /** Every file of a closing, from one reading of the register. */
  async closingReports(
    file: Uint8Array,
    { quarter, compare, closing, languages, formats }: ClosingAsked,
    tell: Tell,
  ): Promise<Result<ClosingReports>> {
    const register = await entriesIn(file, null, tell);
    if (!register.ok) return register;
    const files: ClosingReports['files'][number][] = [];
    let compared: string | null = null;
    const of = languages.length * formats.reduce((sum, format) => sum + editionsKept(format).length, 0);
    for (const language of languages) {
      const report = reportWithClaims({ ...register.value, quarter, compare, validAt: null, language, closing });
      if (!report.ok) return report;
      compared = report.value.report.compare?.id ?? null;
      for (const format of formats) {
        for (const edition of editionsKept(format)) {
          tell({ doing: 'writing', done: files.length, of });
          const content = await contentOf(report.value, format, edition);
          if (!content.ok) return content;
          const name = `${format === 'claims' ? 'claims' : 'report'}-${language}${edition === 'full' ? '' : `-${edition}`}`;
          files.push({ name, format, language, content: content.value });
        }
      }
    }
    return ok({ head: register.value.head, compare: compared, files });
  },

  /** A quarter as it is known `now`, or was `asOf` an instant, without anyone who signs. */
  async quarterState(file: Uint8Array, quarterId: string, now: Instant, asOf: Instant | null, tell: Tell): Promise<Result<QuarterState>> {
    const register = await entriesIn(file, asOf, tell);
    if (!register.ok) return register;
    const { entries, privates, head } = register.value;
    const known = knownRegister(entries, privates, head.at);
    const settings = known.get('settings', settingsId);
    if (settings === null) return fail(problem('command.needsRegister'));
    const quarter = quarterOf(quarterId, settings);
    if (!quarter.ok) return quarter;
    const knownAt = usualKnownAt(settings, head.at, now);
    return ok({
      unmet: unmetConditions(known, quarter.value, signatureMeanings),
      hindsight: hindsightOf(entries, known, knownAt).find((one) => one.quarter.id === quarterId) ?? null,
    });
  },
};

/** The entries of a register, up to the last one recorded by an instant. */
async function entriesIn(file: Uint8Array, asOf: Instant | null, tell: Tell) {
  const entries: Entry[] = [];
  const register = await readRegisterFile(file, {
    inflate,
    lookAhead: lookBeside,
    pause: inSlices(undefined, (progress: FileProgress) => tell({ doing: 'verifying', ...progress })),
    take: (entry) => (asOf === null || entry.header.at <= asOf ? entries.push(entry) : undefined),
  });
  if (!register.ok) return register;
  const { privates, head } = register.value;
  return ok({ entries, privates, head: asOf === null ? head : (entries.at(-1)?.header ?? head) });
}

async function contentOf(
  { report, claims }: ReportWithClaims,
  format: WrittenFormat,
  edition: Edition,
): Promise<Result<Uint8Array | string>> {
  switch (format) {
    case 'pdf':
      return ok(reportHtml(report, { fonts: await embeddedFonts(), edition }));
    case 'html':
      return ok(reportHtml(report, { fonts: await embeddedFonts(), edition, claims }));
    case 'xlsx':
      return sent(reportXlsx(report, claims()));
    case 'docx': {
      const { reportDocx } = await import('../../documents/report/report-docx.ts');
      return sent(ok(await reportDocx(report)));
    }
    case 'csv':
      return sent(ok(reportCsv(report)));
    case 'json':
      return sent(ok(reportJson(report)));
    case 'claims':
      return sent(ok(claimsJson(report, claims())));
    default:
      return assertNever(format);
  }
}
export type LedgerService = typeof service;

function sent(bytes: Result<Uint8Array>): Result<Uint8Array> {
  return bytes.ok ? transfer(bytes, [bytes.value.buffer as ArrayBuffer]) : bytes;
}

void lendWasmHash();
expose(service);
