import path from 'node:path';

/**
 * The file inside the bundle that a request path names, or `null` where it names none: a path that leaves the bundle, a
 * hidden name, a backslash, a NUL or a drive. The answer is proven by `path.relative`, not by looking for dots.
 */
export function fileInBundle(
  root: string,
  requestPath: string,
  paths: Pick<typeof path, 'resolve' | 'relative' | 'isAbsolute' | 'sep'> = path,
): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(decoded) || !decoded.startsWith('/')) return null;
  const wanted = decoded === '/' ? 'index.html' : decoded.slice(1);
  if (wanted.split('/').some((part) => part === '' || part.startsWith('.'))) return null;
  const file = paths.resolve(root, wanted);
  const inside = paths.relative(root, file);
  if (inside === '' || paths.isAbsolute(inside) || inside.split(paths.sep)[0] === '..') return null;
  return file;
}
