// Stands before the register worker's own script in the build that is drilled. Counts the steps of what it writes to its
// database, and stops at the one that the drill has drawn: it waits for an answer that never comes.
(() => {
  let [at, steps] = [0, 0];
  const channel = new BroadcastChannel('drill');
  channel.addEventListener('message', ({ data }) => {
    if (data.at === undefined) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it stays in its origin
    channel.postMessage({ steps });
    [at, steps] = [data.at, 0];
  });

  function methodOf(owner, name) {
    return owner[name];
  }

  function step(name) {
    steps += 1;
    if (steps !== at) return;
    const request = new XMLHttpRequest();
    request.open('GET', `/drill/${encodeURIComponent(`${name} (${steps})`)}`, false);
    try {
      request.send();
    } catch {
      // The launcher is gone: the worker goes on.
    }
  }

  const transaction = methodOf(IDBDatabase.prototype, 'transaction');
  IDBDatabase.prototype.transaction = function (...args) {
    const writes = args[1] === 'readwrite';
    if (writes) step('before a transaction');
    const begun = transaction.apply(this, args);
    if (writes) begun.addEventListener('complete', () => step('after a transaction was complete'));
    return begun;
  };
  for (const name of ['put', 'delete', 'clear']) {
    const method = methodOf(IDBObjectStore.prototype, name);
    IDBObjectStore.prototype[name] = function (...args) {
      step(`before ${name} in ${this.name}`);
      const request = method.apply(this, args);
      request.addEventListener('success', () => step(`after ${name} in ${this.name}`));
      return request;
    };
  }
  const postMessage = methodOf(self, 'postMessage');
  self.postMessage = function (...args) {
    step('before an answer to the page');
    postMessage.apply(self, args);
    step('after an answer to the page');
  };
})();
