// Abbreviations of Dutch and English that end in a full stop, by what may follow them. Without the last
// full stop; inner full stops are written out, `_` stands for a space. What can also be a word that ends a
// sentence (past, gen, pub) is left out, or stands among the counters.

import type { Language } from '../../model/language.js';

export interface Abbreviations {
  /** Never end a sentence: something always follows. */
  readonly inner: readonly string[];
  /** Stand before a name: end a sentence only before a word that cannot be a name. */
  readonly title: readonly string[];
  /** Stand before a number, letter or bracket; before a word they are words or end a sentence. */
  readonly counter: readonly string[];
  /** May stand at the end: end a sentence only before a word that usually begins one. */
  readonly either: readonly string[];
}

const list = (words: string): string[] => words.split(' ').map((word) => word.replaceAll('_', ' '));

/** Latin and bibliographic abbreviations that both languages use. */
const SHARED_INNER = list('cf viz vs ca resp incl excl ibid approx i.c m.n n.b p.s ps');

export const ABBREVIATIONS: Readonly<Record<Language, Abbreviations>> = {
  nl: {
    inner: [
      ...SHARED_INNER,
      ...list(
        'a.d.h.v aanw afd afk alg begr betr bijv bv c.q cq d.i d.m.v d.w.z dwz e.g eig evt gez hfd i.a ' +
          'i.e i.h.b i.o.m i.p.v i.s.m i.t.t i.v.m ipv ivm m.a.w m.b.t m.b.v m.i.v m.m.v m.u.v n.a.v n.o.m ' +
          'o.a o.b.v o.g.v o.i.d.m o.l.v o.m oa ong onr oorspr p.a plv s.v.p t.a.v t.b.v t.g.v t.n.v t.o.v ' +
          't.w t/m tav tbv tgv tov v.w.b vert vgl vnl voorz wnd z.g zg zgn',
      ),
    ],
    title: list(
      'bc br burg dhr dr drs ds ed fam gebr gem h hr ing ir jhr jkvr kpt ktr lt ltz m.nt mej mevr mgr min.-pres mr ' +
        'mrs ms mw prof rb sgt sr st t weth zr',
    ),
    counter: list(
      'pb publ stb stcrt trb a aant afb afl al apr art artt aug bijl bl blz c cat d.d dd dec dl feb febr fig fol hfdst hfst hst ' +
        'jan jg jo jrg jul jun kam max min mrt no nos nov nr nrs o okt onderd ov overw p pag par pp pt r r.o ' +
        'rnr rov sep sept sub tab tel verg vers vol vs z zaaknr',
    ),
    either: list(
      'a.i a.s a.u.b b.d b.g.g b.v bnw co corp e.a e.e.a e.o e.v et_al g.g.d inc j.l jl k.k ' +
        'l.l ltd m.e.r n.a.w n.chr n.n.b n.v n.v.t o.n.s p.j p.p p.st p.w q.q r.k s.s telw u.s ' +
        'u.s.a v.chr v.s vlg vnw w.o z.n z.o.z',
    ),
  },
  en: {
    inner: [
      ...SHARED_INNER,
      ...list(
        'adj adv anon assn attn aux avg c.f cert circ e.g eg elec encl equiv esp i.e ie illus max med min ' +
          'misc mt orig q.v repr st univ v var w.r.t',
      ),
    ],
    title: list(
      'adm amb asst brig bro capt cdr cmdr col comdr cpl cpt det dr drs ens fr gen gov hon insp lieut lt ' +
        'maj messrs mlle mme mr mrs ms msgr ofc ph pres prof pvt rep reps rev rt sen sens sgt sra srta supt ' +
        'surg',
    ),
    counter: list(
      'ann app apr arr art arts aug bk c ch chap cl dec eq ex exh feb fig figs ill iss jan jul jun l lib ' +
        'll mar n no nos nov nr oct p par para paras pg pgs pl pp pt r ref reg s sec sect sep sept ser ss ' +
        'stb stcrt subsec supp tab trb ver vol vols',
    ),
    either: list(
      'a.d a.k.a ave b.a b.c b.sc blvd bros co corp d.c dept dist e.u ed edn eds esq est et_al ft ' +
        'govt hrs inc ind jr l.a ll.b ll.m ltd m.a m.d m.sc n.y ph.d plc rd sq sr u.k u.n u.s u.s.a u.s.s.r ' +
        'yr yrs',
    ),
  },
};

/**
 * Words that begin sentences and are no part of a name, as they stand at the beginning. Dutch words that
 * occur in family names (De, Van, In, Op, Ten) are left out; see NAME_STARTERS.
 */
export const SENTENCE_STARTERS: Readonly<Record<Language, readonly string[]>> = {
  nl: list(
    'Aan Al Alle Alleen Als Ander Andere Anders Bij Binnen Boven Daar Daarbij Daardoor Daarin Daarmee ' +
      'Daarna Daarnaast Daarom Daarvan Daarvoor Dan Dat Deze Die Dit Door Dus Echter Een Eerst Elk Elke En ' +
      'Er Gedurende Geen Haar Het Hier Hierbij Hierdoor Hiermee Hierna Hij Hoe Hoewel Ieder Iedere Iemand ' +
      'Ik Indien Is Je Jij Jullie Kan Maar Men Met Mijn Misschien Na Naar Naast Niemand Niet Nog Nu Of Om ' +
      'Omdat Ondanks Onder Ons Onze Ook Over Reeds Sinds Sommige Soms Tijdens Toch Toen Tot Tussen Uit Uw ' +
      'Vanaf Vandaag Vanuit Vanwege Veel Verder Volgens Voor Voorts Waar Waarom Wanneer Want Wat We Wel ' +
      'Welke Wie Wij Ze Zelfs Zij Zijn Zo Zoals Zodra Zonder Zowel',
  ),
  en: list(
    'A About After Again All Also Although An And Another Any Are As At Because Before Both But By Can ' +
      'Could Did Do Does During Each Every Everyone Few First For From Further Furthermore Had Has Have He ' +
      'Hence Her Here His How However I If In Indeed Instead Is It Its Just Last Later Many Maybe Moreover ' +
      'Most Much My Nevertheless No Nobody Not Nothing Now Of On Once One Only Or Other Others Our Over ' +
      'People Perhaps Several She Should Since So Some Such Than That The Their Then There Therefore These ' +
      'They This Those Though Through Thus To Today Two Under Unless Until Upon Was We Were What When Where ' +
      'Whether Which While Who Why Will With Within Without Would Yes Yesterday Yet You Your',
  ),
};

/** Words that begin sentences and also names: they end a sentence behind B.V. or a.s., but not behind mr. */
export const NAME_STARTERS: Readonly<Record<Language, readonly string[]>> = {
  nl: list('De In Op Aan Per Te'),
  en: [],
};
