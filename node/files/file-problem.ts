import { problem, type Problem, type ProblemCode } from '../../engine/values/problem.ts';

const codes: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  EISDIR: 'file.unreadable',
  EACCES: 'file.notWritable',
  EPERM: 'file.notWritable',
  EROFS: 'file.notWritable',
  ENOSPC: 'file.diskFull',
  EDQUOT: 'file.diskFull',
  EFBIG: 'file.diskFull',
  EBUSY: 'file.busy',
  ETXTBSY: 'file.busy',
};

/** What the system said about a file, as a problem to show. Reading: a file that may not be touched is unreadable. */
export function fileProblem(error: unknown, file: string, doing: 'read' | 'write'): Problem {
  const said = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const code = codes[said] ?? (doing === 'read' ? 'file.unreadable' : 'file.notWritable');
  return problem(doing === 'read' && code === 'file.notWritable' ? 'file.unreadable' : code, { file });
}
