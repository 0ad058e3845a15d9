// What spelling alone does not say about the parts of Dutch compounds: which short words stand in compounds, and
// which words only look like compounds. Our own lists; the second was gathered by reading what the splitter
// made of the frequency list.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words of three letters that a known word may begin with. Others fit by chance too often (bel, gek, kom, mat). */
export const SHORT_MODIFIERS = words(`
  aap arm asa bad bak bal bed bij bom bon bos bot bui bus cel dag dak dek dop eed eet eis eik erf gas gif gok god hak
  hal hek hof hok hol hut ijs jas kap kas kat kin kip kop kus lab lak lap las lid lip los mes mix mug mus nek nep net nok
  oog oom oor oud pad pak pan pas pen pet pil pin pit pop pot put rat rek rem rib rij rit rok rol rug sap set ski sok spa
  tak tas tin tol top vak val vat vee vel vet vis vos wed weg wet wit wol zak zee zin zon zus zuid zwem`);

/** Words of three letters that a known word may end in. */
export const SHORT_HEADS = words(`
  aap arm arts bad bak bal bed bok bom bon bos bui bus cel cup dag dak dam dek dop eed eis erf gas gat gif god hak hal hek
  hof hok hut jas kap kar kas kat kin kip kit kop kus lap las les lid lip lus map mes mug mus nek net oog oom pad pak pan
  pas pen pet pil pin pit pot put rat rek rem rib rij rit rok rol rug sap set sok sla tak tas top vak vat vee vel vet vis vos
  web weg wet zak zee zin zon zus`);

/** Forms that words have only as a first part of a compound, and first parts that are function words elsewhere. */
export const BOUND_MODIFIERS = words(`
  kleder beender hoender eier scheep mane ere reuze harte zelf mede meer weer vol pas tussen achter boven buiten binnen ex vice
  niet non`);

/** Last parts that are no words of their own: belastingplichtige, uitkeringsgerechtigde. */
export const BOUND_HEADS = words(`
  plichtig plichtige plichtigen gerechtigd gerechtigde gerechtigden verlener verleners nemer nemers gever gevers hebbende hebbenden
  zoekende zoekenden waren gericht gerichte bestendig bestendige vriendelijk vriendelijke`);

/** Words whose last s is their own, though what stands before it is a word too: pas, kans, plaats. */
export const OWN_S = words(`
  lees nieuws pas pers wijs was mens bes kans dans hals gans lens plaats rots spits mars kers koers laars kaars beurs links
  rechts vals haas kaas baas roos doos kous prijs grens ijs gas les mis mes bus bos jas tas kas das eens ons`);

/** Words of one syllable that take a linking -s-. */
export const SHORT_WORDS_WITH_S = words(`
  stad land recht staat raad dorp tijd zin dood lam kalf schip scheep volk rijk hof krijg dag lood man god geest bruid hond ambt
  vriend rund geld maat scheid jong zoon broer boer heer huid nacht half kerk vorst lijf vlees water leven drug naam hals held wolf
  dienst ziel mond slag gang stand koor voogd graaf kern tong wijn zang gast vrijheid paard`);

/** Words that look like compounds and are none, or whose parts say nothing about them any more. */
export const WHOLE_WORDS = words(`
  aandacht aangenaam aanwezig aardig achteloos afwezig agenda akelig album allemaal amandel amper anijs antwoord apparaat
  arbeider aspirine augurk avontuur baksteen bakermat ballast ballet ballon balzaal bandiet banket bankroet barbaar bastion
  bedacht bedelen bederven bedrag bedrog beeldig beginsel begrip beheer bekend bekering bekken beklag belang belangrijk belasting
  belegering beletsel bellen belofte bende bendeleider benzine bestaan bestand bestel besteden bestuur bestelling beton betonnen
  betrekking bevallig beverwijk bezem bezit bezoek biljart biologie blamage bloemlezing boemerang boerderij bolwerk bombarderen
  bonbon bonnet boodschap borstel botsing brutaal budget buffel buiging bunker bureau cafetaria camping canon capsule cardioverter
  ceremonie chocolade chocomel cocktail coderen combinatie commando compact computer concert condoom conferentie contant contract
  contrast controle coupe coupon dampen deelgenoot degelijk dementie deskundige deskundig deskundigen detail deugniet dialect
  dienaar diktaat diploma dolfijn dolfijnen dominee dominant donderdag doolhof dorpel dringend druppel duivel dwangsom echtgenoot
  edelman eenvoud eiland elastiek elftal elleboog ellende emmer erbarmelijk examen explosie fabriek familie fanfare fantoom
  februari feestelijk fluweel fonkelen formaat fornuis fractie frankrijk fregat fundament fundamenteel galant galerij garage
  garnaal gemeente gelaat geluk gevangene gevangenis gisteren gitaar goederen goochelaar graniet granaat grimmig haring haringen harnas
  hartelijk haven heelal heiland heilig hemels hengsel herberg herbergen heremiet hermelijn hernia historie hoofdzaak hopman
  horizontaal hospitaal hotel huichelaar huppelen idioot industrie intrige isoleren jamboree januari jengelen jenever juweel kabaal
  kabinet kader kajuit kakelen kalender kalkoen kalmeren kameel kameleon kamer kameraad kamille kampioen kanaal kanarie kandelaar
  kandidaat kandidate kangoeroe kantine kanton kantoor kapel kapelaan kapitaal kapitein kappen karamel karate karbonade kardinaal
  karikatuur karkas karmijn karnaval karton kartonnen karwei kassier kastanje kasteel katalysator kater kathedraal katoen kazerne
  ketting kikker kilometer klarinet klimaat knakworst koesteren koffer kogel kolom kolonel komeet komedie komisch komkommer komma
  kompas kompassen komplot konijn koning koningin kontakt koord koorts kopie koppelen koppen korset kostuum kraken kramp krant
  krokodil kruidenier kruimel kurkuma kuiper kwartel kwellen laken lamel lamlendig lampion lantaarn lasso latrine lavendel lawaai
  legende legering leiding lelijk lepel leraar lerares lichaam liniaal lispelen liter literair lokaal lommerd loket maagdelijk magazijn
  magneet makelaar maken makker mandaat mandarijn mandoline manier maniertjes mankement mantel margarine marine marinier markies
  marmelade marmer marsepein maskerade massage matras matroos meester melding melodie mensapen metaal microfoon miljard minister
  ministerie minnares moeras moeilijk moerassen molecuul monnik mosterd motie motor muilezel natuur naturel negatief nervatuur
  noodlot norbertijn notaris nummer oceaan oefening olifant omelet onderhoud onderwerp onderwerpen onderwijs onderzoek ontbijt oorbel oordeel
  oordelen oorlog oorlogen oorsprong oorzaak oorzaken opaal orgaan orkaan orkest overeenkomst overheid paneel paniek panter pantoffel
  pantser papaver papegaai papieren paprika parade paradijs parachute parafine paragraaf parasiet parasol parket parkeren parlement
  parmantig parochie partij partner passagier pastinaak pastoor patat patent patriot patrijs patroon patrouille pedaal pedagoog
  pelgrim pelikaan pendelen penicilline penning pensioen peper perfect perron personage persoon piloot pincet pistool plafond plakkaat
  plamuur planeet plantage plaquette plezier podium politie pompelmoes pompoen porselein portaal portier portret postiljon postuur
  potlood prachtig predikant present prestatie pretentie prieel prikkelen procent produkt profeet professor promenade propaganda
  propeller protest provincie publiek puinhoop puntig quarantaine radijs rampen rapport rasp raster recept redenen regelmaat regent
  regering reling rendier repeteren reportage reptiel restant restaurant revolver rijkaard rimpel ritueel romance roman rompslomp
  rooster rozijn rubriek ruimte sabel safari salade salami salaris salpeter samenleving samenwerking sandaal sardine satijn
  scharnier schandaal scharrelen schedel scherm schilderij schouder secretaris sekte seminar serenade sering serpent sigaar sinaasappel
  slachtoffer slagen slapen smaragd soldaat soldeer solderen spanjaard sparteling speelgoed spektakel spinazie spinet spiraal
  stadion staking standaard standbeeld stapel station stengel sterfte sterven steward stichting stoornis strafblad struikelen student studenten
  studie suggestie suiker symbool tablet tabernakel tabak talent tampon tandem tarief tegenwoordig telegraaf telefoon temperatuur tempel
  tengel tentakel termijn ternauwernood terras terrein testament testikel textuur thermometer tijdig timmeren toerisme toestemming
  toevallig tomaat tombola toneel topaas tornado tourniquet traktaat transport trampoline trommel trompet truffel tunnel uniform
  universiteit vaardig vakantie valentijn vampier vandalen varen vegetarier veilig veldslag vendel venijn verdacht verder vergadering
  vermaak verband verstand vesting vetorecht veteranen vinger viskeus vitamine voorbeeld voornamelijk voorzitter vulkaan vulkanen waardeloos
  waarderen waardering wandelaar wapen warempel warmte weduwe wellicht welkom werkelijk werkelijkheid wervel winkelier wisent
  wonderen woordelijk worstelaar zadel zakelijk zandloper zegel zegening zeldzaam zenit zesde zestien zilver zondag zwager richtlijn richtlijnen verdenking transactie polygraaf weerzin weerwoord weerklank
  voorjaar tussentijd tussenkomst achterstand achterhoede binnenland buitenland bovendien binnenkort buitengewoon weerstand weergave
  meerderheid zelfstandig zelfmoord zelfde zelfs mededeling medeling international kamperen paspoort achteruit achteraf achterover achterhaald
  remedie remedies`);
