// Loaded into the launcher before anything else (`node --import`). Counts its calls to the disk that are about its data, and the
// calls of its pages, and stops at the one that the drill has drawn: there it is killed, held for ever, or lied to.
//   { at, of: 'disk' | 'call', when: 'before' | 'half' | 'after', does: 'kill' | 'hold' | 'skip' | 'full', only }
// `only`: the name of the calls that count; all where it is missing. `full`: from that call on nothing can be written. What it
// reached it writes to standard error at once.
import { writeSync } from 'node:fs';
import files from 'node:fs/promises';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const data = process.env['DRILL_DATA'] ?? '';
const never = () => new Promise(() => undefined);
let plan = null;
let counts = { disk: 0, call: 0 };

process.on('message', (message) => {
  // The answer tells what was counted under the plan before.
  process.send({ counts });
  plan = message.plan;
  counts = { disk: 0, call: 0 };
});
process.channel?.unref();
// A line that is written to it has the launcher print another address, as on a terminal.
Object.defineProperty(process.stdin, 'isTTY', { value: true });

function say(line) {
  writeSync(2, `drill: ${line}\n`);
}

/** Whether this is the call that was drawn. */
function isDrawn(of, name) {
  if (plan?.only !== undefined && plan.only !== name) return false;
  counts[of] += 1;
  return plan?.of === of && counts[of] === plan.at;
}

/** Where the process is killed or the call is held, this never returns. */
function end(name, { when, does, at }) {
  say(`${when} ${name} (${at})`);
  if (does === 'kill') process.kill(process.pid, 'SIGKILL');
  return never();
}

const writes = new Set(['write', 'writeFile', 'appendFile']);

async function atDisk(name, call, half, pretended) {
  const isHere = isDrawn('disk', name);
  if (plan?.does === 'full' && counts.disk >= plan.at && writes.has(name)) {
    await half();
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  }
  if (!isHere || plan.does === 'full') return call();
  const drawn = plan;
  plan = null;
  if (drawn.does === 'skip') {
    say(`skipped ${name} (${drawn.at})`);
    return pretended;
  }
  if (drawn.when === 'after') await call();
  if (drawn.when === 'half') await half();
  return end(name, drawn);
}

const nothing = () => Promise.resolve();
const isData = (path) => data !== '' && typeof path === 'string' && path.startsWith(data);

const real = { ...files };
const probe = await real.open(process.execPath);
const handles = Object.getPrototypeOf(probe);
await probe.close();
const ours = new WeakSet();

files.open = async (path, ...rest) => {
  if (!isData(path)) return real.open(path, ...rest);
  return atDisk(
    'open',
    async () => {
      const handle = await real.open(path, ...rest);
      ours.add(handle);
      return handle;
    },
    nothing,
  );
};
for (const name of ['rename', 'rm', 'mkdir', 'readdir', 'readFile', 'writeFile', 'stat', 'appendFile']) {
  files[name] = (path, ...rest) => (isData(path) ? atDisk(name, () => real[name](path, ...rest), nothing) : real[name](path, ...rest));
}
for (const name of ['stat', 'read', 'write', 'writeFile', 'truncate', 'datasync', 'sync', 'close']) {
  const method = handles[name];
  handles[name] = function (...args) {
    if (!ours.has(this)) return method.apply(this, args);
    const [bytes] = args;
    const halves = {
      write: () => method.call(this, bytes, args[1], Math.floor(args[2] / 2), args[3]),
      writeFile: () => method.call(this, Buffer.from(bytes).subarray(0, Math.floor(bytes.length / 2))),
    };
    return atDisk(name, () => method.apply(this, args), halves[name] ?? nothing, name === 'write' ? { bytesWritten: args[2] } : undefined);
  };
}

const createServer = http.createServer;
http.createServer = (options, listener) =>
  createServer(options, (request, response) => {
    const { url = '' } = request;
    // The worker of a page asks for this where it is to stop: it waits for an answer that never comes.
    if (url.startsWith('/drill/')) return say(decodeURIComponent(url.slice('/drill/'.length)));
    const name = url.startsWith('/rpc/') ? url.slice('/rpc/'.length) : null;
    if (name === null || !isDrawn('call', name)) return listener(request, response);
    const drawn = plan;
    plan = null;
    if (drawn.when === 'before') return void end(name, drawn);
    response.end = () => void end(name, drawn);
    listener(request, response);
  });
syncBuiltinESMExports();
