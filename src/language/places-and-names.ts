/** Cities that a sentence may name without saying that they are one; those of the vault's notes come on top. Lower case. */
export const CITIES = new Set(
  (
    'zürich zurich zuerich bern basel genf geneva genève lausanne winterthur luzern lucerne zug lugano chur thun biel fribourg aarau baden ' +
    'solothurn schaffhausen olten neuchâtel davos wien vienna graz linz salzburg innsbruck klagenfurt bregenz berlin hamburg münchen ' +
    'munich köln cologne frankfurt stuttgart düsseldorf dortmund essen leipzig bremen dresden hannover nürnberg nuremberg duisburg ' +
    'bochum wuppertal bielefeld bonn münster karlsruhe mannheim augsburg wiesbaden mainz freiburg heidelberg konstanz ulm potsdam kiel ' +
    'lübeck rostock erfurt jena weimar kassel göttingen regensburg würzburg tübingen london manchester birmingham leeds glasgow ' +
    'edinburgh bristol oxford cambridge dublin cork paris lyon marseille strasbourg strassburg brussels brüssel antwerp antwerpen ' +
    'amsterdam rotterdam utrecht copenhagen kopenhagen stockholm oslo helsinki warsaw warschau prague prag budapest rome rom milan ' +
    'mailand turin florence florenz venice venedig madrid barcelona lisbon lissabon porto athens athen istanbul boston chicago seattle ' +
    'austin toronto montreal vancouver tokyo singapore singapur sydney melbourne vaduz liechtenstein'
  ).split(' '),
);
/** The same, of more than one word. */
export const LONG_CITIES = new Set([
  'st. gallen',
  'st gallen',
  'sankt gallen',
  'la chaux-de-fonds',
  'new york',
  'san francisco',
  'los angeles',
  'hong kong',
  'frankfurt am main',
  'den haag',
  'the hague',
  'freiburg im breisgau',
]);

/** Frequent first names, to tell `Müller, Hans` from `Hans, Acme`; those of the vault's people come on top. Lower case. */
export const FIRST_NAMES = new Set(
  (
    'adam adrian alain alan albert alex alexander alexandra alice alina amelie amir amy ana andrea andreas andrew angela anita ann anna anne ' +
    'annette anton antonia arthur astrid barbara beat beatrice ben benedikt benjamin bernd bernhard bettina bill birgit bob brian brigitte ' +
    'bruno carl carla carlos carmen caroline catherine charles charlotte chris christa christian christina christine christoph claire ' +
    'clara claudia claudio corinne cornelia daniel daniela david deborah denise dennis diana dieter dirk dominik dominique dora doris edith ' +
    'edward elena eleni eliane elisabeth elizabeth ella ellen emil emily emma eric erica erik erika ernst esther eva fabian fabienne felix ' +
    'fiona florian frank franz franziska fred friedrich fritz gabriel gabriela georg george gerd gerhard gisela greg gregor günter guido hanna ' +
    'hannah hannes hans harald harry heidi heike heinrich heinz helen helena helga henry herbert hugo ida ines ingrid irene iris isabel ' +
    'isabella jack jacqueline jakob james jan jana jane janine jasmin jason jean jennifer jens jessica jim joachim joan joe joel johanna ' +
    'johannes john jonas jonathan jörg josef joseph judith julia julian juliane jürg jürgen karen karin karl karla katharina kathrin katja ' +
    'kevin kim klaus konrad kurt lara laura lea lena leo leon leonie lilly linda lisa lorenz louis louise luca lucas lucia luis luisa lukas ' +
    'luzia magdalena manfred manuel manuela marc marcel marco margaret margrit maria marianne marie mario marion mark markus marlene martin ' +
    'martina mary matteo matthias max maximilian maya melanie mia michael michaela michel michelle mike milan miriam mirjam mohamed monica ' +
    'monika moritz nadia nadine natalie nathalie nick nico nicolas nicole nils nina noah nora norbert olaf oliver olivia oscar oskar otto ' +
    'pascal patricia patrick paul paula peter petra philip philipp pia pierre rachel rafael rahel ralf ramona raphael rebecca regina regula ' +
    'reto richard rita robert robin roger roland rolf roman rosa rosmarie ruth ryan sabine sabrina samuel sandra sara sarah sascha sebastian ' +
    'selina severin sibylle silke silvia simon simone sofia sonja sophia sophie stefan stefanie steffen stephan stephanie steve steven susan ' +
    'susanne sven sylvia tamara tanja theo theresa thomas tim timo tina tobias tom toni tony ueli ulrich ulrike urs ursula uwe valentin ' +
    'valerie vanessa vera verena veronika victor victoria viktor vincent volker walter werner wilhelm william wolfgang yasmin yves yvonne zoe'
  ).split(' '),
);
