import { expect, it } from 'vitest';
import { verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { largeRegister } from '../../large/large-register.ts';

it('the large registers that are measured are sound: an import of risks with two assessments each, and an entry for each edit', async () => {
  const verified = await verifyRegisterFile(await largeRegister({ risks: 40, edits: 1200 }), null);
  expect(verified).toMatchObject({ ok: true, value: { verdict: { ok: true, entries: 1202 } } });
  expect(verified.ok && ['risks', 'assessments'].map((table) => verified.value.replay.rows.get(table)?.size)).toEqual([40, 80]);
});
