// Dutch function words that the list of `natural` lacks: forms of auxiliary and modal verbs, pronouns,
// prepositions, conjunctions, and adverbs that only thread a text together. Names of months are no stop words.

export const DUTCH_STOP_WORDS: readonly string[] = (
  "'k 'm 'n 's 't aangaande aangezien achter afgezien al aldus alle alleen allen allerlei als alsmede alsnog alsof alsook " +
  'althans altijd alvorens ander anderen anders behalve behoudens beide beiden ben beneden bent betreffende bijna ' +
  'bijvoorbeeld binnen boven bovendien buiten daaraan daarbij daardoor daarin daarmee daarna daarnaast daarom daaronder ' +
  'daarop daarover daartegen daartoe daaruit daarvan daarvoor deden deed derhalve dezelfde dergelijk dergelijke diens ' +
  'doet doordat dient dienen echter eerder elk elkaar elke en/of enig enige enkel enkele eraan erbij erdoor ergens erin ' +
  'ermee ernaar erop erover eruit ervan ervoor even eveneens eventueel evenwel gaan gaat gedaan gedurende geenszins gehad ' +
  'geworden haar had hadden hare hebt heel heen hen her hetgeen hetzelfde hetzij hieraan hierbij hierdoor hierin hiermee ' +
  'hierna hierom hieronder hierop hierover hiertoe hieruit hiervan hiervoor hijzelf hoeft hoeveel hoeven hoewel hun hunne ' +
  'ieder iedere iedereen ikzelf immers indien ingevolge inmiddels inzake is jegens jij jijzelf jou jouw jouwe jullie kon ' +
  'konden krachtens kun kunt kan langs maal mag mede mee meest meestal meeste middels mijne mits mocht mochten moest moesten ' +
  'moeten mogen naast nabij nadat namelijk namens nauwelijks nergens niemand noch nochtans nooit ofschoon oftewel ofwel ' +
  'omtrent omwille ondanks onder ondertussen ongeveer onszelf onze opdat opnieuw overal overeen overigens pas per rond rondom ' +
  'samen sedert sinds slechts sommige sommigen soms sowieso steeds telkens ten teneinde tenzij ter terug terwijl thans tijdens ' +
  'toe toen tot totdat trouwens tussen uiteraard uwe vaak vanaf vanuit vanwege verder vervolgens via volgens vooral voordat ' +
  'voorts vrijwel waar waaraan waarbij waardoor waarin waarmee waarna waarnaast waarom waaronder waarop waarover waartoe ' +
  'waaruit waarvan waarvoor wanneer weer wegens weinig welk welke weliswaar wellicht werden wier wiens wilde wilden willen ' +
  'wilt word wordt wou zal zeer zelfs zichzelf zijnde zijne zoals zodat zodoende zodra zou zouden zowel zulk zulke zullen zult'
).split(' ');
