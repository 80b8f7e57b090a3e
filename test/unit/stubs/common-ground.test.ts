import { describe, expect, it } from 'vitest';
import { helpFor, peopleInCommon } from '../../../src/stubs/common-ground.js';
import { at, contact, network, person } from '../agenda/build.js';

describe('helpFor', () => {
  it('names me and others who offer what somebody seeks, never the person and nobody archived', () => {
    const ann = contact(person('Ann', { seeks: ['graphic designer'], offers: ['graphic design'] }));
    const old = contact(person('Old', { offers: ['graphic design'], status: 'archived' }));
    expect(helpFor(ann, network([ann, old]))).toEqual([]);
    const piet = contact(person('Piet', { offers: ['graphic design'] }));
    expect(helpFor(ann, network([ann, old, piet]))).toEqual([{ seeks: 'graphic designer', by: piet }]);
    const me = person('Me', { offers: ['graphic design'] });
    expect(helpFor(ann, network([ann], { me }))).toEqual([{ seeks: 'graphic designer' }]);
  });
});

describe('peopleInCommon', () => {
  it('are those who were met at the same place, without the person', () => {
    const [ann, ben] = ['Ann', 'Ben'].map((name) => contact(person(name, { metAt: at('Choir') })));
    if (!ann || !ben) throw new Error('two people');
    expect(peopleInCommon(ann, network([ann, ben]))).toEqual([ben]);
  });
});
