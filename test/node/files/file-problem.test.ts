import { describe, expect, it } from 'vitest';
import { fileProblem } from '../../../node/files/file-problem.ts';

/** What the system says, as Node hands it on. */
const said = (code: string) => Object.assign(new Error(code), { code });

describe('what the system says about a file', () => {
  it.each([
    ['ENOENT', 'file.missing', 'file.missing'],
    ['ENOTDIR', 'file.missing', 'file.missing'],
    ['EISDIR', 'file.unreadable', 'file.unreadable'],
    ['EACCES', 'file.unreadable', 'file.notWritable'],
    ['EPERM', 'file.unreadable', 'file.notWritable'],
    ['EROFS', 'file.unreadable', 'file.notWritable'],
    ['EIO', 'file.unreadable', 'file.notWritable'],
  ])('%s is %s to a reader and %s to a writer', (code, read, written) => {
    expect(fileProblem(said(code), 'r.plimsoll', 'read')).toEqual({ code: read, at: { file: 'r.plimsoll' } });
    expect(fileProblem(said(code), 'r.plimsoll', 'write')).toEqual({ code: written, at: { file: 'r.plimsoll' } });
  });

  it.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('%s is a full disk', (code) => {
    expect(fileProblem(said(code), 'r.plimsoll', 'write')).toEqual({ code: 'file.diskFull', at: { file: 'r.plimsoll' } });
  });

  it('of a file in use does not say who uses it: the system does not tell', () => {
    expect(fileProblem(said('EBUSY'), 'r.plimsoll', 'write')).toEqual({ code: 'file.busy', at: { file: 'r.plimsoll' } });
  });

  it('that is no error of the system is told all the same', () => {
    expect(fileProblem('a word', 'r.plimsoll', 'write')).toEqual({ code: 'file.notWritable', at: { file: 'r.plimsoll' } });
  });
});
