// English function words that the list of `natural` lacks: modal verbs, pronouns, prepositions, conjunctions,
// contractions, and adverbs that only thread a text together. Names of months are no stop words.

export const ENGLISH_STOP_WORDS: readonly string[] = (
  "across against almost along already although always among amongst and/or anybody anyone anything aren't around away became " +
  "become becomes behind besides beyond can't couldn't despite didn't doesn't don't done due either else ever every everybody " +
  "everyone everything except furthermore hadn't hasn't haven't he'd he'll he's hence hereby herein hereof hereto however i'd " +
  "i'll i'm i've indeed instead isn't it'd it'll it's itself just let let's may maybe meanwhile mine moreover mustn't nor no nobody " +
  'neither nevertheless none nonetheless not nothing notwithstanding nowhere off often once one oneself onto others otherwise ' +
  "ought per perhaps quite rather regarding shall shan't she'd she'll she's shouldn't somebody someone something sometimes " +
  "therefore thereby therein thereof thereto that's there's they'd they'll they're they've though throughout thus together toward " +
  "towards unless upon us via wasn't we'd we'll we're we've weren't whatever whenever whereas whereby wherein wherever whether " +
  "whichever whoever whose within without won't wouldn't yet you'd you'll you're you've yourselves"
).split(' ');
