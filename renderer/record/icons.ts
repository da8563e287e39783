import {
  IconActivityHeartbeat,
  IconAlertTriangle,
  IconChecklist,
  IconClipboardCheck,
  IconCoins,
  IconFile,
  IconGitCommit,
  IconHierarchy2,
  IconMicroscope,
  IconNote,
  IconPackage,
  IconRocket,
  IconServer2,
  IconShieldCheck,
  IconTemplate,
  IconTargetArrow,
  IconUser,
  type Icon,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, Icon>> = {
  alert: IconAlertTriangle,
  checklist: IconChecklist,
  clipboard: IconClipboardCheck,
  coin: IconCoins,
  commit: IconGitCommit,
  microscope: IconMicroscope,
  note: IconNote,
  package: IconPackage,
  person: IconUser,
  rocket: IconRocket,
  pulse: IconActivityHeartbeat,
  server: IconServer2,
  shield: IconShieldCheck,
  target: IconTargetArrow,
  template: IconTemplate,
  tree: IconHierarchy2,
};

/** The drawing of an icon that a kind names; a sheet of paper for one that is not drawn. */
export function iconOf(name: string): Icon {
  return icons[name] ?? IconFile;
}
