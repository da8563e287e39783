import { problem } from '../domain/values/problem.ts';
import { fail } from '../domain/values/result.ts';
import type { Run } from './command.ts';

export const run: Run = async () => fail(problem('usage.unknownCommand', undefined, { value: 'list' }));
