import type { Agenda } from '../agenda/agenda.js';
import type { Diagnostic } from '../note/diagnostic.js';
import type { Day, Week } from '../people/day.js';
import type { Network } from '../people/network.js';
import type { Person } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import type { WatchEvent } from '../watch/watch-event.js';
import type { WatchOptions } from '../watch/watch-vault.js';
import type { AddRequest, AddResult } from './add-person.js';
import type { CheckResult } from './check-vault.js';
import type { PeopleFilter } from './list-people.js';
import type { LogRequest, LogResult } from './log-contact.js';
import type { FullPersonView, PersonView } from './person-view.js';
import type { RefreshResult } from './refresh.js';
import type { StubResult } from './write-stub.js';

/** The day that a question is asked on. */
export interface OnDay {
  /** `YYYY-MM-DD`; the library never asks the clock. */
  today: Day;
}

/** The same, for what writes: with `dryRun` everything is planned and nothing written. */
export interface OnDayWriting extends OnDay {
  dryRun?: boolean;
}

/**
 * An open vault: what the commands do, as functions. Each call sees the files as they stand on the disk then; what did
 * not change is not read again. Calls that cannot be carried out reject with a {@link Failure}.
 */
export interface Vault {
  /** Absolute path of the folder. */
  readonly root: string;
  /** As of the last reading. */
  readonly settings: Settings;
  /** Everything that could not be understood at the last reading, in order of path and line. */
  readonly problems: Diagnostic[];
  /** All people, in order of name. */
  people(): Promise<Person[]>;
  /** All people with what connects them: mentions, tasks, introducers. */
  network(): Promise<Network>;
  /** Whom to contact and why; of another week with `week`. */
  agenda(options: OnDay & { week?: Week }): Promise<Agenda>;
  /** Makes the agenda file and the stubs true. */
  refresh(options: OnDayWriting): Promise<RefreshResult>;
  /** Writes one entry into the log of one or more people. */
  log(request: LogRequest, options: OnDayWriting): Promise<LogResult>;
  /** Writes a new person note. */
  add(request: AddRequest, options: OnDayWriting): Promise<AddResult>;
  /** Writes the stub of a person, reason or not. */
  stub(name: string, options: OnDayWriting): Promise<StubResult>;
  /** Everything known of a person. */
  show(name: string, options: OnDay): Promise<FullPersonView>;
  /** People who pass a filter, as views. */
  list(filter: PeopleFilter, options: OnDay): Promise<PersonView[]>;
  /** Every problem of the vault. */
  check(options: OnDay): Promise<CheckResult>;
  /** Keeps the agenda and the stubs true until the signal is aborted or the loop is left. */
  watch(options?: WatchOptions): AsyncIterable<WatchEvent>;
}
