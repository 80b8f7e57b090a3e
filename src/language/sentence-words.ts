/**
 * The words by which a sentence about a person is read ("Thomas Brunner, Acme, met at Design evening, via Anna, B"), in
 * every language at once. Lower case; longer phrases first where one begins another is not needed: the longest wins.
 */

/** What one part of a sentence may begin with, and what it then is. */
export const SENTENCE_STARTS = {
  /** Where we met; a preposition follows. */
  met: [
    'met',
    'we met',
    'met up',
    'first met',
    'kennengelernt',
    'kennen gelernt',
    'getroffen',
    'begegnet',
    'traf',
    'habe getroffen',
  ],
  /** Who brought us together. */
  via: [
    'via',
    'introduced by',
    'introduced through',
    'introduced via',
    'intro by',
    'intro from',
    'intro via',
    'met via',
    'met through',
    'vorgestellt von',
    'vorgestellt durch',
    'bekannt gemacht von',
    'bekannt gemacht durch',
    'kennengelernt durch',
    'kennengelernt über',
    'vermittelt von',
    'vermittelt durch',
    'empfohlen von',
    'empfohlen durch',
    'recommended by',
  ],
  /** The same, where the word may mean something else: only before the name of a person. */
  viaPerhaps: ['through', 'über', 'durch', 'dank', 'thanks to', 'by'],
  interests: [
    'likes',
    'loves',
    'enjoys',
    'is into',
    'into',
    'interested in',
    'is interested in',
    'fan of',
    'is a fan of',
    'mag',
    'liebt',
    'interessiert sich für',
    'begeistert sich für',
    'interessiert an',
  ],
  offers: [
    'offers',
    'can offer',
    'can help with',
    'helps with',
    'bietet',
    'bietet an',
    'kann helfen bei',
    'kann helfen mit',
    'hilft bei',
  ],
  seeks: [
    'looks for',
    'looking for',
    'is looking for',
    'seeks',
    'is seeking',
    'seeking',
    'searches for',
    'searching for',
    'needs',
    'sucht',
    'sucht nach',
    'braucht',
    'ist auf der suche nach',
    'auf der suche nach',
  ],
  company: [
    'works at',
    'works for',
    'working at',
    'working for',
    'employed at',
    'arbeitet bei',
    'arbeitet für',
    'arbeitet bei der',
    'angestellt bei',
    'is at',
    'is with',
    'ist bei',
    'ist bei der',
  ],
  role: ['works as', 'working as', 'arbeitet als', 'is a', 'is an', 'is the', 'ist'],
  city: ['lives in', 'living in', 'based in', 'is based in', 'wohnt in', 'lebt in', 'wohnhaft in'],
  birthday: [
    'birthday',
    'birthday on',
    'bday',
    'b-day',
    'born',
    'born on',
    'geburtstag',
    'geburtstag am',
    'hat geburtstag am',
    'geboren',
    'geboren am',
    'geb.',
    'geb. am',
    '*',
  ],
  tier: ['tier', 'stufe', 'kategorie', 'category', 'prio', 'priority', 'priorität'],
} as const satisfies Record<string, readonly string[]>;

/** `company: Acme`: what may stand before a colon. */
export const SENTENCE_LABELS: Record<string, string> = {
  company: 'company',
  firma: 'company',
  employer: 'company',
  arbeitgeber: 'company',
  role: 'role',
  rolle: 'role',
  job: 'role',
  beruf: 'role',
  position: 'role',
  funktion: 'role',
  city: 'city',
  ort: 'city',
  stadt: 'city',
  wohnort: 'city',
  tier: 'tier',
  stufe: 'tier',
  prio: 'tier',
  'met at': 'met-at',
  'met-at': 'met-at',
  via: 'introduced-by',
  'introduced by': 'introduced-by',
  interests: 'interests',
  interest: 'interests',
  interessen: 'interests',
  interesse: 'interests',
  hobby: 'interests',
  hobbies: 'interests',
  hobbys: 'interests',
  offers: 'offers',
  bietet: 'offers',
  angebot: 'offers',
  seeks: 'seeks',
  sucht: 'seeks',
  needs: 'seeks',
  braucht: 'seeks',
  birthday: 'birthday',
  geburtstag: 'birthday',
  channel: 'channel',
  kanal: 'channel',
  todo: 'promise',
  'to do': 'promise',
  promise: 'promise',
  promised: 'promise',
  versprechen: 'promise',
  versprochen: 'promise',
  theirs: 'theirs',
  ihrerseits: 'theirs',
  seinerseits: 'theirs',
  note: 'note',
  notiz: 'note',
};

/** Who a part is about, before its verb: `she likes`, `er sucht`. */
export const SENTENCE_PRONOUNS = ['he', 'she', 'they', 'er', 'sie', 'who', 'der', 'die'];

/** Prepositions of the place where we met; what follows is the place. */
export const MEETING_PLACES = [
  'at',
  '@',
  'in',
  'during',
  'bei',
  'beim',
  'bei der',
  'am',
  'an der',
  'an dem',
  'im',
  'in der',
  'auf der',
  'auf dem',
  'auf',
  'während',
  'anlässlich',
];
/** What makes a place of `at …` one where people meet, even without `met`. */
export const EVENT_WORD =
  /(?:evening|night|conference|conf|congress|meet-?up|party|fair|dinner|lunch|breakfast|workshop|event|summit|festival|wedding|seminar|exhibition|opening|drinks|barbecue|bbq|hackathon|camp|days?|abend|konferenz|kongress|messe|tagung|treffen|apéro|apero|fest|feier|hochzeit|geburtstag|essen|vortrag|stammtisch|ausstellung|vernissage|tage?|kurs|podium|gala|reunion|retreat|course)$/iu;

/** Verbs by which a promise of mine begins (English, and German imperatives). */
export const PROMISE_FIRST = new Set(
  (
    'call phone ring send write email e-mail mail text ask invite introduce meet share forward give tell remind follow connect ' +
    'arrange organise organize book check find look bring return recommend thank congratulate ping show lend get put add ' +
    'schedule set prepare pass suggest offer visit buy order message reply answer help ' +
    'ruf rufe schick schicke sende schreib schreibe frag frage lade lad stell stelle melde meld gib bring bringe leite organisiere ' +
    'zeig zeige empfiehl verbinde vernetze besuch besuche maile erinnere danke gratuliere reserviere buche'
  ).split(' '),
);
/** What may stand before them, and says that it is a promise. */
export const PROMISE_LEADS =
  /^(?:(?:i|we)(?:['’]ll| will| must| should| promised(?: \p{L}+)? to| have to| need to| want to)|promised to|need to|must|remember to|don['’]t forget to|todo:?|to do:?|to-do:?|muss|ich muss|ich will|ich werde|nicht vergessen:?|versprochen:?)\s+/iu;
/** German infinitives at the end of a promise. */
export const PROMISE_LAST = new Set(
  (
    'anrufen schicken zuschicken senden zusenden schreiben mailen einladen vorstellen melden nachfassen fragen anfragen nachfragen ' +
    'geben weitergeben empfehlen weiterleiten vernetzen besuchen danken gratulieren zeigen bringen mitbringen vermitteln klären ' +
    'abklären organisieren abmachen vereinbaren verlinken teilen kontaktieren zurückrufen telefonieren bedanken reservieren buchen ' +
    'ausleihen zurückgeben antworten helfen verbinden vorbeibringen treffen'
  ).split(' '),
);
/** By which a promise of theirs begins. */
export const THEIRS_LEADS =
  /^(?:(?:he|she|they)(?:['’]ll| will| promised(?: me)? to| wants to (?:send|introduce|call|write))|(?:er|sie) (?:wird|hat versprochen))\s/iu;

/** `by friday`, `bis 1.12.`: a day by which something is to be done. */
export const DEADLINE_WORDS = [
  'by',
  'until',
  'till',
  'before',
  'bis',
  'bis am',
  'bis zum',
  'am',
  'on',
  'spätestens',
  'spätestens am',
];
/** `on 18.11.`, `am Freitag`: a day on which something was. */
export const DAY_WORDS = ['on', 'am', 'vom', 'den', 'at'];

/** Roles, by their first word and by their last one; the last may end a compound (`Projektleiterin`). */
export const ROLE_FIRST = new Set(
  'ceo cto cfo coo cmo cio cpo cso ciso chro vp svp evp head director chief founder co-founder cofounder leiter leiterin chef chefin'.split(
    ' ',
  ),
);
export const ROLE_LAST =
  /(?:ceo|cto|cfo|coo|cmo|cio|cpo|founder|owner|partner|designer|engineer|developer|programmer|architect|lawyer|attorney|consultant|manager|director|recruiter|journalist|photographer|teacher|professor|doctor|nurse|coach|trainer|investor|analyst|scientist|researcher|student|editor|writer|author|translator|producer|lead|officer|assistant|entrepreneur|accountant|artist|musician|banker|strategist|marketer|product owner|scrum master|gründer|inhaber|geschäftsführer|leiter|berater|entwickler|architekt|ingenieur|anwalt|anwält|jurist|arzt|ärzt|grafiker|fotograf|lehrer|journalist|redakteur|redaktor|dozent|forscher|übersetzer|autor|künstler|musiker|unternehmer|verkäufer|informatiker|buchhalter|treuhänder|handwerker|schreiner|trainer|therapeut|psycholog|texter|chef|vorstand|professorin|assistent|sekretär)(?:in|e|:in|\*in)?$/iu;

/** What shows that a text is the name of a firm, wherever it stands. */
export const COMPANY_WORD =
  /(?:^|\s|-)(?:ag|gmbh|inc\.?|ltd\.?|llc|plc|sa|sàrl|s\.a\.|kg|ug|e\.v\.|se|corp\.?|co\.|group|gruppe|holding|software|consulting|partners|studio|studios|labs?|university|universität|uni|hochschule|eth|fh|institute?|bank|versicherung|verlag|agentur|agency|kanzlei|stiftung|foundation|ventures|capital|solutions|systems|technologies|media|verein|school|schule|spital|hospital|klinik)$/iu;

/** Titles before a name. */
export const TITLE = /^(?:dr|prof|dipl|mag|ing|lic|mr|mrs|ms|herr|frau|hr|fr)\.?$/iu;

/** Parts of a name that are not capitalised. */
export const NAME_PARTICLES = new Set(
  'von van de der den zu zur vom da di la le du des dos das del della bin ibn al el ter ten op und y e af av'.split(
    ' ',
  ),
);
