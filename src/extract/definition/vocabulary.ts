// The words that tell a definition from a sentence that only looks like one: closed classes, and the nouns and
// adjectives that judge or frame instead of naming a kind ("a problem that …", "a good …").
//
// The nouns are those that linguists call shell nouns (Schmid 2000, "English Abstract Nouns as Conceptual
// Shells") and their Dutch counterparts: they say how something is seen, not what it is. General language;
// nothing here belongs to a subject.

import type { Language } from '../../model/language.js';

export interface DefinitionVocabulary {
  readonly indefinite: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** "any", "every": a rule, not a case. */
  readonly universal: ReadonlySet<string>;
  /** "someone", "degene": a kind without a noun. */
  readonly someone: ReadonlySet<string>;
  /** Open a clause that tells one kind from another. */
  readonly relative: ReadonlySet<string>;
  /** Open a clause of another sort; a finite verb after one is not the main verb. */
  readonly subordinate: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  /** "the most collected form": they do not end the words before a noun. */
  readonly degree: ReadonlySet<string>;
  /** Words that point at one case or moment: a definition holds anywhere and always. */
  readonly pointing: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  readonly shell: ReadonlySet<string>;
  readonly measure: ReadonlySet<string>;
  readonly judging: ReadonlySet<string>;
  /** One of a row: "the fourth element". */
  readonly ordinal: ReadonlySet<string>;
  /** Kinds of persons and places: said of one person or place they describe it and define no term. */
  readonly individual: ReadonlySet<string>;
  /** Words before a colon that announce something else than a definition. */
  readonly labels: ReadonlySet<string>;
  /** "the term", "het begrip": the word after it is spoken about. */
  readonly naming: ReadonlySet<string>;
}

const set = (...words: readonly string[]): ReadonlySet<string> =>
  new Set(
    words
      .join(' ')
      .split(/\s+/u)
      .filter((word) => word !== ''),
  );

const DUTCH_SHELL = `probleem problemen uitdaging uitdagingen voorwaarde voorwaarden stap stappen voorbeeld voorbeelden gevolg gevolgen
  kwestie zaak onderwerp onderwerpen thema doel doelen doelstelling reden redenen oorzaak oorzaken kans kansen schande succes feit
  aanwijzing teken tekens bron bronnen kern fundament gelegenheid mogelijkheid moeilijkheid prioriteit
  punt aandachtspunt dieptepunt hoogtepunt keerpunt knelpunt mijlpaal signaal zorg bedreiging gevaar last droom ramp drama wonder
  verrassing teleurstelling tegenvaller meevaller verlies vraag vragen antwoord antwoorden keuze bewijs illusie misverstand fout fouten vergissing must
  aanrader aanwinst verbetering verslechtering aspect aspecten resultaat resultaten uitkomst uitkomsten
  uitvloeisel vereiste noodzaak schakel speler partner voorstander tegenstander favoriet liefhebber lust genot cadeau
  visitekaartje samenvatting weergave weerspiegeling herinnering gemis idee taak taken opgave primeur publiekstrekker blikvanger doorn
  inspiratie motor spil sleutel hoeksteen pijler troef zwaktebod bedoeling advies conclusie stelling mening voordeel voordelen nadeel nadelen element elementen factor factoren eindresultaat auteur opluchting
  belemmering belemmeringen obstakel klap zegen aanfluiting misvatting`;

const ENGLISH_SHELL = `problem problems challenge challenges step steps example examples consequence consequences result results outcome
  outcomes matter issue issues question questions subject subjects topic topics theme goal goals aim aims objective objectives purpose
  reason reasons cause causes chance opportunity disgrace success failure fact sign indication signal source sources core
  foundation possibility difficulty priority priorities point low highlight milestone turning concern
  threat danger burden dream disaster drama miracle surprise disappointment loss answer answers choice proof evidence illusion misunderstanding mistake
  must asset improvement aspect aspects requirement necessity link player supporter opponent
  favourite favorite fan joy pleasure present gift card bottleneck tragedy scandal nightmare summary reflection testament reminder idea task
  tasks cornerstone pillar key driver hallmark landmark inspiration backbone hub intention advice conclusion winner owner success institution
  element elements factor factors advantage advantages disadvantage disadvantages benefit benefits mainstay author relief obstacle
  obstacles delight boon blow setback misconception`;

const DUTCH: DefinitionVocabulary = {
  indefinite: set('een'),
  definite: set('de het'),
  universal: set('elk elke ieder iedere alle ongeacht'),
  someone: set('iemand degene degenen diegene diegenen datgene hetgeen iedereen iets eenieder wie ieder'),
  relative:
    set(`die dat wie wiens wier waar waaraan waarbij waardoor waarin waarmee waarna waarnaar waarop waarover waartegen
    waartoe waaruit waarvan waarvoor waaronder waarbinnen waarom waartussen waarlangs wanneer`),
  subordinate:
    set(`om te als indien wanneer zodat omdat doordat terwijl tenzij totdat voordat nadat mits zoals of hoe waarom
    zonder teneinde zodra dan`),
  prepositions:
    set(`van voor met op in uit door aan bij naar over onder tussen tegen zonder tot per binnen buiten via volgens ten ter
    tijdens rond boven langs vanuit vanaf tegenover namens betreffende inzake krachtens achter naast voorbij rondom wegens ondanks sinds tegenover behalve omtrent jegens`),
  finite:
    set(`is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden mag mogen mocht moet moeten
    moest zal zullen zou zouden wil willen gaat gaan ging komt kwam blijft bleef blijven staat staan stond ligt krijgt kreeg doet deed
    geeft gaf neemt nam zegt zei volgt`),
  copulas: set('is zijn'),
  degree: set('meest zeer heel erg uiterst meer minder zo vrij sterk'),
  pointing: set(
    'gisteren vandaag morgen nu vorig vorige afgelopen onlangs onze ons mijn ik wij we hier zojuist net',
  ),
  negation: set('niet geen nooit niemand niets'),
  shell: set(DUTCH_SHELL),
  measure: set(
    'stuk beetje fractie paar aantal week weken dag dagen maand maanden jaar uur minuut minuten kwartier keer eeuw eind tikje slag helft kwart derde tikkeltje poos tijdje',
  ),
  judging:
    set(`belangrijk belangrijke goed goede slechte mooie leuke interessante onmisbare essentiële cruciale gemiste logische
    enorme echte welkome kwetsbare ideale perfecte prachtige moeilijke lastige uitstekende grootste beste slechtste
    belangrijkste hele halve andere enige ware stevige flinke serieuze unieke terechte geslaagde onhaalbare`),
  labels: set(
    DUTCH_SHELL,
    `bron figuur figuren tabel grafiek foto kortom samengevat noot opmerking titel auteur datum plaats betreft openingstijden contact deel
    hoofdstuk paragraaf artikel bijlage fase toelichting aanbeveling tip locatie duur kosten prijs let op volgende volgt
    agenda inhoud trefwoorden zie ook adres telefoon email website afbeelding kaart kader lid nr nummer`,
  ),
  ordinal: set('eerste tweede derde vierde vijfde laatste enige volgende'),
  individual: set(
    'man vrouw jongen meisje kind stad dorp provincie gemeente land staat eiland rivier straat wijk plaats',
  ),
  naming: set('term begrip begrippen woord uitdrukking benaming naam termen definitie betekenis noemer'),
};

const ENGLISH: DefinitionVocabulary = {
  indefinite: set('a an'),
  definite: set('the'),
  universal: set('any every each all'),
  someone: set('someone somebody anyone anybody something anything those everything one whoever whatever'),
  relative: set('who whom whose which that where when whereby wherein'),
  subordinate: set(
    'if when because so unless until before after while although as whether how to in-order than',
  ),
  prepositions:
    set(`of for with in on at by from into to under between against without through during within over upon among across
    towards toward via per concerning regarding above below outside inside between behind beyond around near off onto like except since beside besides about`),
  finite:
    set(`is are was were has have had can could may might must shall should will would do does did becomes became remains remain
    goes went comes came says said takes took gets got follows makes`),
  copulas: set('is are'),
  degree: set('most very more less highly so rather'),
  pointing: set('yesterday today tomorrow now last ago our my we i us here currently recently just'),
  negation: set('not no never nobody nothing none'),
  shell: set(ENGLISH_SHELL),
  measure: set(
    'lot bit deal fraction week weeks day days month months year years hour hours minute minutes few couple number little while third half quarter extra handful',
  ),
  judging:
    set(`important good bad great major key vital crucial essential indispensable nice beautiful interesting missed ideal perfect
    difficult vulnerable huge enormous excellent best worst most greatest largest biggest main real true serious unique
    successful`),
  labels: set(
    ENGLISH_SHELL,
    `source figure table graph photo note answer short title author date place opening hours contact part chapter
    paragraph article annex phase explanation recommendation tip location duration costs price please following follows agenda contents
    keywords address phone email website image map box section number no re see also credit correction`,
  ),
  ordinal: set('first second third fourth fifth last only next other same'),
  individual: set(
    'man woman boy girl child city town village county country province state island river street district place',
  ),
  naming: set('term terms word words expression phrase concept notion name definition meaning'),
};

export const DEFINITION_VOCABULARY: Readonly<Record<Language, DefinitionVocabulary>> = {
  nl: DUTCH,
  en: ENGLISH,
};
