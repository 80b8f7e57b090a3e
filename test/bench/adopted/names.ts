import type { Random } from '../random.js';

/** A person of the adopted vault, as far as the name goes. */
export interface Name {
  /** The file's name. */
  full: string;
  /** What the diary calls them. */
  first: string;
  gender: 'f' | 'm';
  /** True where the owner writes about them in German. */
  german: boolean;
}

interface Culture {
  weight: number;
  f: string;
  m: string;
  last: string;
  german?: boolean;
}

const CULTURES: Culture[] = [
  {
    weight: 9,
    german: true,
    f: 'Ursula Katrin Sandra Monika Silvia Regula Brigitte Nicole Corinne Simone Franziska Rahel',
    m: 'Beat Urs Reto Daniel Markus Stefan Christoph Lukas Adrian Thomas Roland Hansruedi',
    last: 'Bürgi Aeschbacher Hofstetter Rüegg Schwarzenbach Stähli Gygax Zürcher Nägeli Burkhalter Zbinden Inderbitzin',
  },
  {
    weight: 8,
    german: true,
    f: 'Anke Heike Jule Friederike Sabine Wiebke Annegret Judith Svenja Ulrike',
    m: 'Jörg Torsten Matthias Uwe Jens Holger Benedikt Sönke Thomas Moritz',
    last: 'Petersen Schröder Lindemann Vogt Kühn Bäumler Reinhardt Großmann Steinke Oelschläger',
  },
  {
    weight: 7,
    f: 'Élodie Aurélie Hélène Noémie Sylvie Maëlle Anaïs Clémence',
    m: 'Loïc Jérôme François Théo Mathieu Rémi Étienne Bastien',
    last: 'Lefèvre Dubois Garnier Charpentier Rochat Monnier Bouvier Jaquet',
  },
  {
    weight: 6,
    f: 'Chiara Giulia Francesca Alessia Ornella Ilaria Paola',
    m: 'Matteo Luca Davide Riccardo Fabrizio Sandro Tommaso',
    last: "D'Angelo Colombo Ferrari Bernasconi Lombardi Zanetti Dell'Orto",
  },
  {
    weight: 5,
    f: 'Lucía Inês Marisol Beatriz Carmen Ximena',
    m: 'Íñigo João Álvaro Rodrigo Tomás Gonçalo',
    last: 'Fernández Muñoz Carvalho Ibáñez Sequeira Peña',
  },
  {
    weight: 5,
    f: 'Agnieszka Małgorzata Zuzana Kateřina Jadwiga',
    m: 'Łukasz Wojciech Tomáš Ondřej Paweł',
    last: 'Nowak Wiśniewski Dvořák Szymański Černý',
  },
  {
    weight: 5,
    f: 'Åsa Ingrid Sigrún Kirsten Liv Päivi',
    m: 'Bjørn Søren Håkan Mikkel Jukka Einar',
    last: 'Østergaard Lindqvist Nygård Sørensen Virtanen Bergström',
  },
  {
    weight: 7,
    f: 'Fiona Siobhán Hannah Gemma Rosalind Maeve',
    m: 'Callum Eoin Graham Rhys Duncan Oliver',
    last: "O'Connor Hughes MacLeod Fairweather Whitlock O'Sullivan",
  },
  {
    weight: 5,
    f: 'Denise Latisha Heather Megan Carol',
    m: 'Tyrone Brandon Curtis Wesley Doug',
    last: 'Johnson Ramirez Kowalczyk Brooks Schneiderman',
  },
  {
    weight: 4,
    f: 'Elif Zeynep Ayşe Gülten',
    m: 'Emre Çağlar Hüseyin Oğuz',
    last: 'Yıldırım Şahin Öztürk Kılıç',
  },
  {
    weight: 4,
    f: 'Leila Nour Salma Rim',
    m: 'Youssef Karim Tarek Anis',
    last: 'Haddad Ben-Ammar El-Sayed Mansouri',
  },
  {
    weight: 5,
    f: 'Ananya Priya Lakshmi Meera',
    m: 'Rohan Vikram Arjun Suresh',
    last: 'Krishnan Banerjee Deshpande Rao',
  },
  { weight: 4, f: 'Linh Thảo Mai Ngọc', m: 'Minh Hùng Quang Tuấn', last: 'Nguyễn Trần Phạm Lê' },
  {
    weight: 4,
    f: 'Chidinma Abena Wanjiru Zanele',
    m: 'Chukwuemeka Kwame Tendai Sipho',
    last: 'Okafor Mensah Mwangi Dlamini',
  },
  {
    weight: 3,
    f: 'Eleni Katerina Despina',
    m: 'Giorgos Nikos Stavros',
    last: 'Papadopoulou Vassiliou Kyriakou',
  },
  {
    weight: 4,
    f: 'Ildikó Réka Mihaela Snežana',
    m: 'Bálint Zoltán Răzvan Goran',
    last: 'Szabó Kovács Ionescu Đorđević',
  },
];

/** People whose names are hard on programs: other scripts, apostrophes, double surnames, near twins. */
const SPECIAL: Name[] = [
  name('王小明', '小明', 'm'),
  name('李静怡', '静怡', 'f'),
  name('佐藤 健', '健', 'm'),
  name('髙橋 陽子', '陽子', 'f'),
  name('김민지', '민지', 'f'),
  name('محمد العلي', 'محمد', 'm'),
  name('ليلى حداد', 'ليلى', 'f'),
  name('Дмитрий Соколов', 'Дмитрий', 'm'),
  name('Ольга Кузнецова', 'Ольга', 'f'),
  name('Γιώργος Νικολάου', 'Γιώργος', 'm'),
  name('נועה לוי', 'נועה', 'f'),
  name('Наталія Шевченко', 'Наталія', 'f'),
  name("Seán O'Brien", 'Seán', 'm'),
  name('Aoife Ní Dhomhnaill', 'Aoife', 'f'),
  name('Anna-Lena Meier-Schmid', 'Anna-Lena', 'f', true),
  name('Jean-Luc de La Fontaine', 'Jean-Luc', 'm'),
  name('María José García Márquez', 'María José', 'f'),
  name("N'Golo Traoré", "N'Golo", 'm'),
  name('Jan van den Berg', 'Jan', 'm'),
  name('Sofie von Wattenwyl', 'Sofie', 'f', true),
  name('Dr. Peter Kunz', 'Peter', 'm', true),
  name('Björk Guðmundsdóttir', 'Björk', 'f'),
  name('Rafael dos Santos Jr.', 'Rafael', 'm'),
  name('Maria', 'Maria', 'f'),
  name('Opa Ernst', 'Opa Ernst', 'm', true),
  name('Martin Meier', 'Martin', 'm', true),
  name('Martin Meyer', 'Martin', 'm', true),
  name('Sara Lopez', 'Sara', 'f'),
  name('Sara López', 'Sara', 'f'),
  name('Michael Keller', 'Michael', 'm', true),
  name('Michael Kellerhals', 'Michael', 'm', true),
  name('Michael Brand', 'Michael', 'm', true),
  name('Andrea Rossi', 'Andrea', 'm'),
  name('Andrea Frei', 'Andrea', 'f', true),
  name('Andrea Vogel', 'Andrea', 'f', true),
];

function name(full: string, first: string, gender: 'f' | 'm', german = false): Name {
  return { full, first, gender, german };
}

/** `count` different names from many countries; the special ones are spread among the first 300. */
export function makeNames(random: Random, count: number): Name[] {
  const taken = new Set(SPECIAL.map(({ full }) => full.toLowerCase()));
  const names = random.sample(SPECIAL, Math.min(SPECIAL.length, count));
  for (let tries = 0; names.length < count; tries += 1) {
    const culture = random.weighted(CULTURES) ?? CULTURES[0]!;
    const gender = random.chance(0.5) ? 'f' : 'm';
    const first = random.pick(culture[gender].split(' '));
    // Double surnames come now and then, and always once the plain pairs run out.
    const [one, two] = random.sample(culture.last.split(' '), 2);
    const middle = tries > 20 * count ? ` ${String.fromCharCode(65 + random.int(0, 25))}.` : '';
    const full = `${first}${middle} ${one}${tries > 4 * count || random.chance(0.06) ? `-${two}` : ''}`;
    if (taken.has(full.toLowerCase())) continue;
    taken.add(full.toLowerCase());
    names.push({ full, first, gender, german: culture.german === true });
  }
  return random.sample(names, names.length);
}
