import { beforeAll, describe, expect, it } from 'vitest';
import { schemas } from '../../../../domain/migrations/all.ts';
import { difference, documentsOf, expectedOf, frozenDocuments, frozenRegisters } from '../../../support/frozen.ts';

/** The documents of the frozen registers of a schema. Each schema has a test file of its own, so that they are made side by side. */
export function expectFrozen(schema: number): void {
  const registers = frozenRegisters(schema).map((register) => ({
    ...register,
    figures: expectedOf(schema).figures.filter((figure) => `schema-${schema}/${figure.register}` === register.name),
  }));
  describe.each(registers)('the documents of $name', (register) => {
    const frozen = frozenDocuments(register);
    let made: ReadonlyMap<string, Uint8Array> = new Map();
    beforeAll(async () => void (made = await documentsOf(register)), 120_000);

    it('are all made, and of the schema of today no others', () => {
      // Tables that came with a later schema have lists that an older register was not frozen with.
      const known = (name: string) => schema === schemas.latest || frozen.has(name);
      expect([...made.keys()].filter(known).sort()).toEqual([...frozen.keys()].sort());
    });

    it('are byte for byte what was frozen', () => {
      const differences = [...frozen].flatMap(([name, bytes]) => difference(name, bytes, made.get(name) ?? new Uint8Array()) ?? []);
      expect(differences.join('\n\n')).toBe('');
    });

    it.each(register.figures)('say of $path in $document: $because', ({ document, path, is }) => {
      const whole: unknown = JSON.parse(new TextDecoder().decode(made.get(document)));
      const found = path.split('.').reduce((value, key) => (value as Record<string, unknown>)[key], whole);
      expect(found).toEqual(is);
    });
  });
}
