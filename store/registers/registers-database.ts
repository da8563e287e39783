import { Dexie, type Table } from 'dexie';

/** A register that this store keeps. `madeBy` is the id of the command that made it, so that a repeated one makes no second. */
export type KnownRegister = { readonly registerId: string; readonly name: string; readonly madeBy: string | null };

/** The small database that knows which registers there are, and the name of this store in their ledgers. */
export class RegistersDatabase extends Dexie {
  declare readonly registers: Table<KnownRegister, string>;
  declare readonly about: Table<{ readonly key: string; readonly value: string }, string>;

  constructor() {
    super('plimsoll-registers', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ registers: 'registerId, madeBy', about: 'key' });
  }

  /** One that could not be opened would refuse for ever: from here on it is opened again. */
  tryAgain(): void {
    if (this.hasFailed()) this.close({ disableAutoOpen: false });
  }

  /** The name of this store as `replica` of the entries that it writes. */
  async replica(newId: () => string): Promise<string> {
    this.tryAgain();
    return this.transaction('rw', this.about, async () => {
      const known = await this.about.get('replica');
      if (known) return known.value;
      const value = newId();
      await this.about.put({ key: 'replica', value });
      return value;
    });
  }
}
