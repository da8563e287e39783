import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from '../../../engine/values/schema.ts';
import { storedSettings } from '../../../node/host/stored-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-settings-'));
const schema = z.strictObject({ language: z.enum(['ko', 'en']).nullable(), port: z.int().nullable() });
const first = { language: null, port: null };
let count = 0;
const newFile = (): string => join(folder, `${(count += 1)}`, 'window.json');
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('the settings of a host', () => {
  it('are there again at the next start, as soon as they were set', () => {
    const file = newFile();
    storedSettings(file, schema, first).set({ language: 'ko' });
    expect(storedSettings(file, schema, first).get()).toEqual({ language: 'ko', port: null });
  });

  it('begin anew where their file is damaged, or of another version', () => {
    for (const text of ['', '{"language":', '{"language":"fr","port":null}', '{"language":"ko","port":null,"more":1}', 'null']) {
      const file = newFile();
      storedSettings(file, schema, first).set({ port: 1 });
      writeFileSync(file, text);
      expect(storedSettings(file, schema, first).get()).toEqual(first);
    }
  });

  it('hold for this run where they cannot be written', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const blocked = newFile();
    storedSettings(blocked, schema, first).set({ port: 1 });
    const settings = storedSettings(join(blocked, 'window.json'), schema, first);
    settings.set({ language: 'ko' });
    expect(settings.get()).toEqual({ language: 'ko', port: null });
    expect(said).toHaveBeenCalled();
    expect(JSON.parse(readFileSync(blocked, 'utf8'))).toEqual({ language: null, port: 1 });
  });
});
