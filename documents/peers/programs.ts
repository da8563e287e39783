/** The programs for which risks can be written, by what `--for` is given. */
export const peerPrograms = {
  'ciso-assistant': 'CISO Assistant',
  simplerisk: 'SimpleRisk',
  probo: 'Probo',
  'open-risk-register': 'open-risk-register',
} as const;
export type PeerName = keyof typeof peerPrograms;
