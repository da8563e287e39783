/**
 * Long work in steps of a few milliseconds each. Between two of them whoever drives it may give the thread to others, or end
 * the work by not going on.
 */
export type Steps<T = void> = Generator<void, T>;
