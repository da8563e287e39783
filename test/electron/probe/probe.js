// Attacks that must come from the code of the page. Each answers what happened, as a word.
/* oxlint-disable no-eval, typescript/no-implied-eval -- that is what is tried here */

async function outcome(attempt) {
  // What a test evaluates may make code from text, and so may all that it calls at once: wait for a turn of the page's own.
  await new Promise((settle) => setTimeout(settle));
  try {
    return `got ${await attempt()}`;
  } catch (error) {
    return `refused ${error.name}`;
  }
}

window.probe = {
  eval: () => outcome(() => eval('1 + 1')),
  newFunction: () => outcome(() => new Function('return 2')()),
  wasm: () => outcome(() => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))),
  fetch: (address, init) => outcome(async () => `${(await fetch(address, init)).status}`),
  text: (address) => outcome(async () => (await fetch(address)).text()),
  head: async (address, name) => (await fetch(address)).headers.get(name),
  socket: (address) =>
    new Promise((settle) => {
      try {
        const socket = new WebSocket(address);
        socket.addEventListener('open', () => settle('got open'));
        socket.addEventListener('error', () => settle('refused'));
      } catch (error) {
        settle(`refused ${error.name}`);
      }
    }),
  element: (name, attributes) =>
    new Promise((settle) => {
      const element = document.createElement(name);
      element.addEventListener('load', () => settle('got load'));
      element.addEventListener('error', () => settle('refused'));
      Object.assign(element, attributes);
      document.body.append(element);
      setTimeout(() => settle('nothing happened'), 1500);
    }),
  frame: (attributes) =>
    new Promise((settle) => {
      const frame = document.createElement('iframe');
      frame.addEventListener('load', () => settle(frame));
      Object.assign(frame, attributes);
      document.body.append(frame);
    }),
  inlineStyle: () => {
    const style = document.createElement('style');
    style.textContent = 'h1 { color: rgb(1, 2, 3) }';
    document.head.append(style);
    return getComputedStyle(document.querySelector('h1')).color;
  },
  nonceStyle: () => {
    const style = document.createElement('style');
    style.nonce = document.querySelector('meta[name="csp-nonce"]').content;
    style.textContent = 'h1 { color: rgb(4, 5, 6) }';
    document.head.append(style);
    return getComputedStyle(document.querySelector('h1')).color;
  },
  inlineScript: () => {
    const script = document.createElement('script');
    script.textContent = 'window.addedRan = true';
    document.head.append(script);
    return window.addedRan === true;
  },
  base: () => {
    const base = document.createElement('base');
    base.href = 'https://evil.example/';
    document.head.append(base);
    return new URL('x', document.baseURI).href;
  },
};
