import { PROPERTY_KEYS } from './settings/property-keys.js';

/** Other names under which vaults keep what we read, without case, spaces and dashes, by our key. */
const OTHER_NAMES: Record<string, string> = {
  aliases: 'nickname nicknames spitzname spitznamen',
  every:
    'frequency contactfrequency cadence interval contactinterval keepintouch frequenz intervall rhythmus',
  'met-at': 'wheremet placemet howwemet metwhere kennengelernt kennengelerntbei',
  'met-on': 'metdate datemet whenmet firstmet firstmeton firstcontact kennengelerntam',
  'introduced-by':
    'introducedby introducer referredby referrer metthrough metvia knowsthrough vorgestelltvon vermitteltvon',
  'last-contact':
    'lastcontact lastcontacted lastcontacteddate lastcontactdate lastseen lastmet lasttalked lastspoke lastinteraction lasttouch letzterkontakt zuletztkontaktiert',
  birthday: 'birthdate dateofbirth dob bday born geburtstag geburtsdatum',
  occasions: 'occasion events importantdates anlässe',
  family: 'kids children familie kinder',
  company: 'employer organisation organization org firm workplace firma unternehmen arbeitgeber',
  role: 'job jobtitle position occupation profession beruf funktion',
  city: 'town location place hometown residence stadt ort wohnort',
  language: 'lang languages sprache sprachen',
  email: 'emails emailaddress mail mailaddress emailadresse',
  phone: 'phones phonenumber mobile mobilephone cell tel telephone telefon telefonnummer handy natel',
  channel: 'preferredchannel contactvia kanal',
  interests: 'interest hobby hobbies likes interessen hobbys',
  offers: 'canhelpwith expertise skills bietet',
  seeks: 'lookingfor needs wants sucht',
  'snooze-until': 'snooze snoozed snoozeduntil remindafter',
  rapport: 'closeness sympathie',
};

const SIMILAR = new Map<string, string>();
for (const key of PROPERTY_KEYS) SIMILAR.set(plain(key), key);
for (const [key, names] of Object.entries(OTHER_NAMES)) {
  for (const name of names.split(' ')) if (!SIMILAR.has(name)) SIMILAR.set(name, key);
}

/**
 * Our key for a property that looks like one of ours but is called otherwise: `lastContacted`, `birthdate`,
 * `met_on`, `Geburtstag`. Undefined for ours itself (in any case of letters) and for everything else.
 */
export function similarProperty(name: string): string | undefined {
  let key = looked.get(name);
  if (key === undefined) {
    key = SIMILAR.get(plain(name)) ?? '';
    if (looked.size < MOST_LOOKED) looked.set(name, key);
  }
  return key === '' || key === name.toLowerCase() ? undefined : key;
}

/** The notes of a vault have the same few properties: each is looked at once. */
const looked = new Map<string, string>();
const MOST_LOOKED = 2_000;

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s_-]+/g, '');
}
