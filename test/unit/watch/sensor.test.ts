import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Inbox } from '../../../src/watch/inbox.js';
import type { FolderListener } from '../../../src/watch/observe-folders.js';
import { Sensor } from '../../../src/watch/sensor.js';
import { makeVault } from '../../cli/run-cli.js';

/** A sensor whose system says what the test wants. */
function madeSensor() {
  const root = makeVault({});
  const inbox = new Inbox();
  const listeners: FolderListener[] = [];
  let open = 0;
  const sensor = new Sensor(root, inbox, false, async (_root, _isLeftOut, listener) => {
    listeners.push(listener);
    open += 1;
    return {
      close: async () => {
        open -= 1;
      },
    };
  });
  return { root, inbox, sensor, listeners, open: () => open };
}

describe('Sensor', () => {
  it('hands on what can change the agenda, and nothing else', async () => {
    const { sensor, inbox, listeners } = madeSensor();
    await sensor.start();
    listeners[0]?.file('photo.jpg');
    expect(inbox.burst).toBeUndefined();
    listeners[0]?.file('people/Anna.md');
    listeners[0]?.folder('people/new');
    expect([...inbox.take()]).toEqual(['people/Anna.md', 'people/new']);
  });

  it.each(['ENOSPC', 'EMFILE'])(
    'falls back to comparing the disk on %s, says so once, and lets go of its watches',
    async (code) => {
      const { sensor, listeners, open } = madeSensor();
      await sensor.start();
      const error = Object.assign(new Error('limit'), { code });
      listeners[0]?.failed(error);
      listeners[0]?.failed(error);
      expect(await sensor.check()).toEqual({ news: [expect.stringContaining(code)], missed: true });
      expect({ polling: sensor.polling, open: open() }).toEqual({ polling: true, open: 0 });
      listeners[0]?.failed(error);
      expect((await sensor.check()).news).toEqual([]);
    },
  );

  it('goes on listening when a single folder cannot be watched', async () => {
    const { sensor, listeners, open } = madeSensor();
    await sensor.start();
    listeners[0]?.failed(Object.assign(new Error('no'), { code: 'EACCES' }));
    expect(await sensor.check()).toEqual({ news: [], missed: true });
    expect({ polling: sensor.polling, open: open() }).toEqual({ polling: false, open: 1 });
  });

  it('listens anew when the root was removed and made again', async () => {
    const { root, sensor, listeners, open } = madeSensor();
    await sensor.start();
    expect(await sensor.check()).toEqual({ news: [], missed: false });
    rmSync(root, { recursive: true });
    expect(await sensor.check()).toMatchObject({ news: [expect.stringContaining('gone')] });
    expect({ there: sensor.rootIsThere, open: open() }).toEqual({ there: false, open: 0 });
    mkdirSync(root);
    expect(await sensor.check()).toEqual({ news: [], missed: true });
    expect({ there: sensor.rootIsThere, open: open(), started: listeners.length }).toEqual({
      there: true,
      open: 1,
      started: 2,
    });
  });
});
