/** The words of which generated vaults are made; nobody in them exists. */

export const FIRST = (
  'Aaron Ada Agnes Alain Alba Amir Anika Anton Beat Beatrice Björn Bruna Carla Cédric Chiara Clara Damian Daria David ' +
  'Dilan Edda Elias Elif Emma Enzo Esther Fabio Fatima Felix Flurina Franz Gaël Gerda Goran Greta Hanna Hugo Ines Ivan ' +
  'Jana Jonas Jules Kaja Karin Kofi Lars Leonie Lina Livia Luis Malik Mara Margrit Mateo Mila Milan Nadia Nele Nils ' +
  'Noah Nora Oskar Paula Pavel Petra Quentin Rafael Ramona Renata Rina Robin Sabine Samuel Sanja Selma Silvan Sofia ' +
  'Stella Sven Tamara Theo Tim Ursina Valerie Vera Viktor Wanda Xaver Yara Yves Zoe'
).split(' ');
export const LAST = (
  'Abegg Aebi Amstutz Arnold Bachmann Baumann Berger Bianchi Blaser Bosshard Brandt Bühler Camenzind Caputo Christen ' +
  'Dähler Demir Diaz Dubois Egli Eichmann Fankhauser Fischer Fontana Frey Furrer Gasser Gerber Gonzalez Graber Gut ' +
  'Hablützel Hansen Hartmann Heller Horvat Huber Imhof Isler Jansen Jenni Jost Kaufmann Keller Kern Koller Kowalski ' +
  'Krasniqi Kunz Lehmann Lindt Lopez Lüscher Maurer Meier Meyer Morel Moser Müller Nagy Nef Novak Oberli Okoye Ott ' +
  'Peter Pfister Petrović Quinn Racine Rey Rossi Roth Sahin Schmid Schneider Silva Stucki Suter Tanner Tobler Ulrich ' +
  'Urech Vogel Vonlanthen Wagner Weber Widmer Wolf Wyss Yildiz Zaugg Zimmermann Zingg'
).split(' ');
export const CITIES =
  'Zürich Bern Basel Luzern Winterthur Lausanne Genf Chur Lugano Freiburg Konstanz Milano'.split(' ');
export const COMPANIES = [
  'Halde',
  'Rigiblick Software',
  'Nordlicht',
  'Quaibank',
  'Sonnmatt',
  'Studio Vos',
  'Aaretal Bus',
];
export const INTERESTS =
  'sailing choir chess hiking cooking photography theatre climbing cycling gardening jazz novels'.split(' ');
export const SKILLS = [
  'graphic design',
  'bookkeeping',
  'user research',
  'moderation',
  'translation',
  'tax advice',
  'printing',
];
export const CLIENTS = 'museums schools farms theatres hotels libraries bakers startups clinics clubs'.split(
  ' ',
);
export const KINDS = [
  'met',
  'met',
  'call',
  'video',
  'sent',
  'wrote',
  'thanked',
  'greeted',
  'gave',
  'received',
  'got',
  'note',
];
export const CHANNELS = ['email', 'linkedin', 'signal', 'postcard'];
export const TOPICS = [
  'the new team and who leads it',
  'a move to the country',
  'how to price small jobs',
  'the talk on waiting rooms',
  'an opening in the spring',
  'two children and one bicycle',
  'the budget round',
  'a book that we both gave up on',
  'what changed since the merger',
  'how to find a bookkeeper',
  'the trip to the lake',
  'an idea for a workshop',
];
export const SENTENCES = [
  'We met through work and stayed in touch because of the Thursday lunches.',
  'Answers late in the evening, always in full sentences, never with a smiley.',
  'Has built up the team from three people to twelve and misses the three.',
  'Would move back to the mountains at once if there were an office.',
  'Knows everybody in the field and never says so.',
  'Likes to be asked for advice, likes it less to be given some.',
  'Reads on trains, writes on paper, calls rather than writes.',
  'Took a year off to renovate a farmhouse and came back calmer.',
  'Is looking for a good moderator for two days in the spring.',
  'Grew up in a bakery and still wakes at four.',
  'Has two daughters who argue better than most lawyers.',
  'Once drove through the night to return a borrowed projector.',
  'Writes the minutes that everybody quotes a year later.',
  'Distrusts slides, loves a whiteboard, carries own pens.',
  'Plays in a quartet on Mondays, so never call on a Monday.',
];
