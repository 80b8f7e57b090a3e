import type { Agenda } from '../agenda/agenda.js';
import type { Diagnostic } from '../note/diagnostic.js';

/** The agenda as other programs read it: `due --json`, schema 1 (docs/commands.md). */
export interface AgendaJson {
  schema: 1;
  today: string;
  week: string;
  items: {
    person: string;
    path: string;
    tier: string | null;
    status: string;
    planned: string | null;
    lastContact: string | null;
    stub: string | null;
    reasons: {
      rule: string;
      advice: string;
      due: string;
      text: string;
      source: { path: string; line: number };
    }[];
  }[];
  waiting: { person: string; path: string; since: string; nudgeOn: string | null }[];
  suggestions: { rule: string; advice: string; people: string[]; text: string; accept: string }[];
  notThisWeek: { person: string; path: string; due: string }[];
  load: { perWeekNeeded: number; perWeekAvailable: number };
  problems: { path: string; line: number; column: number; code: string; message: string }[];
}

/** Plain data for JSON; `stubs` maps a person's path to the stub's. */
export function agendaToJson(agenda: Agenda, stubs: ReadonlyMap<string, string>): AgendaJson {
  return {
    schema: 1,
    today: agenda.today,
    week: agenda.week,
    items: agenda.items.map(({ contact: { person }, tier, status, planned, lastContact, reasons }) => ({
      person: person.name,
      path: person.path,
      tier,
      status,
      planned,
      lastContact,
      stub: stubs.get(person.path) ?? null,
      reasons: reasons.map(({ rule, advice, due, text, source }) => ({
        rule,
        advice,
        due,
        text,
        source: { path: source.path, line: source.line },
      })),
    })),
    waiting: agenda.waiting.map(({ contact: { person }, since, nudgeOn }) => ({
      person: person.name,
      path: person.path,
      since,
      nudgeOn,
    })),
    suggestions: agenda.suggestions.map(({ rule, advice, people, text, accept }) => ({
      rule,
      advice,
      people: people.map(({ person }) => person.name),
      text,
      accept,
    })),
    notThisWeek: agenda.notThisWeek.map(({ contact: { person }, due }) => ({
      person: person.name,
      path: person.path,
      due,
    })),
    load: agenda.load,
    problems: agenda.problems.filter(({ severity }) => severity !== 'hint').map(problemToJson),
  };
}

/** A diagnostic as other programs read it. */
export function problemToJson({ path, line, column, code, severity, message, excerpt }: Diagnostic) {
  return { path, line, column, code, severity, message, excerpt };
}
