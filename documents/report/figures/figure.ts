import { numberText } from '../../../words/patterns/numbers.ts';

/**
 * A number of the report that anybody can count again. `claim` is its place in report.json, and so the id of the claim that says
 * what it answers. It counts as its value in a sentence, and is written as people write it.
 */
export class Figure {
  readonly claim: string;
  readonly value: number;

  constructor(claim: string, value: number) {
    this.claim = claim;
    this.value = value;
  }

  valueOf(): number {
    return this.value;
  }

  toString(): string {
    return numberText(this.value);
  }
}
