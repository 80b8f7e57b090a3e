import type { Agenda, Item } from '../agenda/agenda.js';
import { foundAmong } from '../agenda/found-among.js';
import type { Diagnostic } from '../note/diagnostic.js';
import type { Day } from '../people/day.js';
import { directionOf, type Entry } from '../people/entry.js';
import type { Contact, Network } from '../people/network.js';
import type { Person } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { groundOf, groundVersion, lookForIntroductions } from '../stubs/common-ground.js';
import type { ShownThought } from './due-thoughts.js';
import type { Meeting } from './due-view.js';
import type { Kept } from './keep-typed.js';
import { KeptOutput } from './kept-output.js';
import { countedLinkWriter } from './note-link.js';
import { placeBlock } from './place-block.js';
import { renderPage } from './render-due.js';
import { stubParts } from './render-stub.js';
import { type Render, type TemplateError, type Templates, withUsableTemplates } from './templates.js';

/** A file to be written: `before` null is a new one, `after` null a removed one. Equal texts are never listed. */
export interface OutputChange {
  path: string;
  before: string | null;
  after: string | null;
}

/** Everything that the generated files depend on. */
export interface OutputInput {
  agenda: Agenda;
  network: Network;
  settings: Settings;
  /** Own templates, keyed `en/due.liquid`. */
  templates: Templates;
  /** Generated files as they stand: the agenda file and the files of the stubs folder, path → text. */
  existing: ReadonlyMap<string, string>;
  /** All notes of the vault, for the shortest links. */
  takenPaths: readonly string[];
  /** What the user typed into the agenda and is to stay; without it every changed line stays. */
  kept?: Kept;
  /** What is known from the last output with these settings and templates. */
  known?: KeptOutput;
}

export interface OutputPlan {
  changes: OutputChange[];
  /** A person's path → the path of the stub that exists after the changes. */
  stubs: Map<string, string>;
  problems: Diagnostic[];
  /** The agenda's block as rendered, with its markers, before anything typed is put in. */
  block: string;
  /** The suggestions in it. */
  thoughts: ShownThought[];
}

/**
 * What has to be written for this agenda: `due.md` and the stubs, pure. Planned people get a stub; one that exists
 * is kept up to date as long as the person has any reason; an untouched one goes with the reason.
 */
export function planOutput(input: OutputInput): OutputPlan {
  const own = usableTemplates(input.templates);
  return withUsableTemplates(own, (render, failed) =>
    planWith(
      input,
      render,
      failed.map((error) => templateProblem(error, input.settings)),
    ),
  ).result;
}

function planWith(input: OutputInput, render: Render, problems: Diagnostic[]): OutputPlan {
  const { network, settings, existing, known: keptOutput = new KeptOutput() } = input;
  const agenda: Agenda = { ...input.agenda, problems: [...input.agenda.problems, ...problems] };
  const paths = keptOutput.pathsOf(network.contacts, settings);
  const planned = new Set(
    agenda.items.filter(({ planned }) => planned !== null).map(({ contact }) => contact),
  );
  const onAgenda = new Set([...agenda.items, ...agenda.notThisWeek].map(({ contact }) => contact));
  const items = new Map([...agenda.notThisWeek, ...agenda.items].map((one) => itemEntry(one)));
  const counted = [keptOutput.countsOf(input.takenPaths), paths.counts];
  const links = countedLinkWriter(counted, settings.output, settings.output.stubs);
  const groundKey = [groundVersion(network), agenda.today, settings, ...counted];
  lookForIntroductions(network, keptOutput.hasIntroduced);
  const linkTo = ({ person }: Contact) => links.link(person.path, person.name);
  const stubs = new Map<string, string>();
  const changes: OutputChange[] = [];
  const wanted = new Set<string>();
  const meetings: Meeting[] = [];
  const holders = new Set(foundAmong([...existing.keys()], (path) => paths.holderOf(path)));
  for (const contact of network.contacts.filter((one) => planned.has(one) || holders.has(one))) {
    const path = paths.of(contact);
    const before = existing.get(path) ?? null;
    const known = before === null ? undefined : keptOutput.existing(path, before);
    const meeting = known?.meeting === agenda.today ? meetingOn(agenda.today, contact.person) : undefined;
    if (meeting) {
      // What prepares a meeting of today is not touched: it was made when the meeting still lay ahead.
      wanted.add(path);
      stubs.set(contact.person.path, path);
      meetings.push({ contact, entry: meeting });
      continue;
    }
    const isWanted = planned.has(contact) || (known && (known.asked || onAgenda.has(contact)));
    if (!isWanted) continue;
    wanted.add(path);
    const ground = keptOutput.ground(contact, groundKey, () =>
      groundOf(contact, network, agenda.today, linkTo),
    );
    const after = keptOutput.stub(
      contact,
      before,
      [items.get(contact), agenda.today, settings, render, ground],
      () => stubParts(contact, { agenda, network, settings, render, links }),
    );
    if (after === undefined) {
      problems.push(
        ownFile(path, 'this file is not a stub of knowwho; it is left alone, so the person has none'),
      );
      continue;
    }
    stubs.set(contact.person.path, path);
    if (after !== before) changes.push({ path, before, after });
  }
  changes.push(...staleStubs(existing, wanted, settings, keptOutput));
  keptOutput.keepOnly(existing);
  const { block, thoughts } = renderPage(
    { ...agenda, problems: [...input.agenda.problems, ...problems] },
    settings,
    {
      counted,
      stubs,
      meetings,
      render,
    },
  );
  const page = settings.output.agenda;
  const before = existing.get(page) ?? null;
  const placed = placeBlock(before, block, input.kept && { ...input.kept, thoughts });
  if ('reason' in placed) problems.push(ownFile(page, placed.reason, placed.line));
  else if (placed.text !== before) changes.unshift({ path: page, before, after: placed.text });
  return { changes, stubs, problems, block, thoughts };
}

function itemEntry(one: Item | Agenda['notThisWeek'][number]): [Contact, Item] {
  return [one.contact, 'item' in one ? one.item : one];
}

/** A conversation that the log has for this day. */
function meetingOn(day: Day, { entries }: Person): Entry | undefined {
  return entries.find(({ date, kind }) => date === day && directionOf(kind) === 'both');
}

/** Stubs whose person has no reason any more: an untouched one is removed, a touched one stays with its owner. */
function staleStubs(
  existing: ReadonlyMap<string, string>,
  wanted: ReadonlySet<string>,
  settings: Settings,
  keptOutput: KeptOutput,
): OutputChange[] {
  return [...existing].flatMap(([path, text]) => {
    if (!path.startsWith(`${settings.output.stubs}/`) || wanted.has(path)) return [];
    const stub = keptOutput.existing(path, text);
    if (!stub || stub.asked || stub.factsTouched || stub.draftTouched) return [];
    return [{ path, before: text, after: null }];
  });
}

/** Own templates may only stand for packaged ones; others are left out. */
function usableTemplates(templates: Templates): Templates {
  return Object.fromEntries(
    Object.entries(templates).filter(([name]) => /^[a-z]{2}\/[\w-]+\.liquid$/.test(name)),
  );
}

function ownFile(path: string, message: string, line = 1): Diagnostic {
  return { path, line, column: 1, code: 'broken-markers', severity: 'warning', message, excerpt: '' };
}

/** An own template that fails is reported; the packaged one takes its place. */
export function templateProblem(error: TemplateError, settings: Settings): Diagnostic {
  return {
    path: `${settings.templates}/${error.template}`,
    line: error.line,
    column: 1,
    code: 'invalid-template',
    severity: 'error',
    message: `this template cannot be used (${error.reason}); the packaged one is used instead`,
    excerpt: '',
  };
}
