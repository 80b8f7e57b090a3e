import { describe, expect, it } from 'vitest';
import { askedFor, promiseSentence, topicOf, withoutNames } from '../../../src/stubs/topic.js';

describe('topicOf, English', () => {
  it.each([
    ['the new team', { noun: 'the new team' }],
    ['about the new team', { noun: 'the new team' }],
    ['we talked about her move to Bern', { noun: 'your move to Bern' }],
    [
      "he rebuilt his team's meeting formats #meetings",
      { clause: "you rebuilt your team's meeting formats" },
    ],
    ['she is looking for a bigger room', { clause: 'you are looking for a bigger room' }],
    ['how he rebuilt his meetings', { noun: 'how you rebuilt your meetings' }],
    [
      'her course for facilitators, and whether to raise the price',
      { noun: 'your course for facilitators, and whether to raise the price' },
    ],
    ['asked for his slides', {}],
    ['for lunch', {}],
    ['the room is too small', {}],
    ['he lost his job', {}],
    ['her divorce', {}],
    ['thanks for the tip', {}],
    ['I told him about us', {}],
    ['team moved to Bern', {}],
    ['', {}],
    ['die neue Stelle', {}],
  ])('%s', (text, expected) => {
    expect(topicOf(text, 'en', false)).toMatchObject(expected);
    if (Object.keys(expected).length === 0) expect(topicOf(text, 'en', false)).toEqual({});
  });
});

describe('topicOf, German', () => {
  it.each([
    ['Danke für den Tipp!', false, {}],
    ['über das neue Team gesprochen', false, { noun: 'das neue Team' }],
    [
      'wie sein Team die Besprechungen umgebaut hat, Stand-up ohne Laptops',
      false,
      { noun: 'wie dein Team die Besprechungen umgebaut hat, Stand-up ohne Laptops' },
    ],
    ['wie sie die Bibliothek geöffnet hat', true, { noun: 'wie Sie die Bibliothek geöffnet haben' }],
    ['wie er das Team führen will', false, { noun: 'wie du das Team führen willst' }],
    ['seine neue Stelle', false, { noun: 'deine neue Stelle' }],
    ['er hat gekündigt', false, {}],
    ['the new job at Acme', false, {}],
    ['kurz telefoniert', false, {}],
    ['nach den Folien gefragt', false, {}],
  ])('%s', (text, formal, expected) => {
    expect(topicOf(text, 'de', formal)).toMatchObject(expected);
    if (Object.keys(expected).length === 0) expect(topicOf(text, 'de', formal)).toEqual({});
  });
});

describe('promises and questions as speech', () => {
  it.each([
    ['send him the slides', 'en', false, "I'll send you the slides"],
    ['send Thomas the slides', 'en', false, "I'll send you the slides"],
    ['introduce her to HR', 'en', false, "I'll introduce you to HR"],
    ['slides of the evening', 'en', false, undefined],
    [
      'den Artikel über Stand-ups ohne Laptops schicken',
      'de',
      false,
      'Ich werde den Artikel über Stand-ups ohne Laptops schicken',
    ],
    ['ihm die Folien schicken', 'de', true, 'Ich werde Ihnen die Folien schicken'],
    ['Folien', 'de', false, undefined],
  ] as const)('promise: %s', (text, language, formal, expected) => {
    expect(
      promiseSentence(withoutNames(text, ['Thomas'], language === 'de' ? 'dir' : 'you'), language, formal),
    ).toBe(expected);
  });
  it.each([
    ['asked for his slides', 'en', 'your slides'],
    ['asked about her course', 'en', 'your course'],
    ['nach seinen Folien gefragt', 'de', 'deinen Folien'],
    ['hello', 'en', undefined],
  ] as const)('asked: %s', (text, language, expected) => {
    expect(askedFor(text, language, false)).toBe(expected);
  });
});

describe('topicOf, German: what stands behind „über“ becomes a subject', () => {
  it.each([
    ['über den Garten gesprochen', 'der Garten'],
    ['über seinen neuen Job', 'dein neuer Job'],
    ['lange über einen grossen runden Tisch geredet', 'ein grosser runder Tisch'],
    ['den Umbau besprochen', 'der Umbau'],
    ['über die neuen Formate gesprochen', 'die neuen Formate'],
    ['über den Garten und den Zaun gesprochen', 'den Garten und den Zaun'],
    ['Gespräch zu den Plänen', 'den Plänen'],
  ])('%s', (text, noun) => {
    expect(topicOf(text, 'de', false).noun).toBe(noun);
  });
});
