import type { Entry } from '../people/entry.js';
import type { Settings } from '../people/settings.js';
import type { Task } from '../people/task.js';
import { aboutText } from './about-text.js';
import { inlineTags } from './find-tags.js';
import type { PlacedTask } from './find-tasks.js';
import type { Lines } from './lines.js';
import { logSections } from './log-sections.js';
import type { Outline } from './outline.js';
import type { Problems } from './problems.js';
import { findEntries } from './read-log.js';
import { mergeSpans } from './spans.js';

/** What the body of a person's note says. */
export interface BodyFacts {
  /** In the order of the file. */
  entries: Entry[];
  tasks: Task[];
  about: string | undefined;
  /** Without those of the log: they belong to what was talked about, not to the person. As written, perhaps repeated. */
  tags: string[];
}

/** The body of any person's note by its outline and tasks; what cannot be understood is added to `problems`. */
export function readBody(
  lines: Lines,
  bodyStart: number,
  outline: Outline,
  tasks: readonly PlacedTask[],
  settings: Settings,
  problems: Problems,
): BodyFacts {
  const placed = findEntries(lines, outline, settings, problems);
  const logs = logSections(outline, settings, lines.text.length);
  const hidden = logs.length === 0 ? outline.masked : mergeSpans([...outline.masked, ...logs]);
  return {
    entries: placed.map(({ entry }) => entry),
    tasks: tasks.map(({ task }) => task),
    about: aboutText(lines, bodyStart, outline, logs),
    tags: inlineTags(lines.text, bodyStart, () => hidden),
  };
}
