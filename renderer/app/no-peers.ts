// The first module of the page. Peer connections pass by the policy of the page and by the filter of requests; the app needs
// none, so that nothing that ever runs here finds them. The window refuses their packets besides.
for (const name of [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'RTCDataChannel',
  'RTCIceTransport',
  'RTCSctpTransport',
  'WebTransport',
])
  Reflect.deleteProperty(window, name);
