/** The headings and short phrases of the agenda on the terminal, in the vault's language. */
export interface AgendaWords {
  week(number: number, span: string): string;
  today(day: string): string;
  waiting: string;
  since(day: string): string;
  nudge(day: string): string;
  ahead: string;
  suggestions: string;
  done: string;
  notThisWeek: string;
  wait(count: number): string;
  load(needed: string, available: string): string;
  unsorted(count: number, first: string): string;
  problems(count: number): string;
  nothing: string;
  late(days: number): string;
}

const s = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const en: AgendaWords = {
  week: (number, span) => `Week ${number} · ${span}`,
  today: (day) => `Today, ${day}`,
  waiting: 'Waiting for an answer',
  since: (day) => `since ${day}`,
  nudge: (day) => `a gentle reminder on ${day}`,
  ahead: 'Coming up',
  suggestions: 'Worth a thought',
  done: 'Done this week',
  notThisWeek: 'Not this week',
  wait: (count) => `${s(count, 'person waits', 'people wait')} for a free place`,
  load: (needed, available) =>
    `Your tiers ask for ${needed} contacts a week; there is room for ${available}.`,
  unsorted: (count, first) =>
    `${s(count, 'person has', 'people have')} no tier yet${first ? `; begin with ${first}` : ''}: add “tier: B” to a note.`,
  problems: (count) => `${s(count, 'problem', 'problems')} in the notes: knowwho check`,
  nothing: 'Nothing is due. Enjoy the quiet, or write to somebody for no reason at all.',
  late: (days) => `${s(days, 'day', 'days')} late`,
};

const de: AgendaWords = {
  week: (number, span) => `Woche ${number} · ${span}`,
  today: (day) => `Heute, ${day}`,
  waiting: 'Antwort steht aus',
  since: (day) => `seit ${day}`,
  nudge: (day) => `freundlich nachhaken am ${day}`,
  ahead: 'Demnächst',
  suggestions: 'Einen Gedanken wert',
  done: 'Diese Woche erledigt',
  notThisWeek: 'Nicht diese Woche',
  wait: (count) => `${s(count, 'Person wartet', 'Personen warten')} auf einen freien Platz`,
  load: (needed, available) =>
    `Deine Stufen verlangen ${needed} Kontakte pro Woche; Platz ist für ${available}.`,
  unsorted: (count, first) =>
    `${s(count, 'Person hat', 'Personen haben')} noch keine Stufe${first ? `; fang an mit ${first}` : ''}: „tier: B“ in die Notiz.`,
  problems: (count) => `${s(count, 'Problem', 'Probleme')} in den Notizen: knowwho check`,
  nothing: 'Nichts steht an. Genieß die Ruhe, oder schreib jemandem einfach so.',
  late: (days) => `${s(days, 'Tag', 'Tage')} überfällig`,
};

/** The words for a language of the settings. */
export function agendaWords(language: 'en' | 'de'): AgendaWords {
  return language === 'de' ? de : en;
}
