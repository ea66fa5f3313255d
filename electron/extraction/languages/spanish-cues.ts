import { cueTable } from './romance-cues.ts'

/** The cue verbs of Spanish: regular ones as infinitives, the others with every form. */
export const spanishCues = cueTable(
  [
    [
      'neutral',
      `decir/dice/dijo/dicho/decía/dicen/dijeron/diciendo/dirá declarar explicar
     añadir/añade/añaden/añadió/añadieron/añadido/añadía agregar señalar indicar precisar responder
     contar/cuenta/cuentan/contó/contaron/contado/contaba escribir/escribe/escriben/escribió/escrito anunciar
     comentar apuntar subrayar recordar/recuerda/recuerdan/recordó/recordaron/recordado
     concluir/concluye/concluyó/concluido manifestar/manifiesta/manifiestan/manifestó/manifestaron/manifestado
     informar confirmar relatar expresar sostener/sostiene/sostienen/sostuvo/sostuvieron/sostenido destacar
     detallar reiterar tuitear contestar proseguir/prosigue/prosiguió resumir/resume/resumió/resumido exclamar
     zanjar matizar ironizar bromear replicar/replica/replicó/replicado espetar gritar murmurar susurrar
     recalcar remarcar enfatizar ratificar aclarar puntualizar sentenciar razonar justificar revelar narrar
     describir/describe/describió/descrito apostillar valorar comunicar publicar postear repetir/repite/repitió/repetido
     continuar/continúa/continuó/continuado incidir/incide/incidió abundar ahondar constatar notar observar
     divulgar reflexionar rememorar terciar/tercia/terció intervenir/interviene/intervino ejemplificar`,
    ],
    [
      'claimed',
      'afirmar asegurar insistir/insiste/insisten/insistió/insistido alegar argumentar aseverar garantizar jurar defender/defiende/defendió/defendido estimar',
    ],
    [
      'admitted',
      'admitir/admite/admiten/admitió/admitido reconocer/reconoce/reconocen/reconoció/reconocido confesar/confiesa/confesó/confesado conceder',
    ],
    [
      'denied',
      'negar/niega/niegan/negó/negaron/negado desmentir/desmiente/desmintió/desmentido rechazar refutar',
    ],
    [
      'warned',
      'advertir/advierte/advierten/advirtió/advirtieron/advertido alertar avisar amenazar',
    ],
    [
      'urged',
      'exigir/exige/exigen/exigió/exigido pedir/pide/piden/pidió/pidieron/pedido instar reclamar recomendar/recomienda/recomendó/recomendado sugerir/sugiere/sugirió/sugerido proponer/propone/propuso/propuesto demandar solicitar',
    ],
    ['promised', 'prometer comprometer'],
    [
      'criticised',
      'criticar denunciar lamentar acusar arremeter cuestionar reprochar/reprocha/reprochó/reprochado censurar condenar deplorar',
    ],
    ['praised', 'elogiar celebrar felicitar agradecer/agradece/agradeció/agradecido alabar'],
    ['asked', 'preguntar/pregunta/preguntó/preguntado inquirir/inquiere/inquirió'],
    [
      'thought',
      'pensar/piensa/piensan/pensó/pensado creer/cree/creen/creyó/creía opinar considerar juzgar confiar/confía/confió temer',
    ],
  ],
  ['direct'],
  (infinitive) => {
    const stem = infinitive.slice(0, -2)
    const endings = infinitive.endsWith('ar')
      ? ['a', 'an', 'ó', 'aron', 'aba', 'aban', 'ado', 'ando']
      : ['e', 'en', 'ió', 'ieron', 'ía', 'ían', 'ido', 'iendo']
    return [infinitive, ...endings.map((ending) => `${stem}${ending}`)]
  },
)
