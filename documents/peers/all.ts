import { cisoAssistantPeer } from './ciso-assistant.ts';
import { openRiskRegisterPeer } from './open-risk-register.ts';
import type { Peer } from './peer.ts';
import { proboPeer } from './probo.ts';
import { simpleRiskPeer } from './simple-risk.ts';

/** The programs for which risks can be written. */
export const peers: readonly Peer[] = [cisoAssistantPeer, simpleRiskPeer, proboPeer, openRiskRegisterPeer];
