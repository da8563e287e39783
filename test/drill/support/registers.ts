import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drillSession, type DrillSession } from './drill-session.ts';
import { roomsFor, type Rooms } from './rooms.ts';

export type DrilledRegister = { readonly session: DrillSession; readonly rooms: Rooms; readonly end: () => Promise<void> };

/** A new register in a browser and behind a launcher of its own, whose disks can be filled. */
export async function newRegister(build: string): Promise<DrilledRegister> {
  const base = mkdtempSync(join(tmpdir(), 'plimsoll-drill-'));
  const folders = { data: join(base, 'data'), profile: join(base, 'profile') };
  const rooms = roomsFor(folders);
  const session = await drillSession(build, folders);
  const end = async (): Promise<void> => {
    await session.end();
    rooms.remove();
    rmSync(base, { recursive: true, force: true });
  };
  try {
    await session.create();
    return { session, rooms: rooms.of(session), end };
  } catch (error) {
    await end();
    throw error;
  }
}
