import type { Circle } from './phrases.js';

/** First sentences of a person note, by how they are known. `{year}` is when it began. */
export const INTRO: Record<Circle, string[]> = {
  work: [
    'Sits two desks from me, does the firmware.',
    'Quality team, the one who actually reads the standard.',
    'Joined in {year} from {before}, runs the test lab.',
    'Finance. Answers within the hour if you ask before noon.',
    'Regulatory. Without {him} nothing leaves the house.',
    'Started the same week as me in {year}.',
    'Product lead for the pumps. Talks fast, thinks faster.',
  ],
  client: [
    'Buyer at {company}, {city}.',
    'Our contact at {company} since {year}.',
    'Head of nursing at {company}; we tested the second prototype on {his} ward.',
    'Runs the lab at {company}. Wants numbers, not slides.',
    'Took over the account in {year} when the old contact retired.',
    'Met at the trade fair in {city}, came back to the stand three times.',
  ],
  former: [
    'We shared an office at {company} until {year}.',
    'My boss at {company}, best I had.',
    'Intern in {year}, now leads a team in {city}.',
    'Used to do support with me at {company}.',
    'Left for {city} in {year}, still sends postcards of bridges.',
    'The other half of the two-person web team at {company}.',
  ],
  friend: [
    'Friend since the house in {city}.',
    'We met queuing for concert tickets in {year}.',
    "Pia's godparent.",
    'Through the climbing gym, then the kids, then everything.',
    'Oldest friend I have here.',
    'Met at a New Year party in {city}, {year}, argued about maps until four.',
  ],
  neighbour: [
    'Third floor left.',
    'The house with the walnut tree.',
    'Allotment 14, next to ours.',
    'Across the yard; has our spare key.',
    'Moved in in {year}, two cats, one cello.',
  ],
  club: [
    'Orchestra, first desk of the violas.',
    'Bass in the orchestra, drives the van.',
    'From the Wednesday climbing group.',
    'Orchestra committee, does the money.',
    'Joined the orchestra in {year}, oboe.',
    'Swims in the Rhine with us until October.',
  ],
  family: [
    "Mum's cousin in {city}.",
    "My godmother's eldest.",
    "Alex's side of the family, {city}.",
    'Married into the family in {year}, best cook of us all.',
  ],
  study: [
    'Same year at university, {city}.',
    'Wrote {his} thesis at the desk behind mine.',
    'Flatmate in {year}.',
    'Exchange year in {city}; we failed statistics together.',
  ],
  service: [
    'Our dentist.',
    'Fixes bicycles near the station. Cash only.',
    'Tax adviser since {year}, patient with shoe boxes.',
    "Pia's violin teacher.",
    'The electrician who comes.',
  ],
  travel: [
    'Met on the night train to {train}.',
    'Ran the hostel in {city} in {year}.',
    'Walked with us for four days, {year}.',
    'From the language course in {city}.',
  ],
};

/** The same in German. */
export const INTRO_DE: Record<Circle, string[]> = {
  work: [
    'Sitzt am Fenster, macht die Zulassungen.',
    'Kam {year} von {before} zu uns.',
    'Leitet das Labor, kennt jede Schraube.',
  ],
  client: [
    'Einkauf bei {company}, {city}.',
    'Unser Kontakt bei {company} seit {year}.',
    'Pflegedienst, hat den zweiten Prototyp getestet.',
  ],
  former: [
    'Bis {year} im selben Büro bei {company}.',
    'Früher Support mit mir, jetzt in {city}.',
    'War {year} Praktikum bei uns, heute Teamleitung.',
  ],
  friend: [
    'Kennen uns aus der WG in {city}.',
    'Seit {year} befreundet, über die Kletterhalle.',
    'War an unserer Hochzeit, hat die Rede gerettet.',
  ],
  neighbour: [
    'Dritter Stock links.',
    'Schrebergarten 22, gleich neben dem Wasserhahn.',
    'Hat unseren Schlüssel.',
  ],
  club: ['Orchester, zweite Geige.', 'Klettert mittwochs mit.', 'Kasse vom Orchester, sehr genau.'],
  family: [
    'Verwandtschaft von Mama, die Linie aus {city}.',
    'Verwandtschaft von Alex, wohnt in {city}.',
    'Patenkind meiner Mutter.',
  ],
  study: [
    'Studium in {city}, gleiche Lerngruppe.',
    'Mitbewohner-Zeit {year}, Küche immer blitzblank.',
    'Diplomarbeit am Tisch nebenan.',
  ],
  service: [
    'Steuern, seit {year}.',
    'Hausarztpraxis, Termine am besten am Montag.',
    'Schreinerarbeiten, Küche {year}.',
  ],
  travel: [
    'Vom Nachtzug nach {train}.',
    'Hüttenwart {year}, unvergesslicher Kuchen.',
    'Sprachkurs in {city}.',
  ],
};

/** Further sentences of a person note. */
export const DETAIL = [
  'Vegetarian, hates coriander.',
  'Two boys, about the age of Tom.',
  'Plays chess by post, really.',
  'Call rather than write.',
  'Works Monday to Thursday.',
  'Speaks five languages and apologises in all of them.',
  'Recommended the book about rivers.',
  'Lent me the big tent, must go back before summer.',
  'Has a dog called Espresso.',
  'Never on social media.',
  'Grew up on a farm near {city}.',
  'Used to row for the national team.',
  'Wants to move back to {city} one day.',
  'Bakes, and brings it.',
  'Very direct, in a good way.',
  'Knows a lot about {topic}.',
  'We always end up talking about {topic}.',
  'Looking for a flat with a garden.',
  'Gave a talk about {topic}, ask for the slides.',
  'Allergic to nuts!!',
  'Partner is a midwife.',
  'Had a hard year, ask gently.',
  'Collects enamel signs.',
  'Prefers Signal.',
  'Reads everything by Ursula Le Guin.',
  'Took the photo in our hallway.',
  'Good ideas after the second coffee.',
  'Does not drink.',
  'Can recommend a plumber.',
  'Twins, born in the summer of {year}.',
  'Started a small company on the side, something with {topic}.',
  'Ran the marathon in {city}.',
  'Once fixed my computer over the telephone.',
  'Owes me nothing, I owe {him} a dinner.',
  'Sends voice messages of seven minutes.',
  'Sings in the car.',
  'Knows somebody at {before}.',
  'Would be good to introduce to the school people.',
  'Left {before} in a bad mood, do not mention it.',
  'Saw {him} in {city} by accident, small world.',
];

/** Further sentences in German. */
export const DETAIL_DE = [
  'Vegetarisch, keine Nüsse!',
  'Zwei Kinder, das ältere geht mit Tom in die Schule.',
  'Lieber anrufen als schreiben.',
  'Arbeitet nur bis Donnerstag.',
  'Kennt sich aus mit allem, was Holz ist.',
  'Will zurück nach {city}.',
  'Hat mir das Zelt geliehen.',
  'Wir reden jedes Mal über {thema}.',
  'Macht Kuchen und bringt ihn mit.',
  'Sehr direkt, das mag ich.',
  'Sucht eine Wohnung mit Garten.',
  'Läuft Marathon, steht um fünf auf.',
  'Hat ein schweres Jahr hinter sich.',
  'Kennt jemanden bei {before}.',
  'Singt im Auto.',
  'Nie am Mittwoch, da ist Probe.',
];

/** Bullets of a person note that is a list. */
export const BULLETS = [
  'likes: {topic}',
  'kids: two',
  'partner works at {before}',
  'coffee black, no sugar',
  'birthday some time in autumn',
  'owes me a book',
  'spoke about {topic}',
  'moved to {city} in {year}',
  'asked for the recipe',
  'idea: bring {him} and the orchestra people together',
  'saw the exhibition, recommended',
  'next time: ask about {topic}',
  'gift: something for the garden',
  'number is on the fridge',
  'looking for a new job??',
  'no phone after 8',
  'holiday house near {city}, we may borrow it',
  'read: the book about rivers',
];

/** What stands under a dated heading of a person note: what was talked about on a day. */
export const TALK = [
  'Lunch at {place}. {Topic}, and whether it is worth the trouble.',
  'Long call about {topic}. I said I would send two names.',
  'Asked me to read a draft, four pages, good.',
  '{He} is thinking of leaving, not official yet.',
  'Told me about {topic}; better than I had heard it elsewhere.',
  'Short talk between two meetings, promised each other a real one.',
  'Showed {him} the photos from the lake.',
  'We disagreed about {topic} and ordered another coffee.',
  'Good news: it is going to be a girl.',
  'Wants to visit in spring, asked for the spare room.',
  'Gave {him} the book about rivers.',
  'Said yes to the idea, needs until summer.',
  'Tired. Asked little, listened much.',
  '{Topic} again. Next time I bring somebody who knows.',
];

/** The same in German. */
export const TALK_DE = [
  'Mittagessen, lange über {thema}.',
  'Telefonat: {er} überlegt sich einen Wechsel.',
  'Hat mir den Entwurf gezeigt, vier Seiten, gut.',
  'Kurz am Bahnhof, müde, aber gut gelaunt.',
  'Will im Frühling zu Besuch kommen.',
  'Viel über {thema}, wenig über die Arbeit.',
  'Buch ausgeliehen, nicht vergessen!',
  'Uneinig wegen der Chorreise, trotzdem ein schöner Abend.',
];
