// For `node --import`: whatever would open a connection or start another program throws, and is written down in
// `globalThis.attempts`. git may be started, by the commands that are about git.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import dnsPromises from 'node:dns/promises';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import workers from 'node:worker_threads';

globalThis.attempts = [];

function forbid(holder, name, what) {
  const original = holder[name];
  if (typeof original !== 'function') return;
  holder[name] = function forbidden(...args) {
    if (what.startsWith('child_process') && /^git(?:\.exe)?$/.test(String(args[0])))
      return original.apply(this, args);
    globalThis.attempts.push(what);
    throw new Error(`forbidden here: ${what}`);
  };
}

for (const name of ['connect', 'createConnection', 'createServer', 'Server'])
  forbid(net, name, `net.${name}`);
forbid(net.Socket.prototype, 'connect', 'net.Socket.connect');
forbid(net.Server.prototype, 'listen', 'net.Server.listen');
for (const name of ['connect', 'createServer']) forbid(tls, name, `tls.${name}`);
for (const name of ['createSocket']) forbid(dgram, name, `dgram.${name}`);
for (const [module, label] of [
  [dns, 'dns'],
  [dnsPromises, 'dns/promises'],
])
  for (const name of Object.keys(module))
    if (/^(?:lookup|resolve|reverse)/.test(name)) forbid(module, name, `${label}.${name}`);
for (const [module, label] of [
  [http, 'http'],
  [https, 'https'],
])
  for (const name of ['request', 'get', 'createServer']) forbid(module, name, `${label}.${name}`);
for (const name of ['connect', 'createServer', 'createSecureServer']) forbid(http2, name, `http2.${name}`);
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'])
  forbid(childProcess, name, `child_process.${name}`);
for (const name of ['fetch', 'WebSocket', 'EventSource']) forbid(globalThis, name, name);
forbid(workers, 'Worker', 'worker_threads.Worker');
syncBuiltinESMExports();

/** Tries each of them once, to be sure that the guard stands: those that were not stopped. */
globalThis.unguarded = async () => {
  const tries = {
    net: async () => (await import('node:net')).connect(9, '127.0.0.1'),
    socket: async () => new (await import('node:net')).Socket().connect(9),
    tls: async () => (await import('node:tls')).connect(9),
    dns: async () => (await import('node:dns')).lookup('example.org', () => {}),
    dgram: async () => (await import('node:dgram')).createSocket('udp4'),
    http: async () => (await import('node:http')).request('http://127.0.0.1:9'),
    https: async () => (await import('node:https')).get('https://127.0.0.1:9'),
    fetch: async () => await fetch('http://127.0.0.1:9'),
    spawn: async () => (await import('node:child_process')).spawn('true'),
  };
  const open = [];
  for (const [name, attempt] of Object.entries(tries)) {
    const before = globalThis.attempts.length;
    try {
      await attempt();
    } catch {}
    if (globalThis.attempts.length === before) open.push(name);
  }
  globalThis.attempts.length = 0;
  return open;
};
