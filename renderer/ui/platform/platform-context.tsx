import { createContext, useContext, type ReactNode } from 'react';
import type { AppInfo, Platform } from '../../platform/platform.ts';

const PlatformContext = createContext<{ readonly platform: Platform; readonly info: AppInfo } | null>(null);

export function PlatformProvider({ platform, info, children }: { platform: Platform; info: AppInfo; children: ReactNode }) {
  return <PlatformContext value={{ platform, info }}>{children}</PlatformContext>;
}

function useContextOfPlatform() {
  const value = useContext(PlatformContext);
  if (value === null) throw new Error('no PlatformProvider above');
  return value;
}

/** The machine below the page: files, printing, backups. */
export function usePlatform(): Platform {
  return useContextOfPlatform().platform;
}

/** Which host this is, its version, the account's name. */
export function useAppInfo(): AppInfo {
  return useContextOfPlatform().info;
}

/** Whether shortcuts are written with ⌘. */
export function useIsMac(): boolean {
  const { platform } = useAppInfo();
  return platform === 'mac' || (platform === 'other' && navigator.platform.startsWith('Mac'));
}
