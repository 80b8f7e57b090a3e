import type { Person } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { NONE } from '../people/shared-list.js';
import { dateByFormat, dateInName } from './date-of-note.js';
import { frontMatterTags, inlineTags, uniqueTags } from './find-tags.js';
import { findTasks, type PlacedTask } from './find-tasks.js';
import { frontMatterLinks } from './front-matter-links.js';
import { kindOfNote } from './kind-of-note.js';
import { Lines } from './lines.js';
import type { NoteFacts, NoteKind } from './note.js';
import { findLinks } from './note-links.js';
import { type Outline, outlineOf } from './outline.js';
import { readPlainBody } from './plain-body.js';
import { plainLinks } from './plain-links.js';
import { inOrderOfLines, Problems } from './problems.js';
import { Properties } from './properties.js';
import { PropertyReader } from './property-reader.js';
import { type BodyFacts, readBody } from './read-body.js';
import { isClosed } from './read-choices.js';
import { sortEntries } from './read-log.js';
import { fileNameOf, hintAtPerson, readPerson } from './read-person.js';
import { type SplitNote, splitNote } from './split-note.js';

/**
 * Everything the agenda needs of one note: a pure function of its vault-relative path, its text and the settings.
 * Decides itself what the note is. Never throws; what cannot be understood is in `problems`.
 */
export function readNote(path: string, text: string, settings: Settings): NoteFacts {
  return factsOf(path, text, settings, undefined);
}

/** The same with the kind given by the caller. */
export function factsOf(
  path: string,
  text: string,
  settings: Settings,
  asKind: NoteKind | undefined,
): NoteFacts {
  const lines = new Lines(text);
  const problems = new Problems(path, lines);
  const split = splitNote(text);
  if ('problem' in split) {
    problems.add(split.problem.code, split.problem.offset, split.problem.message);
    return { ...emptyFacts(path, asKind ?? kindByPath(path, settings), problems), broken: true };
  }
  const note = new OpenNote(path, lines, split, settings, problems);
  const kind = asKind ?? note.kind();
  const facts = kind === 'person' ? note.personFacts(kind) : note.otherFacts(kind);
  if (facts.problems.length > 1) inOrderOfLines(facts.problems);
  return facts;
}

/** A note whose front matter is read; everything else is read when it is asked for. */
class OpenNote {
  private readonly reader: PropertyReader;
  private readonly properties: Properties;
  private readonly ownTags: string[];
  private scanned: Outline | undefined;

  constructor(
    private readonly path: string,
    private readonly lines: Lines,
    private readonly split: SplitNote,
    private readonly settings: Settings,
    private readonly problems: Problems,
  ) {
    this.properties = new Properties(split, lines, settings.fields);
    this.reader = new PropertyReader(this.properties, problems);
    this.ownTags = frontMatterTags(this.properties);
  }

  private get outline(): Outline {
    this.scanned ??= outlineOf(this.lines.text, this.split.bodyStart);
    return this.scanned;
  }

  kind(): NoteKind {
    return kindOfNote(this.path, this.settings, {
      properties: this.properties,
      tags: this.ownTags,
      inlineTags: () => inlineTags(this.lines.text, this.split.bodyStart, () => this.outline.masked),
    });
  }

  personFacts(kind: NoteKind): NoteFacts {
    const { lines, split, settings } = this;
    const plain = readPlainBody(lines.text, split.bodyStart, split.bodyLine, settings);
    const person = this.personOf(plain ?? this.body(findTasks(lines, this.outline, this.problems)));
    hintAtPerson(this.reader, Boolean(person.metAt) || person.introducedBy.length > 0, this.settings);
    const { path, problems } = this;
    const { tags, aliases, name: title } = person;
    // In one piece, not from `emptyFacts`: there are ten thousand of them.
    return {
      path,
      kind,
      broken: false,
      title,
      tags,
      aliases,
      links: NONE,
      tasks: NONE,
      seeks: NONE,
      problems: problems.found.length > 0 ? problems.found : NONE,
      person,
    };
  }

  otherFacts(kind: NoteKind): NoteFacts {
    const { bodyStart, bodyLine } = this.split;
    const plain = kind === 'me' ? undefined : plainLinks(this.lines.text, bodyStart, bodyLine);
    const tasks = plain ? [] : findTasks(this.lines, this.outline, this.problems);
    const person = kind === 'me' ? this.personOf(this.body(tasks)) : undefined;
    const found = plain ?? findLinks(this.lines, bodyStart, this.outline, tasks);
    const links =
      kind === 'dated' || kind === 'goal'
        ? [...frontMatterLinks(this.properties, this.lines), ...found.links]
        : found.links;
    const facts: NoteFacts = {
      path: this.path,
      kind,
      broken: false,
      title: this.reader.words('name') ?? this.reader.words('title') ?? fileNameOf(this.path),
      tags: person?.tags ?? this.tags(),
      aliases: this.aliases(),
      links,
      tasks: found.tasks,
      seeks: [],
      problems: this.problems.found,
      person,
    };
    if (kind === 'dated') facts.date = this.date();
    if (kind === 'goal') facts.closed = isClosed(this.reader);
    if (kind === 'goal' || kind === 'clipping') {
      facts.seeks = this.reader.list('seeks', 'comma');
      facts.deadline = (this.reader.date('deadline') ?? this.reader.date('due'))?.value;
      facts.url = this.reader.text('url')?.value ?? this.reader.text('source')?.value;
    }
    return facts;
  }

  private body(tasks: PlacedTask[]): BodyFacts {
    return readBody(this.lines, this.split.bodyStart, this.outline, tasks, this.settings, this.problems);
  }

  private personOf({ entries, tasks, about, tags }: BodyFacts): Person {
    const body = {
      entries: sortEntries(entries),
      tasks,
      tags: this.ownTags.length + tags.length === 0 ? NONE : uniqueTags([...this.ownTags, ...tags]),
      aliases: this.aliases(),
    };
    const person = readPerson(this.path, this.reader, body, this.settings, this.lines);
    person.about = about;
    return person;
  }

  private tags(): string[] {
    const { text } = this.lines;
    return uniqueTags([
      ...this.ownTags,
      ...inlineTags(text, this.split.bodyStart, () => this.outline.masked),
    ]);
  }

  private aliases(): string[] {
    const aliases = this.reader.list('aliases', 'comma');
    return aliases.length > 0 ? aliases : this.reader.list('alias', 'comma');
  }

  private date(): NoteFacts['date'] {
    return dateByFormat(this.path, this.settings) ?? this.reader.date('date')?.value ?? dateInName(this.path);
  }
}

function kindByPath(path: string, settings: Settings): NoteKind {
  return kindOfNote(path, settings, { tags: [], inlineTags: () => [] });
}

function emptyFacts(path: string, kind: NoteKind, problems: Problems): NoteFacts {
  return {
    path,
    kind,
    broken: false,
    title: fileNameOf(path),
    tags: [],
    aliases: [],
    links: [],
    tasks: [],
    seeks: [],
    problems: problems.found,
  };
}
