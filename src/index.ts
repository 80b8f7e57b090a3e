/**
 * The public library: a vault on the disk through {@link openVault}, and the pure core, usable without one.
 *
 * ```ts
 * import { openVault } from 'knowwho';
 * const vault = await openVault('Notes');
 * const { items } = await vault.agenda({ today: '2026-11-23' });
 * ```
 */
export type {
  Agenda,
  Item,
  ItemRuleId,
  ItemStatus,
  Reason,
  Suggestion,
  SuggestionRuleId,
  Waiting,
} from './agenda/agenda.js';
export { type AgendaOptions, buildAgenda } from './agenda/build-agenda.js';
export type { AddRequest, AddResult } from './app/add-person.js';
export type { CheckResult } from './app/check-vault.js';
export { Failure, type FailureKind } from './app/failure.js';
export type { PeopleFilter, SortKey } from './app/list-people.js';
export type { LoggedEntry, LogRequest, LogResult } from './app/log-contact.js';
export type { NextStep } from './app/next-step.js';
export { openVault } from './app/open-vault.js';
export type { TimelineEntry } from './app/person-timeline.js';
export type { EntryView, FullPersonView, PersonView } from './app/person-view.js';
export type { RefreshPlan } from './app/plan-refresh.js';
export type { RefreshResult } from './app/refresh.js';
export type { OnDay, OnDayWriting, Vault } from './app/vault.js';
export type { StubResult } from './app/write-stub.js';
export type { Diagnostic, DiagnosticCode, Severity } from './note/diagnostic.js';
export type { LinkedTask, NoteFacts, NoteKind, NoteLink } from './note/note.js';
export { parsePerson } from './note/parse-person.js';
export { readNote } from './note/read-note.js';
export { buildNetwork } from './people/build-network.js';
export type { Cadence } from './people/cadence.js';
export type { Day, Week } from './people/day.js';
export type { Entry, KnownKind } from './people/entry.js';
export type { Contact, Mention, Network, SharedTask, Source } from './people/network.js';
export { parseDayWords } from './people/parse-day-words.js';
export type {
  FamilyMember,
  Occasion,
  Person,
  Reference,
  Sourced,
  Status,
  YearlyDate,
} from './people/person.js';
export { defaultSettings, type Settings, type Tier } from './people/settings.js';
export type { Task } from './people/task.js';
export { type AgendaJson, agendaToJson } from './render/agenda-json.js';
export { type RenderDueOptions, renderDue } from './render/render-due.js';
export { renderStub, type StubInput } from './render/render-stub.js';
export type { FileChange } from './vault/file-change.js';
export type { RoundCause, RoundEvent, TroubleEvent, WatchEvent } from './watch/watch-event.js';
export type { WatchOptions } from './watch/watch-vault.js';
