import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { writeXlsx } from '../../documents/spreadsheets/write-xlsx.ts';
import type { Entry } from '../../engine/ledger/entry.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { frozenFolder } from '../support/frozen.ts';
import { filledMemory } from '../support/kind-world.ts';
import { fileOf, smallRegister, unzipped } from '../support/register-files.ts';
import type { Members } from './mutate-members.ts';

/** An honest register, as bytes and as what it is made of. */
export type BaseRegister = {
  readonly bytes: Uint8Array;
  readonly members: Members;
  readonly entries: readonly Entry[];
  readonly privates: readonly PrivateRow[];
};

/** The honest files that the lying ones are made from. A table has the kind of record that it holds beside it. */
export type Bases = {
  readonly registers: readonly BaseRegister[];
  readonly csv: readonly (readonly [kind: string, text: string])[];
  readonly json: readonly (readonly [kind: string, text: string])[];
  readonly workbooks: readonly (readonly [kind: string, members: Members])[];
};

export async function honestBases(): Promise<Bases> {
  const old = join(frozenFolder(1), 'register.plimsoll');
  const files = [fileOf((await smallRegister()).register), fileOf((await filledMemory(8)).register), new Uint8Array(readFileSync(old))];
  const own = writeXlsx([{ name: 'Risks', header: riskHeader, rows: risks }]);
  if (!own.ok) throw new Error(JSON.stringify(own.problems));
  return {
    registers: await Promise.all(files.map(baseOf)),
    csv: [
      ['risks', [riskHeader, ...risks].map((cells) => cells.join(',')).join('\n') + '\n'],
      [
        'incidents',
        'Title,Service,Started at,Severity,Components\n"Out of\nmemory",settlement,2025-07-03 10:00,minor,"a\nb"\n"Late ""batch""",,2025-07-01T00:00:00Z,,\n',
      ],
      [
        'releases',
        'version,released_at,commit,service\n1.0.0,2025-07-01,abcdef0,settlement\n007,2025-07-02T10:00:00+09:00,0012345,settlement\n',
      ],
    ],
    json: [
      [
        'risks',
        lines([
          { title: 'Double run', category: 'operational', identifiedOn: '2025-07-01', causes: ['a', 'b'] },
          { title: '금리 상승', category: '시장', identifiedOn: '2025-07-02', residualLikelihood: 3, residualImpact: 4 },
        ]),
      ],
      [
        'incidents',
        lines([
          {
            title: 'Codespaces',
            service: 'settlement',
            startedAt: '2025-06-30T01:43:00Z',
            timeline: [{ at: '2025-06-30T01:50:00Z', status: 'open', text: 'x' }],
            components: ['a'],
          },
        ]),
      ],
      [
        'controls',
        lines([
          { title: 'Four eyes', kind: 'preventive', key: true },
          { title: 'Reconciliation', kind: 'detective', key: false },
        ]),
      ],
    ],
    workbooks: [
      ['risks', [...unzipped(own.value)]],
      ['incidents', foreignWorkbook()],
    ],
  };
}

async function baseOf(bytes: Uint8Array): Promise<BaseRegister> {
  const read = await readRegisterFile(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { bytes, members: [...unzipped(bytes)], entries: [...read.value.entries()], privates: [...read.value.privates.values()] };
}

const riskHeader = ['Title', 'Category', 'Identified on', 'Residual likelihood', 'Residual impact', 'Causes', 'Owner'];
const risks = [
  ['Double run', 'operational', '2025-07-01', 3, 4, 'late batch', '김하나'],
  ['금리 상승', '시장', '2025-07-02', 2, 5, '', ''],
  ['A bank fails', 'Credit risk', '2025-08-01', '', '', 'one; two', ''],
];

function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as other programs write it: shared strings, rich text, dates by style, a formula, an error, a merge. */
function foreignWorkbook(): Members {
  const row = (number: number, cells: readonly string[]) =>
    `<row r="${number}">${cells.map((cell, at) => cell.replace('<c', `<c r="${'ABCDE'[at]}${number}"`)).join('')}</row>`;
  const strings = ['Title', 'Service', 'Started at', 'Severity', 'Ended at', 'Late batch', 'settlement'];
  const rows = [
    row(
      1,
      [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`),
    ),
    row(2, [
      '<c t="s"><v>5</v></c>',
      '<c t="s"><v>6</v></c>',
      '<c s="1"><v>45840.5</v></c>',
      '<c t="str"><f>"mi"&amp;"nor"</f><v>minor</v></c>',
      '<c s="1"><v>45840.75</v></c>',
    ]),
    row(3, [
      '<c t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r></is></c>',
      '<c t="s"><v>6</v></c>',
      '<c s="2"><v>45841.5</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="b"><v>1</v></c>',
    ]),
  ];
  const related = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relationships = (...all: string[]) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships(related('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      related('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      related('rId2', 'sharedStrings', 'sharedStrings.xml'),
      related('rId3', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': `${head}<sst ${main} count="7" uniqueCount="7">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)] as const);
}
