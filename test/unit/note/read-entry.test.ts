import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/note/read-entry.js';

const DAY = '2026-11-18';
const known = (rest: object) => ({ date: DAY, known: true, ...rest });

describe('an entry', () => {
  it.each([
    [
      'met at Design Thinking evening: he rebuilt it #meetings',
      { kind: 'met', at: 'Design Thinking evening', text: 'he rebuilt it #meetings' },
    ],
    [
      'sent via linkedin: asked for his slides',
      { kind: 'sent', via: 'linkedin', text: 'asked for his slides' },
    ],
    [
      'received via email: his article [minutes:: 10]',
      { kind: 'received', via: 'email', text: 'his article', minutes: 10 },
    ],
    ['got: the address of a designer', { kind: 'got', text: 'the address of a designer' }],
    [
      'thanked via postcard: for the address [cost:: 3 CHF] [result:: new logo]',
      { kind: 'thanked', via: 'postcard', text: 'for the address', cost: '3 CHF', result: 'new logo' },
    ],
    ['met for lunch', { kind: 'met', text: 'for lunch' }],
    ['met', { kind: 'met', text: '' }],
    ['Met: hello', { kind: 'met', text: 'hello' }],
    ['met, talked about sailing', { kind: 'met', text: 'talked about sailing' }],
    ['met - talked', { kind: 'met', text: 'talked' }],
    ['met: at noon', { kind: 'met', text: 'at noon' }],
    [
      'call via phone at the office: the offer',
      { kind: 'call', via: 'phone', at: 'the office', text: 'the offer' },
    ],
    [
      'call at the office via phone: the offer',
      { kind: 'call', via: 'phone', at: 'the office', text: 'the offer' },
    ],
    ['sent via LinkedIn message: hi', { kind: 'sent', via: 'LinkedIn message', text: 'hi' }],
    ['sent via LinkedIn the slides', { kind: 'sent', via: 'LinkedIn', text: 'the slides' }],
    ['wrote by email about it', { kind: 'wrote', via: 'email', text: 'about it' }],
    ['wrote by the lake', { kind: 'wrote', text: 'by the lake' }],
    ['met at Kronenhalle', { kind: 'met', at: 'Kronenhalle', text: '' }],
    [
      'met at the fair where he told me about the new team',
      { kind: 'met', text: 'at the fair where he told me about the new team' },
    ],
    ['met in Bern: trains', { kind: 'met', at: 'Bern', text: 'trains' }],
    ['met in Bern', { kind: 'met', at: 'Bern', text: '' }],
    ['met in person', { kind: 'met', text: 'in person' }],
    ['met in June: trains', { kind: 'met', text: 'in June: trains' }],
    ['met for lunch: it was good', { kind: 'met', text: 'for lunch: it was good' }],
    ['met at 10:30 at the bar: beer', { kind: 'met', at: '10:30 at the bar', text: 'beer' }],
    ['met at [[Bar: old town]]: beer', { kind: 'met', at: '[[Bar: old town]]', text: 'beer' }],
    ['sent: see https://example.org: it helps', { kind: 'sent', text: 'see https://example.org: it helps' }],
    [
      'gave (minutes:: 90): a lecture (on sails)',
      { kind: 'gave', text: 'a lecture (on sails)', minutes: 90 },
    ],
    ['note: keeps bees [mood:: good]', { kind: 'note', text: 'keeps bees [mood:: good]' }],
    ['**call**: about the offer', { kind: 'call', text: 'about the offer' }],
    ['phone call about the offer', { kind: 'call', text: 'about the offer' }],
    ['she wrote: yes', { kind: 'received', text: 'yes' }],
    ['introduced: to [[Anna]]', { kind: 'introduced', text: 'to [[Anna]]' }],
    ['video via zoom: demo', { kind: 'video', via: 'zoom', text: 'demo' }],
    ['zoom: demo', { kind: 'video', text: 'demo' }],
    ['moved: the lunch, she is ill', { kind: 'moved', text: 'the lunch, she is ill' }],
  ])('in English: %s', (words, expected) => {
    expect(readEntry(`${DAY} ${words}`)).toEqual(known(expected));
  });

  it.each([
    ['getroffen beim Apéro: sein neues Team', { kind: 'met', at: 'Apéro', text: 'sein neues Team' }],
    ['Treffen bei Acme: Rundgang', { kind: 'met', at: 'Acme', text: 'Rundgang' }],
    ['Anruf: wegen der Folien', { kind: 'call', text: 'wegen der Folien' }],
    ['telefoniert über das Projekt', { kind: 'call', text: 'über das Projekt' }],
    ['geschrieben über LinkedIn: Gruss', { kind: 'wrote', via: 'LinkedIn', text: 'Gruss' }],
    ['geschickt per Post: ein Buch', { kind: 'sent', via: 'Post', text: 'ein Buch' }],
    ['bedankt per Postkarte', { kind: 'thanked', via: 'Postkarte', text: '' }],
    ['gedankt: für die Adresse', { kind: 'thanked', text: 'für die Adresse' }],
    ['gratuliert: zum Geburtstag', { kind: 'greeted', text: 'zum Geburtstag' }],
    ['gegrüsst', { kind: 'greeted', text: '' }],
    ['geschenkt: ein Buch', { kind: 'gave', text: 'ein Buch' }],
    ['bekannt gemacht: mit [[Anna]]', { kind: 'introduced', text: 'mit [[Anna]]' }],
    ['vorgestellt: [[Anna]]', { kind: 'introduced', text: '[[Anna]]' }],
    ['erhalten: sein Artikel', { kind: 'received', text: 'sein Artikel' }],
    ['bekommen: die Adresse', { kind: 'got', text: 'die Adresse' }],
    ['Notiz: hält Bienen', { kind: 'note', text: 'hält Bienen' }],
    ['verschoben: auf Dezember', { kind: 'moved', text: 'auf Dezember' }],
    ['übersprungen', { kind: 'skipped', text: '' }],
    ['U\u0308bersprungen', { kind: 'skipped', text: '' }],
  ])('in German: %s', (words, expected) => {
    expect(readEntry(`18.11.2026 ${words}`)).toEqual(known(expected));
  });

  it.each([
    '2026-11-18 met: x',
    '**2026-11-18** met: x',
    '**2026-11-18:** met: x',
    '**2026-11-18**: met: x',
    '[[2026-11-18]] met: x',
    '2026-11-18, met: x',
    '2026-11-18: met: x',
    '2026-11-18 - met: x',
    '2026-11-18 – met: x',
    '2026-11-18T10:30 met: x',
    '2026-11-18 10:30 met: x',
    '18.11.2026 met: x',
    '(2026-11-18) met: x',
    '_2026-11-18_ met: x',
    '2026-11-18 | met: x',
    '**[[2026-11-18]]** – met: x',
  ])('has its date in any form: %s', (words) => {
    expect(readEntry(words)).toEqual(known({ kind: 'met', text: 'x' }));
  });

  it.each([
    ['2026-11-18 had coffee', 'had', 'had coffee'],
    ['2026-11-18: talked about sails', 'talked', 'talked about sails'],
    ['2026-11-18 coffee at Sprüngli: nice', 'coffee', 'coffee at Sprüngli: nice'],
    ['2026-11-18 metal work', 'metal', 'metal work'],
    ['2026-11-18 call-centre visit', 'call-centre', 'call-centre visit'],
    ['2026-11-18 [[Anna]] was there too', 'contact', '[[Anna]] was there too'],
    ['2026-11-18', 'contact', ''],
    ['2026-11-18 *great* talk', 'contact', '*great* talk'],
  ])('of an unknown kind keeps all words: %s', (words, kind, text) => {
    expect(readEntry(words)).toEqual({ date: DAY, known: false, kind, text });
  });

  it('needs a date that the calendar has', () => {
    expect(readEntry('2026-02-30 met')).toBe('impossible');
    expect(readEntry('met on 2026-11-18')).toBeUndefined();
    expect(readEntry('[[Anna]] met')).toBeUndefined();
  });
});
