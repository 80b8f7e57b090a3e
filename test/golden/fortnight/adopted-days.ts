import { append, keep, type LivedDay, thought, tick, type } from './live.js';

/** A fortnight with 300 notes that nobody has sorted, German and English mixed. */
export const ADOPTED_DAYS: LivedDay[] = [
  {
    day: '2026-11-20',
    sent: [
      { name: 'Leila Mansouri', part: 'If' },
      { name: 'Alessia Zanetti', part: 'Draft' },
    ],
    acts: [
      tick('phone', 'Leila Mansouri', 'via whatsapp: belated birthday wishes'),
      keep('phone', 'send Zoltán the slides about the trial'),
      tick('laptop', 'Alessia Zanetti', 'rang her, forty is the new thirty'),
      type('laptop', 'Anke Vogt', 'B'),
    ],
  },
  { day: '2026-11-21', acts: [keep('phone', 'call Mathieu back about the flat')] },
  { day: '2026-11-22', acts: [] },
  {
    day: '2026-11-23',
    sent: [
      { name: 'Ayşe Öztürk', part: 'Draft' },
    ],
    before: [
      append('laptop', 'Daily/2026/2026-11-23.md', '# Monday\n\nMet [[Tomás Muñoz]] on the tram, coffee next week?\n'),
    ],
    acts: [
      tick('phone', 'Ayşe Öztürk'),
      type('laptop', 'Suresh Krishnan', 'C'),
    ],
  },
  {
    day: '2026-11-24',
    acts: [
      keep('laptop', 'agree the test plan with Hansruedi'),
      keep('phone', 'card for María José'),
      type('laptop', 'Zoltán Szabó', 'none'),
      type('laptop', 'Ursula Zürcher', 'C'),
    ],
  },
  {
    day: '2026-11-25',
    sent: [
      {
        name: 'Anke Vogt',
        part: 'Draft',
        edits: [['in den nächsten Wochen einmal telefonieren', 'im Dezember wieder einen Abend zusammensitzen']],
      },
    ],
    acts: [
      tick('phone', 'Riccardo Lombardi', 'Anruf: 68 und er baut noch am Dach'),
      tick('phone', 'Anke Vogt', 'via email: einen Abend im Dezember vorgeschlagen'),
    ],
  },
  {
    day: '2026-11-26',
    sent: [
      { name: 'Ursula Zürcher', part: 'Draft', edits: [['in den nächsten Wochen einmal telefonieren', 'uns im Januar sehen']] },
    ],
    acts: [
      keep('laptop', 'Davide gets the cost table'),
      tick('phone', 'Ursula Zürcher', 'Brief: vier Seiten zurück, von Hand ✅ 2026-11-26'),
    ],
  },
  { day: '2026-11-27', acts: [keep('phone', 'read Heather Kowalczyk')] },
  { day: '2026-11-28', acts: [] },
  { day: '2026-11-29', acts: [tick('phone', 'Jörg Bäumler', 'gratuliert')] },
  {
    day: '2026-11-30',
    acts: [type('laptop', 'Hansruedi Nägeli', 'B')],
  },
  { day: '2026-12-01', acts: [tick('phone', 'Hansruedi Nägeli', 'rang him, we walk on the 12th')] },
  { day: '2026-12-02', acts: [thought('laptop', 'By chance: [[Meera', 'x', 'via email: asked how the trial went on')] },
  { day: '2026-12-03', acts: [type('laptop', 'Abena Dlamini', 'B')] },
];
