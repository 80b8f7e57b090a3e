import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import { planActs } from '../../../src/app/act-on-due.js';
import { readNote } from '../../../src/note/read-note.js';
import type { Settings } from '../../../src/people/settings.js';
import { agendaToJson } from '../../../src/render/agenda-json.js';
import { fileName } from '../../../src/render/note-link.js';
import { planOutput } from '../../../src/render/plan-output.js';
import { renderStub } from '../../../src/render/render-stub.js';
import { isGenerated } from '../../../src/vault/generated-file.js';
import type { Call } from './check-edits.js';
import { type AllowedMarkdown, notInert } from './inert-markdown.js';
import { smallState } from './small-state.js';

const TODAY = '2026-11-20';
const DUE_HEADINGS = {
  en: /^(?:# Week \d+ · [\p{L}\d –-]+|## (?:Today, [\p{L} \d]+|[\p{L} \d]+|Coming up|Waiting for an answer|Worth a thought|Done this week|Not this week|Tidying up))$/u,
  de: /^(?:# Woche \d+ · [\p{L}\d. –-]+|## [\p{L}, \d.]+)$/u,
};
const STUB_HEADING =
  /^## (?:Draft|Entwurf|For the call|Fürs Telefon|If the day|Falls der Tag|Brief and direct|Kurz und direkt|Shorter|Kürzer|Ask$|Fragen$)/u;

/**
 * Renders agenda and stubs of a vault with one hostile note in it, looks whether anything in them comes to life, ticks
 * every box and reads that back. Says what went wrong.
 */
export function checkPages(path: string, text: string, settings: Settings, call: Call): string[] {
  const wrong: string[] = [];
  const empty = new Map<string, string>();
  const state = call('buildNetwork', () => smallState({ [path]: text }, empty, settings));
  const { network } = state;
  const agenda = call('buildAgenda', () =>
    buildAgenda(network, { today: TODAY, settings, problems: state.problems }),
  );
  call('agendaToJson', () => JSON.parse(JSON.stringify(agendaToJson(agenda, new Map()))));
  const output = call('planOutput', () =>
    planOutput({ agenda, network, settings, templates: {}, existing: empty, takenPaths: state.allPaths }),
  );
  const links = new Set(
    [...state.allPaths, ...output.stubs.values()].flatMap((one) => [fileName(one), one.replace(/\.md$/, '')]),
  );
  const allowed: AllowedMarkdown = {
    headings: DUE_HEADINGS[settings.language],
    comments: /^<!-- knowwho:(?:begin [0-9a-f]{6} 2026-11-20 · [^<>]*|end) -->$/,
    boxes: 0,
    strong: false,
    links,
  };
  const boxes =
    agenda.items
      .filter(({ planned }) => planned !== null)
      .reduce((sum, { reasons }) => sum + 1 + reasons.filter(({ task }) => task).length, 0) +
    output.thoughts.length;
  const page = output.block;
  for (const one of notInert(page, { ...allowed, boxes })) wrong.push(`due.md: ${one}`);
  if ((page.match(/^<!-- knowwho:/gm) ?? []).length !== 2) wrong.push('due.md: a marker too many');

  const hostile = network.contacts.find(({ person }) => person.path === path);
  const stubs = output.changes.filter(({ path: one }) => one !== 'due.md').map(({ after }) => after ?? '');
  if (hostile) {
    const stub = () => renderStub(hostile, { agenda, network, settings });
    stubs.push(...call('renderStub', () => [stub()]));
  }
  for (const stub of stubs) {
    const name = /^# .*$/m.exec(stub)?.[0] ?? '';
    const headings = new RegExp(`${STUB_HEADING.source}|^# \\[`, 'u');
    const comments = /^<!-- knowwho:(?:facts [^<>]*|draft [0-9a-f]{6}) -->$/;
    if (!name.startsWith('# [')) wrong.push(`stub: begins with ${name}`);
    for (const one of notInert(stub, { ...allowed, headings, comments, boxes: 0, strong: true }))
      wrong.push(`stub: ${one}`);
    if ((stub.match(/^<!-- knowwho:/gm) ?? []).length !== 2) wrong.push('stub: a marker too many');
    if ((stub.match(/^# /gm) ?? []).length !== 1) wrong.push('stub: two titles');
  }
  if (!isGenerated('elsewhere.md', page, settings)) wrong.push('due.md is not known as generated');
  wrong.push(...checkTicks(path, text, page, settings, call));
  return wrong;
}

/** Ticks every box of the page; what is carried out must leave every other line of the notes as it is. */
function checkTicks(path: string, text: string, page: string, settings: Settings, call: Call): string[] {
  const ticked = `${page.replace(/^( *- \[) \]/gm, '$1x]')}\n`;
  const state = smallState({ [path]: text }, new Map([['due.md', ticked]]), settings);
  const { changes } = call('planActs', () => planActs(state, TODAY, []));
  return changes.flatMap(({ path: one, before, after }) => {
    if (before === null || after === null) return [`a tick makes or removes ${one}`];
    if (before !== state.textOf(one)) return [`a tick takes ${one} for something else`];
    if (readNote(one, after, settings).broken) return [`a tick breaks ${one}`];
    const left = new Set(after.split(/\r?\n/));
    const gone = before
      .split(/\r?\n/)
      .filter((line) => !left.has(line) && !/\[.\]|last-?contact|tier|snooze/iu.test(line));
    return gone.length > 0 ? [`a tick takes from ${one}: ${gone[0]?.slice(0, 80)}`] : [];
  });
}
