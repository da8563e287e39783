import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const made: string[] = [];

/** What the linter says of a file with this text at this place in the house. */
function lint(file: string, text: string): string {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  made.push(path);
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), file], { cwd: root, encoding: 'utf8' });
  rmSync(path);
  return stdout;
}

afterAll(() => {
  for (const path of made) rmSync(path, { force: true });
});

const refused: readonly (readonly [file: string, text: string, way: string])[] = [
  ['domain/fence-probe.ts', "export { translator } from '../words/translate.ts';", 'domain imports no other room'],
  ['engine/fence-probe.ts', "export { translator } from '../words/translate.ts';", 'engine knows no noun'],
  ['engine/kind/fence-probe.ts', "export { kinds } from '../../domain/index.ts';", 'engine knows no noun'],
  ['contract/fence-probe.ts', "export { translator } from '../words/translate.ts';", 'contract holds what crosses a process'],
  ['domain/risks/fence-probe.ts', "import fs from 'node:fs';\nexport const x = fs;", 'This room runs anywhere'],
  ['domain/risks/fence-probe.ts', "import { z } from 'zod';\nexport const x = z;", 'engine/values/schema.ts'],
  ['domain/risks/fence-probe.ts', 'export const x = () => Date.now();', 'Take `now` as an argument'],
  ['domain/risks/fence-probe.ts', 'export const x = () => Math.random();', 'Take randomness as an argument'],
  ['words/fence-probe.ts', "export type { RegisterService } from '../store/service.ts';", 'words may import engine and domain only'],
  [
    'documents/fence-probe.ts',
    "export type { RegisterService } from '../store/service.ts';",
    'documents may import engine, domain and words only',
  ],
  ['store/fence-probe.ts', "export { translator } from '../words/translate.ts';", 'store may import engine, domain and contract only'],
  ['renderer/ui/fence-probe.ts', "import Dexie from 'dexie';\nexport const x = Dexie;", 'Only store/ knows Dexie'],
  ['renderer/ui/fence-probe.ts', "export type { X } from '../../electron/main.ts';", 'Go through renderer/platform'],
  ['renderer/ui/fence-probe.ts', "import os from 'node:os';\nexport const x = os;", 'This room runs anywhere'],
  [
    'node/fence-probe.ts',
    "export { ListWindow } from '../documents/zip/zip.ts';",
    'node may import engine, domain, words and contract only',
  ],
  ['electron/fence-probe.ts', "export type { RegisterService } from '../store/service.ts';", 'electron may import'],
  ['cli/fence-probe.ts', "export type { RegisterService } from '../store/service.ts';", 'cli may import'],
  ['domain/fence-probe.ts', 'export const x = (y: any) => y;', 'no-explicit-any'],
  ['renderer/ui/fence-probe.ts', "export const x = (event: KeyboardEvent) => event.key === 'Enter';", 'Use onEnter or onEscape'],
  [
    'renderer/features/fence-probe.ts',
    "export const x = (event: KeyboardEvent) => {\n  switch (event.key) {\n    case 'Escape':\n  }\n};",
    'Use onEnter or onEscape',
  ],
];

describe('the fences between rooms', () => {
  it.each(refused)('%s may not say: %s', (file, text, way) => {
    expect(lint(file, text)).toContain(way);
  });

  it('let the renderer see the types of the desktop contract', () => {
    expect(lint('renderer/ui/fence-probe.ts', "import type { X } from '../../contract/host.ts';\nexport type Y = X;")).not.toContain(
      'no-restricted-imports',
    );
  });

  it('give the renderer nothing but types of the desktop contract', () => {
    const files = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const running = files.filter((file) =>
      /^(import|export) (?!type )[^;]*contract\/host\.ts'/m.test(readFileSync(join(root, 'renderer', file), 'utf8')),
    );
    expect(running).toEqual([]);
  });
});
