import { z } from 'zod';

// The content security policy forbids `eval`: zod must know before the first schema is built, so every room
// takes `z` from here.
z.config({ jitless: true });

export { z };
