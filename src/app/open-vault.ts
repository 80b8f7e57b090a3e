import { resolve } from 'node:path';
import { buildAgenda } from '../agenda/build-agenda.js';
import { addPerson } from './add-person.js';
import { checkVault } from './check-vault.js';
import { Failure, failureOf } from './failure.js';
import { listPeople } from './list-people.js';
import { logContact } from './log-contact.js';
import { fullPersonView } from './person-view.js';
import { readState } from './read-state.js';
import { refresh } from './refresh.js';
import { rememberingReader } from './remember-notes.js';
import { resolveNames } from './resolve-names.js';
import type { Vault } from './vault.js';
import { writeStubs } from './write-stub.js';

/**
 * Opens the vault in a folder (the folder itself; nothing is searched upwards) and reads it once. Rejects with a
 * {@link Failure} if the folder cannot be read or its settings have errors.
 */
export async function openVault(dir: string): Promise<Vault> {
  const root = resolve(dir);
  const readNotes = rememberingReader();
  const read = () => orFailure(() => readState(root, readNotes));
  let state = read();
  const fresh = () => {
    state = read();
    return state;
  };
  return {
    root,
    get settings() {
      return state.settings;
    },
    get problems() {
      return state.problems;
    },
    async people() {
      return fresh().network.contacts.map(({ person }) => person);
    },
    async network() {
      return fresh().network;
    },
    async agenda({ today, week }) {
      const { network, settings, problems } = fresh();
      return buildAgenda(network, { today, settings, problems, week });
    },
    async refresh({ today, dryRun }) {
      return orFailure(() => refresh(root, { today, dryRun, readNotes, state: fresh() }));
    },
    async log(request, { today, dryRun }) {
      return orFailure(() => logContact(root, request, { today, dryRun, readNotes }));
    },
    async add(request, { today, dryRun }) {
      return orFailure(() => addPerson(root, request, { today, dryRun, readNotes }));
    },
    async stub(name, { today, dryRun }) {
      const [stub] = orFailure(() => writeStubs(root, [name], { today, dryRun, readNotes }));
      if (stub) return stub;
      throw new Failure('refused', `Nobody is called “${name}”.`);
    },
    async show(name, { today }) {
      const { network, settings } = fresh();
      const [contact] = resolveNames(network, [name]);
      if (contact)
        return fullPersonView(contact, network, buildAgenda(network, { today, settings }), settings);
      throw new Failure('refused', `Nobody is called “${name}”.`);
    },
    async list(filter, { today }) {
      return listPeople(fresh(), filter, today);
    },
    async check({ today }) {
      return orFailure(() => checkVault(root, today, readNotes));
    },
    async *watch(options) {
      const { watchVault } = await import('../watch/watch-vault.js');
      yield* watchVault(root, options);
    },
  };
}

/** Calls the function; what the disk or the system refuses comes out as a {@link Failure}. */
function orFailure<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw failureOf(error) ?? error;
  }
}
