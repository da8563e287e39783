import { createContext, useContext, type ReactNode } from 'react';
import type { RegisterClient } from '../../../contract/store.ts';

const StoreContext = createContext<RegisterClient | null>(null);

export function StoreProvider({ store, children }: { store: RegisterClient; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The register worker. */
export function useStore(): RegisterClient {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('no StoreProvider above');
  return store;
}
