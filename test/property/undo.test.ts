import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPerson } from '../../src/app/add-person.js';
import { fixVault } from '../../src/app/check-vault.js';
import { Failure } from '../../src/app/failure.js';
import { keepPromise } from '../../src/app/keep-promise.js';
import { logContact } from '../../src/app/log-contact.js';
import { mergePeople } from '../../src/app/merge-people.js';
import { renamePerson } from '../../src/app/rename-person.js';
import { setTier } from '../../src/app/set-tier.js';
import { snooze } from '../../src/app/snooze.js';
import { undoLast } from '../../src/app/undo-last.js';
import { filesOf, makeVault, writeIn } from '../cli/run-cli.js';
import { note, userText } from './note-generators.js';

const today = '2026-11-20';
const PEOPLE = ['people/Anna Keller.md', 'people/Ben Wyss.md', 'people/clients/Cem Kaya.md'];
const names = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 3 });
const name = fc.constantFrom(...PEOPLE);

/** What a command does with a vault. */
type Step = (root: string) => unknown;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(names, userText).map(
    ([who, text]): Step =>
      (root) =>
        logContact(root, { names: who, text }, { today }),
  ),
  fc.tuple(names, fc.constantFrom('A', 'none')).map(
    ([who, tier]): Step =>
      (root) => {
        return setTier(root, { names: who, tier }, { today });
      },
  ),
  names.map(
    (who): Step =>
      (root) =>
        snooze(root, { names: who, until: '2026-12-24' }, { today }),
  ),
  fc.tuple(names, userText).map(
    ([who, text]): Step =>
      (root) => {
        return keepPromise(root, { names: who, text, what: { do: 'add', by: '2026-12-01' } }, { today });
      },
  ),
  userText.map(
    (text): Step =>
      (root) =>
        addPerson(root, { name: text }, { today }),
  ),
  fc.tuple(name, userText).map(
    ([who, newName]): Step =>
      (root) => {
        return renamePerson(root, { name: who, newName, alias: true }, { today });
      },
  ),
  fc.tuple(name, name).map(
    ([into, from]): Step =>
      (root) =>
        mergePeople(root, { into, from }, { today }),
  ),
  fc.constant<Step>((root) => fixVault(root, { today })),
);

describe('undo', () => {
  it('gives back every byte of the vault, step by step, whatever the steps were', () => {
    let undone = 0;
    fc.assert(
      fc.property(
        fc.array(note, { minLength: 3, maxLength: 3 }),
        fc.array(step, { minLength: 2, maxLength: 5 }),
        (texts, steps) => {
          const root = makeVault({
            'knowwho.yaml': '',
            'journal/2026-11-02.md':
              '- [[Anna Keller]] [Ben](../people/Ben%20Wyss.md)\r\n- ![[people/clients/Cem Kaya#x|Cem]]',
          });
          PEOPLE.forEach((path, index) => {
            writeIn(root, path, texts[index] as string);
          });
          const states = [filesOf(root)];
          for (const one of steps) {
            try {
              one(root);
            } catch (error) {
              // A refusal leaves everything as it is.
              if (!(error instanceof Failure)) throw error;
            }
            const now = filesOf(root);
            if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
          }
          for (const state of states.reverse().slice(1)) {
            undoLast(root, { today });
            undone++;
            expect(filesOf(root)).toEqual(state);
          }
          expect(() => undoLast(root, { today })).toThrow(Failure);
          rmSync(join(root, '.knowwho'), { recursive: true, force: true });
        },
      ),
      { numRuns: 80 },
    );
    expect(undone).toBeGreaterThan(40);
  });
});
