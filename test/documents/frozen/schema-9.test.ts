import { expectFrozen } from './support/expect-frozen.ts';

expectFrozen(9);
