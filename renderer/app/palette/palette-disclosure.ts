import { create } from 'zustand';

export const usePaletteOpen = create<{ readonly open: boolean }>(() => ({ open: false }));

export const paletteDisclosure = {
  open: () => usePaletteOpen.setState({ open: true }),
  close: () => usePaletteOpen.setState({ open: false }),
};
