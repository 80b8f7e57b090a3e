import { readdirSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { logContact } from '../../../src/app/log-contact.js';
import { refresh } from '../../../src/app/refresh.js';
import { rememberingReader } from '../../../src/app/remember-notes.js';
import { undoLast } from '../../../src/app/undo-last.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { formatRecord } from '../../../src/vault/journal/action-record.js';
import { noteChange } from '../../../src/vault/journal/noted-change.js';
import { filesIn, inScratchVault, writeInto } from '../../property/scratch-vault.js';
import { Tally, type TortureRun } from '../part.js';

const TODAY = '2026-11-20';
const NOTE = '---\ntier: A\n---\n## Log\n- 2026-10-01 met\n';
const PATHS = ['people/Anna Keller.md', 'people/Ben Wyss.md'] as const;
const DONE = NOTE.replace('## Log\n', '## Log\n- 2026-11-20 call\n');
const YEAR = 365 * 86_400_000;

/** Sets the times of every file, the program's own too. */
function setTimes(root: string, instant: number): void {
  const date = new Date(instant);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), date, date);
  }
}

/** Files with times that cannot be: the clock was set, an archive was unpacked, another machine’s clock is wrong. */
export async function wrongTimes({ effort }: TortureRun) {
  const recovered = new Tally(
    'an action that was cut off is completed, whatever the time of its record says',
  );
  const seen = new Tally('a note that was changed is read again although its size and its time are the same');
  const same = new Tally('the page, an entry and its undo are the same, whatever the times of the files say');
  const instants = [-50 * YEAR, -YEAR, -1_000, 0, 1_000, 90_000, YEAR, 70 * YEAR];
  let page: string | undefined;
  for (const shift of effort === 'short' ? [-YEAR, YEAR] : instants) {
    const instant = Date.now() + shift;
    const where = `${shift / 1000} s from now`;
    await inScratchVault({ [PATHS[0]]: DONE, [PATHS[1]]: NOTE }, (root) => {
      const changes = PATHS.map((path) => noteChange({ path, before: NOTE, after: DONE }));
      // No process has this number: the one that wrote the record is gone.
      const record = {
        id: '00000001-cut',
        what: 'log Anna Keller, Ben Wyss',
        day: TODAY,
        changes,
        pid: 2 ** 22 + 1,
        host: hostname(),
      };
      writeInto(root, '.knowwho/journal/00000001-cut.pending.json', formatRecord(record));
      setTimes(root, instant);
      refresh(root, { today: TODAY });
      const texts = filesIn(root);
      recovered.count(PATHS.every((path) => texts[path] === DONE) ? undefined : where);
      undoLast(root, { today: TODAY });
      const back = filesIn(root);
      recovered.count(PATHS.every((path) => back[path] === NOTE) ? undefined : `undone ${where}`);
    });
    await inScratchVault({ [PATHS[0]]: NOTE, [PATHS[1]]: NOTE }, (root) => {
      const read = rememberingReader();
      setTimes(root, instant);
      read(root, defaultSettings());
      writeInto(root, PATHS[0], NOTE.replace('met', 'got'));
      setTimes(root, instant);
      const kinds = read(root, defaultSettings()).notes[0]?.person?.entries.map(({ kind }) => kind);
      seen.count(String(kinds) === 'got' ? undefined : `${where}: ${kinds}`);
      setTimes(root, instant);
      refresh(root, { today: TODAY });
      setTimes(root, instant);
      logContact(root, { names: ['Ben'], text: 'met for lunch' }, { today: TODAY });
      refresh(root, { today: TODAY });
      setTimes(root, instant);
      undoLast(root, { today: TODAY });
      refresh(root, { today: TODAY });
      const now = JSON.stringify(filesIn(root));
      page ??= now;
      same.count(now === page ? undefined : where);
    });
  }
  return [recovered.figure, seen.figure, same.figure];
}
