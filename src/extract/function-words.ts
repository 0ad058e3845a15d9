// Words that carry grammar or the thread of the argument and name nothing: closed classes of Dutch and English.
// A term neither begins nor ends with one of them; a few (`LINKERS`) may stand inside one.

import type { Language } from '../model/language.js';
import { isStopWord } from '../text/stop-words.js';

const list = (words: string): string[] => words.split(/\s+/u).filter((word) => word !== '');

const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    list(`
    aangaande aangezien achter af al aldus alhoewel allemaal allen allerlei alles alsmede alsnog alsook althans alvorens
    alweer ander andere anderen anders aldaar algauw anderzijds behalve behoudens beide beiden beneden betreffende
    bijgevolg bijna bijv bijvoorbeeld binnen blijkbaar boven bovendien buiten bv ca circa conform daaraan daarbij daarbuiten
    daardoor daarentegen daarin daarmee daarna daarnaast daarom daaronder daarop daarover daartegen daartoe daaruit
    daarvan daarvoor derhalve deels dergelijk dergelijke desalniettemin desbetreffende destijds dezelfde dienen dient dienovereenkomstig
    ditzelfde doordat doorgaans echter eender eenieder eenmaal eerder eerst elk elkaar
    elke enerzijds enige enkel enkele ergens eronder ertoe ervan ervoor erg etc evenals evenmin eveneens eventueel
    evenwel gedurende geheel geenszins gelet gelieve genoeg gewoon graag haast haar hare heel heden helemaal hen hetgeen hetzelfde
    hetzij hieraan hierbij hierdoor hierin hiermee hierna hierom hieronder hierop hiertoe hieruit hiervan hiervoor hoewel
    hoeveel hoezeer hunne ieder iedere iedereen immers inclusief indien ingeval ingevolge inmiddels inzake inzonderheid
    jegens jij jou jouw jullie kunt krachtens kan laat laatst laatste langs later liever manier meest meeste
    meestal men mede mevrouw middels mijnheer misschien mits mocht mochten moest moesten moeten mogelijk mogelijkerwijs
    mogen mr naar naast nabij nadat name namelijk namens neer nergens niemand nochtans noch nooit
    nadien o.a. o.m. ofschoon ofwel omstreeks omtrent omwille ondanks ongeveer onlangs onze opdat opnieuw opzichte
    ooit oftewel overal overeenkomstig overig overige overigens p pas per pp rond rondom ruim samen sedert sinds slechts
    sommige sommigen soms sowieso steeds teneinde tenminste tenzij ter terwijl terzake telkens ten tenslotte tevens thans
    tijdens totdat toe toch tijde trouwens tussen uiteraard uitsluitend vaak vanaf vanuit vanwege vandaar verder veeleer
    vervolgens via vlak voldoende volgend volgende volgens vooral vooraleer voordat voorts vroeg waar waaraan
    waarbij waarbinnen waardoor waarin waarmee waarna waarnaar waarom waaronder waarop waartegen waartoe waaruit waarvan
    waarvoor wanneer weer weg wegens weinig wederom welk welke welnu weliswaar wier wiens wijze wil willen wilt worden wordt wellicht
    werden werd zal zeer zelfs zijne zoals zodat zodoende zodra zogenaamd zogenaamde zodanig zodanige zover zowel
    zullen zult zouden zonder zulk zulke m.b.t. d.w.z. enz nl e.d. t.o.v. i.v.m. m.a.w. evenzeer eraan erbij erin ermee erop
    erover eruit zo'n wél één twee drie vier vijf zes zeven acht negen tien vele heel aantal paar
    geweest hebben heeft had hadden is zijn was waren ben bent doet doen deed gedaan gaat gaan ging gingen gegaan komt komen
    kwam kwamen gekomen blijft blijven bleef gebleven laten liet maakt maakte gemaakt neemt nemen nam genomen geeft geven gaf
    gegeven stelt staan stond stonden ligt liggen lag zit zitten zat weet weten wist vindt vinden vond gevonden zegt zeggen
    januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag medio nr nrs blz jl jo resp
    zei krijgt krijgen kreeg gekregen wou mag kon konden moet hoeft hoeven lijkt lijken blijkt bleek
    `),
  ),
  en: new Set(
    list(`
    according accordingly across actually additionally afterwards against albeit alike almost along alongside already
    although altogether always am amid among amongst and/or anybody anyone anything anyway anywhere apart around aside
    away became become becomes becoming beforehand behind below beneath beside besides best better beyond but can't certain
    certainly concerning consequently couldn't despite didn't doesn't don't done due e.g. either else elsewhere
    enough especially etc even eventually ever every everybody everyone everything everywhere except fairly few
    finally firstly followed following follows forth forward furthermore generally getting gets give given gives
    giving go goes going gone got greatly hadn't hardly hasn't haven't having he'd he'll he's hello hence hereby herein
    hereof hers hither how's however i.e. i'd i'll i'm i've immediately inasmuch inc indeed insofar instead inter
    inward isn't it'd it'll it's itself just kept kind know known knows largely last lately later latter least less
    lest let let's likely likewise ll looking made mainly makes making may maybe meanwhile merely mine
    moreover mostly mr mrs ms mustn't namely nearly necessarily neither nevertheless next no nobody
    non none nonetheless nor normally not nothing notwithstanding nowhere obviously often oh ok okay once one
    ones onto others otherwise ought ourselves outside overall particular particularly per perhaps please possible
    presumably probably put quite rather re really regarding regardless regards relatively respectively round
    sake says secondly see seem seemed seeming seems seen several shall shan't she'd she'll she's shouldn't
    similarly sometime sometimes somewhat somewhere somehow someone something soon subsequently sure taken taking takes took tends than
    thank that's theirs thence thereafter thereby therefore therein thereof there's they'd they'll they're they've 
    thorough though three throughout thus till together toward towards tried tries truly try trying twice two unless
    unlike unlikely until unto upon us used using usually various versus via want wants wasn't we'd we'll
    we're we've went weren't whatever when's whence whenever whereas whereby wherein where's wherever whether
    whichever whilst whither who'd who'll who's whoever whole whose why's wish within without won't wouldn't yes yet
    you'd you'll you're you've zero four five six seven eight nine ten much many number different
    recent present previous further additional 
    able unable available relevant necessary appropriate
    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday no nos pp para paras
    would will can could might must been being come came comes coming say said get find found finds think thought
    provide provides provided ensure ensures include includes including included based related show shows shown
    `),
  ),
};

/** Function words that may stand inside a term: "Raad van State", "right of residence". */
const LINKERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    list(
      `van voor tegen tot in op met bij aan ter ten te der des uit de het een naar onder over per door tussen inzake`,
    ),
  ),
  en: new Set(list(`of for in to on against by with the from at under per between into a an`)),
};

/** True for words at which a term cannot begin or end; `word` in normal form. */
export function isFunctionWord(word: string, language: Language): boolean {
  return isStopWord(word, language) || FUNCTION_WORDS[language].has(word);
}

/** True for function words that can stand inside a term; `word` in normal form. */
export function isLinker(word: string, language: Language): boolean {
  return LINKERS[language].has(word);
}
