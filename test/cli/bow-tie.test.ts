import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyRegister, plimsoll } from './support.ts';

let [folder, file] = ['', ''];

beforeEach(async () => {
  ({ folder, register: file } = await emptyRegister());
  const files = {
    controls: 'Title,Kind\nApproval,preventive\n',
    risks:
      'Title,Category,Causes,Event,Consequences,Controls\nFailed deployment,market,Manual steps,It cannot be rolled back,Payments stop,C-1\n',
  };
  for (const [kind, text] of Object.entries(files)) {
    const path = join(folder, `${kind}.csv`);
    writeFileSync(path, text);
    await plimsoll(['import', file, `--${kind}`, path, '--by', 'Ann']);
  }
});

describe('plimsoll bow-tie', () => {
  it('gives the figures of a bow-tie: its paths, and how each control was tested', async () => {
    expect((await plimsoll(['bow-tie', file, 'R-1', '--json'])).json()).toMatchObject({
      risk: 'R-1',
      title: 'Failed deployment',
      event: 'It cannot be rolled back',
      residual: null,
      counts: { causes: 1, consequences: 1, controls: 1, untested: 1, failed: 0, lapsed: 0, partly: 0, effective: 0 },
      causes: [{ text: 'Manual steps', controls: [] }],
      before: [{ code: 'C-1', title: 'Approval', kind: 'preventive', state: 'untested', test: null, endedBy: null }],
      after: [],
      consequences: [{ text: 'Payments stop', controls: [] }],
      linked: [],
    });
  });

  it('writes the picture to a file, or to standard output', async () => {
    const out = join(folder, 'r1.svg');
    const { status, err } = await plimsoll(['bow-tie', file, 'r-1', '--out', out]);
    expect([status, err]).toEqual([0, `${out}: bow-tie of R-1 with 1 control.\n`]);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('aria-label="Cause 1 of 1: Manual steps; no control"');
    expect((await plimsoll(['bow-tie', file, 'R-1'])).out.trim()).toBe(svg.trim());
    expect((await plimsoll(['bow-tie', file, 'R-1', '--language', 'ko'])).out).toContain('원인 1개 중 1번째');
  });

  it('says what it cannot do, and writes nothing', async () => {
    const out = join(folder, 'r1.png');
    const png = await plimsoll(['bow-tie', file, 'R-1', '--out', out]);
    expect([png.status, png.err]).toEqual([2, expect.stringContaining('*.svg')]);
    expect(existsSync(out)).toBe(false);
    expect((await plimsoll(['bow-tie', file, 'R-9'])).status).toBe(3);
  });
});
