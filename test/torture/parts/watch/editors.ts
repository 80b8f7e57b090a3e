import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, Tally, type TortureRun } from '../../part.js';
import { pause, withWatcher } from './watched.js';

const TIMES = { short: 1, full: 25, long: 100 };
const NOTE = 'people/Anna Keller.md';

type Save = (file: (name: string) => string, text: string) => void | Promise<void>;
const NAME = 'Anna Keller.md';

/** How editors and sync tools put a new text in the place of an old one. */
const EDITORS: Readonly<Record<string, Save>> = {
  'vim, with a backup': (file, text) => {
    writeFileSync(file('4913'), '');
    rmSync(file('4913'));
    renameSync(file(NAME), file(`${NAME}~`));
    writeFileSync(file(NAME), text);
    rmSync(file(`${NAME}~`));
  },
  'vim, slowly': async (file, text) => {
    renameSync(file(NAME), file(`${NAME}~`));
    await pause(25);
    writeFileSync(file(NAME), text);
    rmSync(file(`${NAME}~`));
  },
  JetBrains: (file, text) => {
    writeFileSync(file(`${NAME}___jb_tmp___`), text);
    renameSync(file(NAME), file(`${NAME}___jb_old___`));
    renameSync(file(`${NAME}___jb_tmp___`), file(NAME));
    rmSync(file(`${NAME}___jb_old___`));
  },
  gedit: (file, text) => {
    writeFileSync(file('.goutputstream-ABC123'), text);
    renameSync(file('.goutputstream-ABC123'), file(NAME));
  },
  emacs: (file, text) => {
    writeFileSync(file(`#${NAME}#`), text);
    if (existsSync(file(`${NAME}~`))) rmSync(file(`${NAME}~`));
    renameSync(file(NAME), file(`${NAME}~`));
    writeFileSync(file(NAME), text);
    rmSync(file(`#${NAME}#`));
  },
  'unlink and create': async (file, text) => {
    rmSync(file(NAME));
    await pause(20);
    writeFileSync(file(NAME), text);
  },
  Syncthing: (file, text) => {
    writeFileSync(file(`.syncthing.${NAME}.tmp`), text);
    renameSync(file(`.syncthing.${NAME}.tmp`), file(NAME));
  },
  'in place': (file, text) => writeFileSync(file(NAME), text),
};

/** The dances of editors around one note. */
export async function editorSaves({ effort, progress }: TortureRun): Promise<Figure> {
  const names = Object.keys(EDITORS);
  const tally = new Tally(
    `saves as editors make them (${names.join('; ')}): seen, and the person never gone`,
  );
  await withWatcher({ [NOTE]: noteText(0) }, async (watched) => {
    const file = (name: string) => join(watched.root, 'people', name);
    let save = 0;
    for (let time = 0; time < TIMES[effort]; time += 1) {
      for (const [editor, write] of Object.entries(EDITORS)) {
        progress(`${editor}, ${time + 1} of ${TIMES[effort]}`);
        save += 1;
        const pages = watched.pages.length;
        await write(file, noteText(save));
        const isSeen = await watched.until(() => watched.page().includes(`in room ${save}.`));
        const isGone = watched.pages.slice(pages).some((page) => !page.includes('[[Anna Keller]]'));
        const problem = watched.rounds.flatMap(({ problems }) => problems)[0];
        tally.count(
          !isSeen || isGone || problem
            ? `${editor}: ${isSeen ? (problem?.message ?? 'the person was gone from the page') : 'never seen'}`
            : undefined,
        );
      }
    }
  });
  return tally.figure;
}

function noteText(save: number): string {
  return `---\nmet-on: 2026-11-22\nmet-at: in room ${save}.\n---\n`;
}
