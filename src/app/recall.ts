import { mayBeTold, type PersonWeek, personWeek, type WeekDays } from '../agenda/finished-week.js';
import { Standings } from '../agenda/standings.js';
import type { Day } from '../people/day.js';
import { INTRODUCED } from '../people/log-marks.js';
import type { Contact } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import { KeptOutput } from '../render/kept-output.js';
import type { VaultRead } from '../vault/read-vault.js';
import { ownPaths } from './read-state.js';

/** What was worked out for one day and one set of settings, person by person: it holds until a person changes. */
export class Recall {
  readonly standings: Standings;
  readonly output = new KeptOutput((contact) => (this.standings.of(contact).marks & INTRODUCED) !== 0);
  readonly #weeks = new WeakMap<Contact, { week: string; lines: PersonWeek }>();
  /** Of most people a week tells nothing. */
  #nothing: { week: string; lines: PersonWeek } = { week: '', lines: undefined };
  #paths: string[] = [];
  /** What they were taken from. */
  #read: Pick<VaultRead, 'allPaths' | 'generated'> | undefined;
  #block: { key: readonly unknown[]; block: string } | undefined;

  constructor(
    readonly today: Day,
    readonly settings: Settings,
  ) {
    this.standings = new Standings(today, settings);
  }

  /** Something else is known of these people. */
  forget(people: Iterable<Contact>): void {
    for (const contact of people) {
      this.standings.forget(contact);
      this.output.forget(contact);
      this.#weeks.delete(contact);
    }
  }

  /** {@link personWeek}, remembered. */
  readonly weekOf = (contact: Contact, days: WeekDays): PersonWeek => {
    if (!mayBeTold(this.standings.of(contact), days)) return undefined;
    const known = this.#weeks.get(contact);
    if (known?.week === days.week) return known.lines;
    const lines = personWeek(contact, days);
    if (this.#nothing.week !== days.week) this.#nothing = { week: days.week, lines: undefined };
    this.#weeks.set(contact, lines ? { week: days.week, lines } : this.#nothing);
    return lines;
  };

  /** The page of the finished week, rendered again only if something in `key` is not the same. */
  weekBlock(key: readonly unknown[], render: () => string): string {
    const known = this.#block;
    if (known && known.key.length === key.length && known.key.every((one, at) => one === key[at]))
      return known.block;
    this.#block = { key, block: render() };
    return this.#block.block;
  }

  /** {@link ownPaths}: the very same list as long as it holds the same. */
  ownPaths(read: VaultRead): readonly string[] {
    const { allPaths, generated } = read;
    const known = this.#read;
    this.#read = { allPaths, generated };
    // A save changes neither which files there are nor which of them are ours.
    if (known?.allPaths === allPaths && hasSameKeys(known.generated, generated)) return this.#paths;
    const paths = ownPaths(read);
    const isSame = paths.length === this.#paths.length && paths.every((path, at) => path === this.#paths[at]);
    if (!isSame) this.#paths = paths;
    return this.#paths;
  }
}

function hasSameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const key of b.keys()) if (!a.has(key)) return false;
  return true;
}
