import { words, type Language } from './language.ts'

const unending = words(`
  mr mrs ms mx dr prof rev fr sr sra srta messrs mmes st mt ft gov sen rep reps sens pres pm
  gen lt col maj sgt cpl pvt capt cmdr adm brig cdr supt det insp hon rt atty asst assoc dept
  vs v no nos fig figs vol pp ed eds cf ca approx e.g i.e viz al
`)

const ending = words(`
  a.m p.m u.s u.k u.n e.u u.s.a d.c l.a inc corp co ltd llc bros jr etc
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
  okla ore pa tenn tex va vt wash wis wyo ont que alta b.c n.b n.s ph.d b.a m.a m.d
  ave blvd rd hwy sq ft lb lbs oz km kg min max est
`)

export const english: Language = {
  code: 'en',
  name: 'English',
  abbreviations: new Set([...unending, ...ending]),
  unending,
  clitics: words('s d ll re ve m'),
  elision: false,
  starters: words(`
    the a an he she it they we i you his her its their our my this that these those there here
    in on at for from with by as to but and so or if when while after before since although
    however meanwhile still yet also then now what who why how where some many most one two
    no not all both each every another other others such according asked
  `),
  ordinals: false,
}
