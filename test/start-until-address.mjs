// Runs `npm start` until the address that it prints answers, and ends it. Exit status 1 where it does not, or leaves a process.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const longest = 120_000;
// A group of its own, so that whatever npm starts can be ended and be missed.
const child = spawn('npm', ['start'], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
let said = '';
child.stdout.on('data', (chunk) => {
  said += chunk;
  process.stdout.write(chunk);
});
const ended = new Promise((settle) => child.once('close', settle));

const address = await Promise.race([printed(), ended.then(() => null), pause(longest, null, { ref: false })]);
// The token stays with who asks; what is served is the page.
const status = address === null ? 0 : (await fetch(address)).status;
tell('SIGINT');
await Promise.race([ended, pause(10_000, null, { ref: false })]);
const stays = tell('SIGKILL');

if (address === null) fail('npm start printed no address');
if (status !== 200) fail(`npm start printed an address that answers ${status}`);
if (stays) fail('npm start left a process when it was ended');
console.log('npm start printed its address, answered at it, and ended');

async function printed() {
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/#key=\S+/.exec(said);
    if (found !== null) return found[0];
    await pause(50);
  }
}

/** Sends a signal to the whole group. Answers whether anybody is left in it. */
function tell(signal) {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}

function fail(why) {
  console.error(why);
  process.exit(1);
}
