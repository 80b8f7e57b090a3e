/** The headings and short phrases of the agenda on the terminal, in the vault's language. */
export interface AgendaWords {
  week(number: number, span: string): string;
  today(day: string): string;
  waiting: string;
  since(day: string): string;
  nudge(day: string): string;
  ahead: string;
  suggestions: string;
  byChance: string;
  /** Before the line to write. */
  noteIt: string;
  mentioned(count: number, last: string): string;
  sortThem: string;
  done: string;
  notThisWeek: string;
  wait(count: number): string;
  more(count: number): string;
  load(needed: string, available: string): string;
  unsorted(count: number): string;
  problems(count: number): string;
  nothing: string;
  late(days: number): string;
}

const count = (amount: number, one: string, many: string) =>
  amount === 1 ? `1 ${one}` : `${amount} ${many}`;

const en: AgendaWords = {
  week: (number, span) => `Week ${number} · ${span}`,
  today: (day) => `Today, ${day}`,
  waiting: 'Waiting for an answer',
  since: (day) => `since ${day}`,
  nudge: (day) => `a gentle reminder on ${day}`,
  ahead: 'Coming up',
  suggestions: 'Worth a thought',
  byChance: 'By chance:',
  noteIt: 'note:',
  mentioned: (amount, last) => `in ${count(amount, 'note', 'notes')}${last ? `, last on ${last}` : ''}`,
  sortThem: 'A line, and a tier?',
  done: 'Done this week',
  notThisWeek: 'Not this week',
  wait: (amount) => `${count(amount, 'person waits', 'people wait')} for a free place`,
  more: (amount) => `and ${amount} more`,
  load: (needed, available) =>
    `The tiers ask for ${needed} ${needed === '1' ? 'contact' : 'contacts'} a week; there is room for ${available}.`,
  unsorted: (amount) => `${count(amount, 'person has', 'people have')} no tier yet: knowwho triage`,
  problems: (amount) => `${count(amount, 'file needs', 'files need')} a look: knowwho check`,
  nothing: 'Nobody is due this week. Enjoy it, or write to somebody just so.',
  late: (days) => `${count(days, 'day', 'days')} late`,
};

const de: AgendaWords = {
  week: (number, span) => `Woche ${number} · ${span}`,
  today: (day) => `Heute, ${day}`,
  waiting: 'Antwort steht aus',
  since: (day) => `seit ${day}`,
  nudge: (day) => `freundlich nachhaken am ${day}`,
  ahead: 'Demnächst',
  suggestions: 'Einen Gedanken wert',
  byChance: 'Zufällig:',
  noteIt: 'notieren:',
  mentioned: (amount, last) => `in ${count(amount, 'Notiz', 'Notizen')}${last ? `, zuletzt am ${last}` : ''}`,
  sortThem: 'Eine Zeile, und eine Stufe?',
  done: 'Diese Woche erledigt',
  notThisWeek: 'Nicht diese Woche',
  wait: (amount) => `${count(amount, 'Person wartet', 'Personen warten')} auf einen freien Platz`,
  more: (amount) => `und ${amount} weitere`,
  load: (needed, available) =>
    `Die Stufen verlangen ${needed} Kontakte pro Woche; Platz ist für ${available}.`,
  unsorted: (amount) => `${count(amount, 'Person hat', 'Personen haben')} noch keine Stufe: knowwho triage`,
  problems: (amount) => `${count(amount, 'Datei braucht', 'Dateien brauchen')} einen Blick: knowwho check`,
  nothing: 'Diese Woche ist niemand an der Reihe. Genieß es, oder schreib jemandem einfach so.',
  late: (days) => `${count(days, 'Tag', 'Tage')} überfällig`,
};

/** The words for a language of the settings. */
export function agendaWords(language: 'en' | 'de'): AgendaWords {
  return language === 'de' ? de : en;
}
