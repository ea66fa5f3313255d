import { cueTable } from './romance-cues.ts'

/** The cue verbs of Spanish, forms of one verb joined by slashes. */
export const spanishCues = cueTable(
  [
    [
      'neutral',
      `decir/dice/dijo/dicho/decía/dicen/dijeron/diciendo declarar/declara/declaró/declarado
     explicar/explica/explicó/explicado añadir/añade/añadió/añadido agregar/agrega/agregó/agregado
     señalar/señala/señaló/señalado indicar/indica/indicó/indicado precisar/precisa/precisó
     responder/responde/respondió/respondido contar/cuenta/contó/contado escribir/escribe/escribió
     anunciar/anuncia/anunció/anunciado comentar/comenta/comentó/comentado apuntar/apunta/apuntó
     subrayar/subraya/subrayó recordar/recuerda/recordó concluir/concluye/concluyó
     manifestar/manifiesta/manifestó informar/informa/informó/informado confirmar/confirma/confirmó
     relatar/relata/relató expresar/expresa/expresó sostener/sostiene/sostuvo
     destacar/destaca/destacó detallar/detalla/detalló reiterar/reitera/reiteró tuitear/tuiteó
     contestar/contesta/contestó proseguir/prosigue/prosiguió resumir/resume/resumió`,
    ],
    [
      'claimed',
      'afirmar/afirma/afirmó/afirmado asegurar/asegura/aseguró/asegurado insistir/insiste/insistió alegar/alega/alegó argumentar/argumenta/argumentó',
    ],
    [
      'admitted',
      'admitir/admite/admitió reconocer/reconoce/reconoció/reconocido confesar/confiesa/confesó',
    ],
    ['denied', 'negar/niega/negó/negado desmentir/desmiente/desmintió rechazar/rechaza/rechazó'],
    ['warned', 'advertir/advierte/advirtió/advertido alertar/alerta/alertó'],
    [
      'urged',
      'exigir/exige/exigió pedir/pide/pidió/pedido instar/insta/instó reclamar/reclama/reclamó',
    ],
    ['promised', 'prometer/promete/prometió'],
    [
      'criticised',
      'criticar/critica/criticó denunciar/denuncia/denunció lamentar/lamenta/lamentó acusar/acusa/acusó',
    ],
    ['praised', 'elogiar/elogia/elogió celebrar/celebra/celebró felicitar/felicita/felicitó'],
    ['asked', 'preguntar/pregunta/preguntó'],
    [
      'thought',
      'pensar/piensa/pensó creer/cree/creyó opinar/opina/opinó considerar/considera/consideró',
    ],
  ],
  ['direct'],
)
