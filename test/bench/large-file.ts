import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { largeRegister } from '../large/large-register.ts';

/** Writes the file of a register of risks, each with two assessments, and of so many edits after them. Answers its path. */
export async function writeLargeFile(path: string, risks: number, edits: number): Promise<string> {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await largeRegister({ risks, edits }));
  return path;
}
