import { append, keep, type LivedDay, mark, thought, tick } from './live.js';

/** A fortnight with the example vault: two workshops to fill, a team day to plan, little time. */
export const EXAMPLE_DAYS: LivedDay[] = [
  {
    day: '2026-11-20',
    sent: [
      {
        name: 'Thomas Brunner',
        part: 'Draft',
        edits: [['bald bei einem Kaffee weiterzureden', 'am 2. Dezember beim Mittagessen weiterzureden']],
      },
      { name: 'Anna Keller', part: 'Brief' },
    ],
    acts: [
      tick('phone', 'Thomas Brunner', 'via linkedin: gedankt, Mittagessen am 2. Dezember vorgeschlagen ✅ 2026-11-20'),
      keep('phone', 'den Artikel über Stand-ups'),
      tick('laptop', 'Anna Keller', 'for bringing Thomas and me together'),
      thought('laptop', '[[Piet Vos]] has helped you twice', 'x'),
    ],
  },
  { day: '2026-11-21', acts: [] },
  {
    day: '2026-11-22',
    acts: [
      tick('phone', 'Lea Graf', 'rang her: Emil got a bicycle, the new team has its first camp in March'),
      // The same tick at home, before the phone's is pulled.
      { ...tick('laptop', 'Lea Graf', 'rang her: Emil got a bicycle, the new team has its first camp in March'), early: true },
    ],
  },
  {
    day: '2026-11-23',
    sent: [
      { name: 'Ben Wyss', part: 'Draft' },
    ],
    acts: [
      tick('phone', 'Eva Roth'),
      tick('laptop', 'Ben Wyss', 'via email: told him that Samira and I start with one idea'),
      thought('laptop', 'By chance: [[Rosa Lang]]', 'x', 'via email: asked how the roof is'),
    ],
  },
  {
    day: '2026-11-24',
    sent: [
      { name: 'Cem Kaya', part: 'Draft', edits: [['the address of a bookbinder', 'the address of the bookbinder']] },
    ],
    before: [
      append('laptop', 'journal/2026-11-24.md', 'Lunch in the canteen at Nordlicht with [[Yuki Tanaka]], who is moving the repair service to Bern.\n'),
    ],
    acts: [tick('laptop', 'Cem Kaya'), mark('phone', 'Karim Benali', ' ', 'snooze 1w')],
  },
  {
    day: '2026-11-25',
    acts: [
      keep('laptop', 'send Samira Haddad the list'),
      tick('phone', 'Regula Stettler', 'call: she wants to hear the offer for Bern'),
      thought('phone', 'looks for rooms for 20 people', '-', 'they know each other already'),
    ],
    commands: [['log', 'Regula', 'met at Rosengarten: the offer for Bern', '--on', '2026-12-10']],
  },
  {
    day: '2026-11-26',
    acts: [
      {
        on: 'laptop',
        path: 'people/Samira Haddad.md',
        find: 'choose one of the three ideas',
        put: 'we chose the second of the three ideas, she sends a plan next week',
      },
      tick('phone', 'Jan Wolf', 'rang him for his birthday'),
      keep('phone', 'ask Jan Wolf for the key'),
    ],
    commands: [['promise', 'Samira', 'send the plan for the silent morning', '--theirs', '--by', '2026-12-04']],
  },
  {
    day: '2026-11-27',
    sent: [
      { name: 'Noemi Schär', part: 'Draft' },
    ],
    acts: [
      tick('phone', 'Noemi Schär', 'via whatsapp: thanks for the soup, and the date of the next concert'),
      mark('phone', 'Thomas Brunner', '-', 'he sent the photos in the meantime'),
    ],
  },
  {
    day: '2026-11-28',
    acts: [
      tick('phone', 'Vreni Hofer', 'call'),
      append(
        'phone',
        'inbox.md',
        'Nora Blum, Stadtbibliothek, met at the Advent concert, via Noemi Schär, C, send her the programme by friday\n',
      ),
    ],
  },
  { day: '2026-11-29', acts: [] },
  { day: '2026-11-30', acts: [keep('laptop', 'send the slides of the talk'), tick('laptop', 'Ida Moser', 'via email'), tick('phone', 'Nora Blum', 'via email: gratuliert zum Solo')] },
  {
    day: '2026-12-01',
    acts: [tick('phone', 'Noemi Schär', 'for introducing Nora'), tick('phone', 'Max Huber', 'via email: a gentle reminder of the slides'), tick('phone', 'Céline Favre', 'rang her: the third round went well')],
  },
  {
    day: '2026-12-02',
    acts: [
      {
        on: 'laptop',
        path: 'people/Eva Roth.md',
        find: 'lunch after her first full week',
        put: 'lunch after her first full week, the team is younger than she feared',
      },
      tick('phone', 'Giulia Bernasconi', 'met for a coffee'),
    ],
  },
  { day: '2026-12-03', acts: [keep('phone', 'send her the programme'), tick('laptop', 'Karim Benali', 'call: he speaks at the team day on 12 March')] },
];
