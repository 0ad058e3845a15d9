// Separable verbs of Dutch: the particles that each base verb takes. Our own list; verbs that are missing here are
// still found when the caller knows them as one word.

/** `base: particles`; words that also have an inseparable twin (overkomen) stand here for the separable one. */
const VERBS = `
ademen: in op uit
arbeiden: af
bakenen: af
bakken: aan af op
balanceren: uit
ballen: samen
bedelen: af
bellen: aan af door in na op terug uit
bereiden: voor
bergen: op weg
bestaan: voort
besteden: aan uit
bestellen: af bij na terug
betalen: aan af bij door in na terug uit voor
biechten: op
bieden: aan af op over tegen uit
bijten: af door in los toe uit vast
binden: aan af dicht in los om op samen toe vast voor
bladeren: door om terug
blazen: aan af door in om op uit weg
blijven: aan achter af bijeen binnen boven door in op over overeind samen staande stil thuis uit voor voort vrij weg
blinken: uit
bloeden: dood leeg
bloeien: op uit
boeken: af bij door in om over terug vol
borduren: voort
boren: aan door
borgen: in
borstelen: af
bouwen: aan af bij dicht in na om op uit vol voort
branden: aan af door los op uit
breiden: uit
breken: aan af door in los op open samen stuk uit
brengen: aan bij binnen boven door groot in mee neer om onder op over rond samen terecht terug teweeg thuis toe uit voor voort weg
broeden: uit
brokkelen: af
bruisen: op
buigen: af door om terug voorover
burgeren: in
checken: in uit
cijferen: uit weg
controleren: na
dagen: op uit
dammen: in
dansen: mee
deinzen: achteruit terug
dekken: af in toe
delen: in mede mee op rond toe uit
delven: op
denken: aan door in mee na om terug toe uit vooruit
dienen: aan in op toe
dijen: uit
dikken: aan in
dingen: af mee
dobberen: rond
doen: aan af bij binnen dicht door goed groot in mee na om onder op open over samen teniet terug toe uit voor weg
dompelen: onder
dopen: in om
doven: uit
downloaden: mee
draaien: aan af bij dicht door in los mee om op open rond tegen terug toe uit vast weg
dragen: aan af bij in mee na onder op over rond toe uit voor
draven: aan door op
dreigen: af
dreunen: door op
drijven: aan af bijeen boven door in op over terug uit voort
dringen: aan binnen door in op samen terug voor
drinken: in leeg mee op uit
drogen: af in op uit
drommen: samen
druipen: af
druisen: in
drukken: aan af bij dicht door in na neer omlaag op over terug uit weg
druppelen: binnen
duiden: aan
duiken: in onder op weg
dulden: toe
duren: voort
dutten: in
duwen: aan af door in om omhoog omlaag open opzij terug toe voorop voort weg
dwalen: af rond
dweilen: op
dwingen: af op
eigenen: toe
eindigen: uit
eisen: op terug
enten: in
eten: door mee op uit
etteren: door
fietsen: aan door mee om terug weg
filteren: uit
fluisteren: in toe
fluiten: af na terug uit
fokken: op
forensen: heen
frissen: op
gaan: aan achteruit af binnen dicht dood door heen in kapot langs los mee na neer om onder op open over rond samen schuil stil stuk tegemoet tegen tekeer teloor teniet terug tewerk toe uit uiteen voor vooraf voorbij voort vooruit vrij weg
gapen: aan
gelden: door
genereren: op
geuren: uit
geven: aan af bloot door goed in les mee mis na om op over prijs terug toe uit voor vrij weer weg
gieten: af bij door in op over uit vol
gillen: uit
gissen: na
glijden: af door uit weg
gluren: binnen
gooien: aan af bij dicht door in neer om omver op open over terug toe uit vol weg
gorden: om
graven: af in op uit
grazen: af
grenzen: aan af in
grijpen: aan in mis op terug vast
groeien: aan dicht door in mee op samen uit vast vol
groeperen: om
haasten: voort
haken: aan af in vast
hakken: af in om uit weg
halen: aan af bij binnen boven dicht door in leeg neer om omhoog omlaag onderuit op over terug uit weg
hameren: in
handelen: af
hangen: aan af door in neer om op rond samen uit vast
harken: aan bijeen
hebben: door lief mee op
heffen: aan op
helderen: op
helpen: af mee om op over uit voort vooruit
hinken: achterop
hitsen: op
hogen: op
hollen: achteruit uit
hopen: op
horen: aan af bij in mee op samen thuis toe uit
houden: aan achter af apart beet bezig bij binnen dicht gelijk goed hoog in op open over overeind schoon schuil staande stand stil tegen terug thuis toe uit vast vol voor vrij
huilen: uit
huizen: in samen
hullen: in
huren: af in onder
huwelijken: uit
ijveren: na
innen: in
jagen: aan af na op rond uit voort weg
juichen: toe
kaarten: aan
kaatsen: af terug
kaderen: in
kalken: in
kalven: af
kammen: uit
kankeren: door
kantelen: achterover
kapen: weg
kappen: af om
kapselen: in
kauwen: voor
keilen: weg
kennen: toe
keren: af om tegen terug toe uit weer
kerven: in
ketsen: af
keuren: af goed
kiezen: uit
kijken: aan af bij binnen door in langs mee na neer om omhoog op rond terug toe uit vooruit weg
klagen: aan
klampen: aan vast
klappen: dicht in om op open toe uit
klaren: in op uit
kleden: aan in om uit
kleuren: bij in
kleven: aan vast
klimmen: af in omhoog op
klinken: door in mee na vast weer
klokken: in uit
kloppen: aan af op
kluiven: af
knappen: af op
knellen: af
knijpen: af dicht in uit
knikken: in toe
knippen: af door in open uit weg
knopen: aan dicht los op toe vast
koken: in mee over uit voor
komen: aan achterna af beschikbaar bij bijeen binnen boven door goed in klaar langs los mee na neer om omhoog op openbaar over overeen rond samen tegemoet tegen tekort terecht terug thuis toe uit voor voorbij voort vooruit vrij weer weg
kondigen: aan af
kopen: aan af in om op terug uit vooraf vrij
koppelen: aan af los terug vast
korten: in
krabbelen: overeind
kraken: af
krassen: op
krijgen: aan binnen door in los mee onder op terug toe uit vast voor vrij
krimpen: in
kroppen: op
kruiden: af
kruipen: in rond voort weg
kruisen: aan door
kuieren: rond
kwijnen: weg
kwijten: kwijt
laaien: op
lachen: toe uit weg
laden: af bij door in op over uit
lassen: in
laten: aan achter af binnen door in los na neer over terug thuis toe uit vrij weg
leggen: aan af bij bloot droog dwars in klaar lam langs mee na neer om op opzij over samen stil terug toe uit vast voor vooraf weg
leiden: af binnen door in mee om op rond terug toe uit voort weg
leren: aan af bij om
leunen: aan achterover voorover
leven: af in mee na op samen toe uit voort
leveren: aan af door in na op over terug uit
lezen: af door in mee na op over terug uit voor
lichten: bij door in op toe uit voor
liegen: voor
liften: mee
liggen: aan achter dwars klaar op stil vast voor wakker
lijken: na
lijnen: af
lijsten: in
lijven: in
likken: af
logeren: in
loggen: in uit
lokken: aan mee uit weg
loochenen: weg
lopen: aan achter af bij binnen dood door in langs leeg los mee mis na omver op over rond samen stuk terug toe uit uiteen vast vol voor voorbij vooruit weg
lossen: af in op
loten: in uit
luiden: in uit
luiken: op
luisteren: af mee op
luizen: in
maken: aan af bekend buit dicht dood door gebruik gelijk goed hard ineen kapot kenbaar klaar kwijt leeg los mee na op open openbaar over plaats schoon stuk uit vast vol vrij waar wakker wijs zoek zwart
malen: af
manen: aan
marcheren: op
matten: af
melden: aan af terug ziek
mengen: bij
merken: aan op
mesten: uit
meten: aan af in na op toe uit
metselen: in
mikken: weg
minderen: af
moedigen: aan
moffelen: weg
monsteren: aan af
munten: uit
murmelen: na
naaien: dicht vast
nagelen: vast
nemen: aan af bijeen binnen deel door gade gevangen in kennis mee onder op over plaats rond samen terug tezamen toe uit voor waar weg
noden: uit
nodigen: uit
noemen: op
normeren: af
nummeren: af
ontbreken: voor
ontwikkelen: door
oordelen: af
opereren: samen
pachten: af
pakken: aan af beet door in mee om op over samen terug uit vast vol
passen: aan af bij door in op toe
peilen: af
peinzen: na
perken: af in
persen: af samen uit
piepen: weg
pikken: aan in mee op
plaatsen: aan bij door in op over terug uit voor
plakken: aan af dicht op over vast
plannen: in
planten: aan over voort
platten: af
plegen: raad
pleiten: vrij
ploegen: om
plooien: om
plukken: af
plussen: op
poetsen: op weg
polderen: in
pompen: leeg op weg
porren: aan op
poten: in
praten: aan bij door in mee na om over uit
preken: af
prenten: in
prijzen: aan
prikken: door in mee
printen: uit
proberen: uit
proeven: voor
promoveren: door
puilen: uit
putten: uit
raden: aan af
rakelen: op
raken: aan achterop kwijt los op thuis uit vast verzeild zoek
rapen: bijeen op
raspen: af
razen: uit voort
reageren: af
rechten: af
redden: af uit
redeneren: door weg
regelen: af bij door in
regenen: in
reiken: aan uit
reizen: af door heen in mee na om rond terug uit
rekenen: aan af door in mee na om op toe uit voor
rekken: op uit
remmen: af
rennen: mee toe weg
renoveren: op
reppen: voort
richten: aan af in op terecht
rijden: aan achterop achteruit af binnen door heen in langs mee om omver op over rond terug uit vast voor voorbij weg
rijmen: mee
rijpen: af
rijten: open
roeien: uit
roepen: aan af bijeen in na om op samen terug toe uit wakker
roeren: aan door om
roesten: vast
rollen: af op terug uit
romen: af
ronden: af
roosteren: in
roteren: rond
rotten: weg
ruilen: in om
ruimen: in leeg op uit weg
ruisen: door
rukken: aan af in los op uit weg
rusten: toe uit
scannen: in
schaffen: aan af
schakelen: aan bij door in om over terug uit
schalen: af in op
schamen: dood
schatten: in
schaven: bij
scheiden: af uit
schelden: uit
schepen: af in
scheppen: op
scheren: af kaal
schermen: af
scherpen: aan
scheuren: af in los op open uit weg
schieten: aan af door in los mis na neer omhoog op over tekort terug toe voor voorbij vooruit wakker weg
schijnen: door toe
schikken: af in op
scholen: bij om samen
schoppen: af op uit weg
schorten: op
schotelen: voor
schrapen: bijeen
schrappen: door weg
schreeuwen: toe uit
schrijden: voort
schrijven: aan af bij door in mee na neer om op over toe uit voor
schrikken: af op terug wakker
schroeven: aan af in los omhoog op terug vast
schrokken: op
schudden: af door op uit wakker
schuilen: weg
schuimen: af
schuiven: aan af bij binnen dicht door in op opzij terug toe uit vooruit weg
schutten: af
seinen: door over
sijpelen: binnen door weg
situeren: in
sjouwen: mee rond
slaan: aan achterop achterover af dicht dood door gade in ineen kort mis na neer om op open over stuk terug toe uit vast voort vooruit
slapen: bij door in uit
slepen: aan af mee voort weg
sleuren: mee weg
slijpen: aan
slijten: af door uit
slikken: door in
slingeren: rond
slippen: door weg
sloffen: voort
slokken: op
slopen: uit
sloven: af uit
sluipen: binnen in weg
sluiten: aan af bij door in kort op toe uit
smeden: om
smeken: af
smelten: om samen weg
smeren: in
smijten: weg
smokkelen: binnen mee weg
snauwen: af toe
snellen: toe voort
snijden: aan af bij door in los open uit weg
snoeien: bij terug
snoeren: in
snuffelen: rond
snuiven: op
soebatten: af
somberen: weg
sommen: op
souperen: op
spannen: aan in op samen uit voor
sparen: op uit
speculeren: door
spelden: op
spelen: af bij dood door in klaar mee na op samen toe uit voor weg
spenen: af
speuren: na op
spiegelen: af voor weer
spijkeren: bij vast
spitsen: toe
spitten: om
splitsen: af op uit
spoelen: aan af door om terug uit vast weg
sporen: aan op
spreiden: uit
spreken: aan af bij door in mee na tegen toe uit voor vrij
springen: aan af bij in mee om op opzij over uit voor
sprokkelen: bijeen
spuiten: in op
staan: aan achter af bekend bij bloot borg dicht garant in klaar leeg om op open overeind stil tegen terecht toe uit vast voor voorop vrij
staken: af
stallen: uit
stampen: in
stapelen: op
stappen: af binnen in mee op over terug uit
staren: aan na
starten: door op
staven: af
steken: aan achter af bij door in neer om op over samen toe uit voor
stellen: aan achter af beschikbaar bij bloot door gelijk gerust in kandidaat mede na omhoog op open samen schadeloos scherp tegenover teleur tentoon terecht terug teweeg tewerk uit uiteen vast veilig voor voorop vrij zeker
stemmen: af in mee over overeen tegen toe voor
stempelen: af
sterken: aan
sterven: af uit
stevenen: af
stijgen: af op uit
stijven: op
stikken: dicht
stippelen: uit
stippen: aan
stoken: op
stollen: aan
stomen: door klaar
stompen: af
stoppen: af dicht in onder toe vol weg
stormen: binnen
storten: bij door in neer over terug uit
stoten: aan af door in mis om op open toe uit
stouwen: vol
stralen: af door uit
streven: na
strijden: mee
strijken: af glad neer op uit
strippen: af
stromen: af binnen door in leeg over samen terug toe uit vol weg
strooien: rond uit
stropen: af op
studeren: af bij door in
stuiken: in
stuiteren: terug
stuiven: op uiteen
sturen: aan af bij binnen door heen in mee na op terug toe uit weg
stutten: onder
stuwen: op voort
sudderen: door
suggereren: aan
sullen: rond
surfen: rond
tappen: af
tasten: aan af mis rond
tekenen: aan af op uit
telefoneren: door
telegraferen: door
tellen: af bij door mee na op samen uit
temmen: in
teren: in weg
testen: uit
tikken: aan in op
tillen: op
timmeren: dicht
tippen: aan
tobben: af
toetsen: in
tonen: aan
toveren: om
trachten: na
trainen: af
transporteren: door
trappelen: rond
trappen: af in na open uit
treden: aan af binnen in mee op terug toe tussenbeide uit
treffen: aan
trekken: aan achteruit af bij binnen dicht door gelijk in mee na om op open over recht rond samen tegen terug toe uit vol voor voort vooruit weg
treuzelen: na
troggelen: af
trommelen: op
trouwen: bij in
tuffen: rond
tuigen: op
tuimelen: om
turen: af
typen: in over
vaardigen: af uit
vagen: weg
vallen: aan achterover af bij binnen dood flauw in lastig mee neer om op open samen stil tegen terug toe uit uiteen voor voorover weg
vangen: aan af op
varen: af in mee om rond uit voorbij voort weg
vatten: aan op samen
vechten: aan terug uit
vegen: aan af op schoon uit weg
veinzen: voor
vergaderen: door
verhuren: onder
verkopen: door uit voor
vertalen: door
vertellen: door na voor
verwarmen: op voor
verwerken: door
verwijzen: door terug
vesten: aan
vezelen: uit
vijlen: bij
vinden: goed plaats terug uit
vissen: achter op
vlaggen: af
vlakken: af uit
vlechten: in
vliegen: aan af binnen door in langs mis om op over terug uit voorbij weg
vloeien: af in over samen toe uit voort weg
vloeken: uit
vluchten: weg
voegen: bij in samen toe uit
voelen: aan in mee na
voeren: aan af binnen door in mee op terug toe uit
volgen: achterna na op
vorderen: in op terug
vormen: om
vouwen: dicht in om op open samen uit
vragen: aan af door in na om op rond terug uit
vreten: aan op
vriezen: dicht in
vullen: aan bij in op
vuren: aan af
waaien: aan af binnen mee om over uit weg
waarborgen: af
waarderen: af op
wachten: af in op
wagen: in
waken: door
wakkeren: aan
wandelen: door mee rond terug uit weg
wankelen: terug
wassen: af op schoon uit
wateren: af
wedden: mee
weeken: los
wegen: af mee op
weiden: uit
weigeren: af
wekken: op
wenden: aan af om voor
wennen: aan af
wentelen: af om
werken: aan af bij door in mee na om op over samen tegen terug toe uit weg zwart
werpen: aan af in neer om omver op tegen terug toe uit weg
werven: aan
weten: af
wezen: af
wijden: in toe uit
wijken: af terug uit
wijzen: aan af door na op terecht terug toe uit
wijzigen: af
wikkelen: af in om
wimpelen: af
winden: op
winkelen: rond
winnen: aan in terug
wippen: binnen
wisselen: af in om uit
wissen: uit
woeden: uit voort
woekeren: voort
wonen: bij in samen
worden: gewaar kwijt
wortelen: in
wrijven: in op uit
wrikken: los
wringen: uit
wroeten: om
wuiven: toe uit weg
zagen: af door om
zakken: af door in neer terug uit weg
zeggen: aan af na op toe voor voort
zeilen: mee rond
zenden: af door heen in op over terug toe uit
zetten: aan achter af apart bij dicht door in klaar neer om op opzij over overeind recht stil stop tegen terug toe uit uiteen vast voorop voort vooruit weg
zien: aan af door in neer om onder op over tegemoet terug toe uit weer
zingen: mee na toe
zinken: neer weg
zitten: aan achter achterna bij dwars in klaar mee neer op stil tegen thuis uit vast voor
zoeken: af bijeen na op terug uit
zoemen: in uit
zonderen: af uit
zoomen: in uit
zorgen: mede
zuigen: aan af leeg op uit vast
zuipen: leeg
zuiveren: aan uit
zwaaien: af om toe uit
zwakken: af
zwellen: aan op
zwemmen: af rond terug
zwengelen: aan
zwenken: af uit
zwepen: op
zweren: af in samen
zwerven: rond uit
zweven: rond voort
zwichten: uit
zwijgen: dood
`;

const PARTICLES_OF: ReadonlyMap<string, ReadonlySet<string>> = readVerbs(VERBS);

function readVerbs(text: string): Map<string, Set<string>> {
  const verbs = new Map<string, Set<string>>();
  for (const line of text.trim().split('\n')) {
    const [base = '', particles = ''] = line.split(': ');
    const known = verbs.get(base) ?? new Set();
    for (const particle of particles.split(' ')) known.add(particle);
    verbs.set(base, known);
  }
  return verbs;
}

/** Whether the particle and the base verb make a separable verb that is listed. */
export function isListedVerb(particle: string, base: string): boolean {
  return PARTICLES_OF.get(base)?.has(particle) === true;
}
