import { otherLanguage } from './other.ts'
import { words, type Language } from './language.ts'

const unending = words(`
  dr prof hr fr frl st nr bzw ca vgl z b d h u a o ä z.b d.h u.a o.ä i.d.r s.o s.u v.a z.t m.e
  ing dipl inkl evtl ggf sog abs art bd geb gest str tel allg bes betr max min kath ev
  jan feb febr apr jun jul aug sep sept okt nov dez mr mrs ms gen lt col
`)

const ending = words('usw etc co inc corp ltd jr sen u.s e.v')

export const german: Language = {
  ...otherLanguage,
  code: 'de',
  name: 'German',
  abbreviations: new Set([...unending, ...ending]),
  unending,
  clitics: words('s'),
  elision: false,
  starters: words(`
    der die das den dem des ein eine einen einem einer er sie es wir ich ihr man dies diese dieser
    dieses in im am an auf für mit nach von vom bei beim seit zu zum zur aus aber und doch auch so
    wenn als während nachdem bevor obwohl jedoch dennoch nun jetzt dort hier was wer wie wo warum
    viele einige alle laut zudem außerdem allerdings bereits
  `),
  ordinals: true,
}
