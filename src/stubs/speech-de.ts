import type { SpeechWords } from './speech-words.js';

const DELICATE =
  /(?<!\p{L})(?:krank\p{L}*|krebs|gestorben|tod|beerdigung|scheidung|getrennt|trennung|gekündigt|kündigung|entlassen|burn-?out|depress\p{L}*|spital|krankenhaus|operation|schwanger\p{L}*|schulden|streit|ärger\p{L}*|krise|trauer\p{L}*)(?!\p{L})/iu;

const SURPRISE =
  /(?<!\p{L})(?:karte|geschenk|überraschung|abschied\p{L}*|geburtstag\p{L}*|sammeln|alle|unterschr\p{L}*|geheim\p{L}*)(?!\p{L})/iu;
const NO_NOUN = new RegExp(
  `^(?:er|sie|ich|wir|du|es|man|dass|weil|wenn|wer|für|mit|bei|beim|in|im|am|an|auf|zu|zum|zur|nach|von|um|aus|und|aber|nicht|kein\\p{L}*|kurz\\p{L}*)(?!\\p{L})|(?<!\\p{L})(?:er|sie|ich|wir|hat|hatte|hatten|ist|sind|habe|haben|war|waren|wird|will|sucht|möchte|braucht|geht|läuft|kommt|macht|zieht|bleibt|steht|lebt|arbeitet|findet|plant|beginnt|kann|muss|soll|darf|fragt\\p{L}*|erzählt\\p{L}*|gefragt|gesagt|versprochen|gebeten|geschickt|gesprochen|gemeldet|geholfen|gratuliert|gedankt|bedankt|abgesagt)(?!\\p{L})|${DELICATE.source}|["?]`,
  'iu',
);
const INFORMAL_VERBS: Readonly<Record<string, string>> = {
  hat: 'hast',
  ist: 'bist',
  war: 'warst',
  will: 'willst',
  kann: 'kannst',
  muss: 'musst',
  wird: 'wirst',
  möchte: 'möchtest',
  hatte: 'hattest',
};
const FORMAL_VERBS: Readonly<Record<string, string>> = {
  hat: 'haben',
  ist: 'sind',
  war: 'waren',
  will: 'wollen',
  kann: 'können',
  muss: 'müssen',
  wird: 'werden',
  möchte: 'möchten',
  hatte: 'hatten',
};

/** „über den neuen Garten gesprochen“: the accusative, which can only be masculine here, becomes `der neue Garten`. */
function nominative(noun: string, statement: string): string {
  const match = /^(den|(?:ein|mein|dein|sein|ihr|Ihr|unser)en) ((?:\p{Ll}+en )*)(?=\p{Lu})/u.exec(noun);
  if (!match || !/(?:^| )über |besprochen$/i.test(statement)) return noun;
  const [found, article = '', adjectives = ''] = match;
  const rest = noun.slice(found.length);
  // A second one in the same case would have to follow, and might be anything.
  if (/(?<!\p{L})(?:den|\p{L}*einen|ihren|unseren)(?!\p{L})/iu.test(rest)) return noun;
  const isDefinite = article === 'den';
  const subject = isDefinite ? 'der' : article.slice(0, -2);
  return `${subject} ${adjectives.replace(/en /g, isDefinite ? 'e ' : 'er ')}${rest}`;
}

/**
 * A noun phrase of the notes in the accusative: what stood behind „über“ is in it already; feminine, neuter and plural
 * are the same in both cases; „dein neuer Garten“ becomes „deinen neuen Garten“. Undefined where the gender is not seen.
 */
function accusative(noun: string, statement: string): string | undefined {
  const first = noun.split(/,(?= )/)[0] ?? noun;
  const behindOver =
    /(?:^|\s)über (.+?)(?: (?:gesprochen|geredet|diskutiert|geplaudert|ausgetauscht))?$/i.exec(statement);
  if (behindOver) {
    const masculine = /^(der|(?:ein|mein|dein|Ihr|unser)) ((?:\p{Ll}+er? )*)(?=\p{Lu})/u.exec(first);
    if (!masculine) return first;
  }
  if (/(?:^| )(?:von|zu|zum|zur|mit) /.test(statement.slice(0, 12))) return undefined;
  if (/^(?:die|das|eine|deine|Ihre|meine|unsere|keine) /u.test(first)) return first;
  const changed = /^(der|ein|mein|dein|Ihr|unser) ((?:\p{Ll}+ )+)(?=\p{Lu})/u.exec(first);
  if (!changed)
    return /^\p{Lu}\p{L}+ (?:ohne|mit|für|über|im|in|am|an|auf|bei|und) /u.test(first) ? first : undefined;
  const [found, article = '', adjectives = ''] = changed;
  const rest = first.slice(found.length);
  if (article === 'der')
    return /(?:e )+$/u.test(adjectives) ? `den ${adjectives.replace(/e /g, 'en ')}${rest}` : undefined;
  if (/^(?:\p{Ll}+es )+$/u.test(adjectives)) return first;
  return /^(?:\p{Ll}+er )+$/u.test(adjectives)
    ? `${article}en ${adjectives.replace(/er /g, 'en ')}${rest}`
    : undefined;
}

/** German; formal for "Sie". */
export function deSpeech(formal: boolean): SpeechWords {
  return formal ? FORMAL : INFORMAL;
}

function speech(formal: boolean): SpeechWords {
  const your = formal ? 'Ihr' : 'dein';
  const pronouns: Record<string, string> = { ihm: formal ? 'Ihnen' : 'dir', ihn: formal ? 'Sie' : 'dich' };
  for (const ending of ['', 'e', 'en', 'em', 'er', 'es']) {
    pronouns[`sein${ending}`] = your + ending;
    if (ending !== '' && ending !== 'en' && ending !== 'er') pronouns[`ihr${ending}`] = your + ending;
  }
  pronouns.ihren = `${your}en`;
  pronouns.ihrer = `${your}er`;
  return {
    you: formal ? 'Ihnen' : 'dir',
    pronouns,
    about: [
      /^(?:wir (?:haben|hatten) )?(?:lange |gut |viel )?über (.+?) (?:gesprochen|geredet|diskutiert|geplaudert|ausgetauscht)$/i,
      /^(?:gespräch|austausch|gute[sr]? gespräch|langes gespräch) (?:über|zu|zum|zur) (.+)$/i,
      /^über (.+)$/i,
      /^(?:von|erzählte? von) (.+?) erzählt$/i,
      /^(.+?) besprochen$/i,
    ],
    asked: [
      /(?:^| )nach (.+?) gefragt$/i,
      /(?:^| )um (.+?) gebeten$/i,
      /^(?:frage|bitte) (?:nach|um|zu) (.+)$/i,
    ],
    subject: nominative,
    accusative,
    howIs(noun) {
      const first = noun.split(/,(?= )/)[0] ?? noun;
      if (/(?<!\p{L})(?:und|oder)(?!\p{L})/u.test(first) || DELICATE.test(first)) return undefined;
      if (/^(?:deine|Ihre) (?:\p{Ll}+en )+\p{Lu}/u.test(first)) return `was machen ${first}`;
      if (/^(?:deine|Ihre) (?:\p{Ll}+e )+\p{Lu}/u.test(first)) return `was macht ${first}`;
      if (/^(?:dein|Ihr) (?:\p{Ll}+e[rs] )+\p{Lu}/u.test(first)) return `was macht ${first}`;
      return undefined;
    },
    talks: {
      talk: 'unser Gespräch',
      call: 'unser Telefongespräch',
      video: 'unser Videogespräch',
      coffee: 'unseren Kaffee',
      tea: 'unseren Tee',
      breakfast: 'unser Frühstück',
      lunch: 'unser Mittagessen',
      dinner: 'unser Abendessen',
      beer: 'unser Bier',
      walk: 'unseren Spaziergang',
      hike: 'unsere Wanderung',
      swim: 'unser Schwimmen',
      cinema: 'unseren Kinoabend',
      train: 'unsere Zugfahrt',
      evening: 'unseren Abend',
      'your-mail': `${your}e E-Mail`,
      'your-card': `${your}e Karte`,
      'your-letter': `${your}en Brief`,
      'your-message': `${your}e Nachricht`,
      'my-message': 'meine Nachricht',
    },
    when: ({ month, day }) => (month ? `im ${month}` : `vom ${day}`),
    clause: () => undefined,
    question(text) {
      if (!/^(?:wie|warum|weshalb|was|wo|wann|ob|welche[mnrs]?) /i.test(text) || DELICATE.test(text))
        return undefined;
      const [first = '', ...more] = text.split(/,(?= )/);
      if (/(?<!\p{L})(?:ich|wir|er|sie)(?!\p{L})/iu.test(more.join(' '))) return undefined;
      const person = /^(\S+) (?:er|sie) (.+) (hat|ist|war|will|kann|muss|wird|möchte|hatte)$/.exec(first);
      if (person) {
        const [, word = '', middle = '', verb = ''] = person;
        const tail = more.length > 0 ? `,${more.join(',')}` : '';
        return `${word} ${formal ? 'Sie' : 'du'} ${middle} ${(formal ? FORMAL_VERBS : INFORMAL_VERBS)[verb]}${tail}`;
      }
      return /(?<!\p{L})(?:ich|wir|er|sie)(?!\p{L})/iu.test(first) ? undefined : text;
    },
    isDelicate: (text) => DELICATE.test(text),
    congratulateOn(text) {
      const match = /^(neue|erste)([rs]?) (\p{Lu}.+)$/u.exec(text);
      if (!match) return undefined;
      const [, word = '', ending = '', rest = ''] = match;
      if (ending !== '') return `zum ${word}n ${rest}`;
      return /^(?:Stelle|Arbeit|Aufgabe|Rolle|Wohnung|Firma|Praxis|Leitung|Adresse|Woche)(?!\p{L})/u.test(
        rest,
      )
        ? `zur ${word}n ${rest}`
        : undefined;
    },
    isNoNoun: (text) => NO_NOUN.test(text) || !/\p{Lu}/u.test(text),
    promise(text, toYou) {
      // "den Artikel schicken": an infinitive at the end follows "Ich werde … noch" as it stands.
      if (!/ \p{Ll}+(?:en|ern|eln)$/u.test(` ${text}`) || DELICATE.test(text) || text.length > 120)
        return undefined;
      if (/^\p{Ll}+(?:en|ern|eln)$/u.test(text)) return undefined;
      return `Ich werde ${toYou(text)}`;
    },
    gift(text) {
      const match =
        /^(?:(?:ihm|ihr|ihnen|dir|Ihnen) )?((?:den|die|das|ein|eine|einen|meine?n?) .+) (?:schicken|senden|mailen|weiterleiten)$/u.exec(
          text,
        );
      return match?.[1] === undefined || match[1].length > 90 ? undefined : match[1];
    },
    request(text) {
      const match =
        /^(?:(?:dich|Sie|ihn|dir|Ihnen) )(?:nach|um|wegen) .{3,80} (?:fragen|bitten|anrufen)$/u.exec(text);
      return match
        ? match[0]
            .replace(/^ihn /, formal ? 'Sie ' : 'dich ')
            .replace(/^dir |^Ihnen /, formal ? 'Sie ' : 'dich ')
        : undefined;
    },
    isForThem: (text) =>
      /(?<!\p{L})(?:dir|dich|Ihnen|Sie|deine?[mnrs]?|Ihre?[mnrs]?)(?!\p{L})/u.test(text) &&
      !SURPRISE.test(text) &&
      !DELICATE.test(text),
    isAction: (text) => / \p{Ll}+(?:en|ern|eln)$/u.test(text) && text.length <= 100,
  };
}

const INFORMAL = speech(false);
const FORMAL = speech(true);
