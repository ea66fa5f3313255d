import { cueTable } from './romance-cues.ts'

/** The cue verbs of French, forms of one verb joined by slashes. */
export const frenchCues = cueTable(
  [
    [
      'neutral',
      `dire/dit/disait/disent/disaient/dis déclarer/déclare/déclaré/déclarait/déclarent
     expliquer/explique/expliqué/expliquait/expliquent ajouter/ajoute/ajouté/ajoutait/ajoutent
     indiquer/indique/indiqué/indiquait/indiquent préciser/précise/précisé/précisait
     répondre/répond/répondu/répondait écrire/écrit/écrivait annoncer/annonce/annoncé
     raconter/raconte/raconté/racontait souligner/souligne/souligné/soulignait noter/note/noté
     rappeler/rappelle/rappelé/rappelait poursuivre/poursuit/poursuivi conclure/conclut/conclu
     confier/confie/confié/confiait témoigner/témoigne/témoigné résumer/résume/résumé
     commenter/commente/commenté observer/observe/observé constater/constate/constaté
     confirmer/confirme/confirmé réagir/réagit/réagi tweeter/tweete/tweeté lancer/lance/lancé
     glisser/glisse/glissé détailler/détaille/détaillé reprendre/reprend/repris
     continuer/continue/continué marteler/martèle/martelé`,
    ],
    [
      'claimed',
      'affirmer/affirme/affirmé/affirmait/affirment assurer/assure/assuré prétendre/prétend/prétendu insister/insiste/insisté soutenir/soutient/soutenu estimer/estime/estimé/estimait/estiment',
    ],
    [
      'admitted',
      'admettre/admet/admis reconnaître/reconnaît/reconnu/reconnaissait avouer/avoue/avoué concéder/concède/concédé',
    ],
    ['denied', 'nier/nie/nié démentir/dément/démenti rejeter/rejette/rejeté réfuter/réfute/réfuté'],
    ['warned', 'avertir/avertit/averti prévenir/prévient/prévenu alerter/alerte/alerté'],
    [
      'urged',
      'exhorter/exhorte/exhorté réclamer/réclame/réclamé demander/demande/demandé plaider/plaide/plaidé exiger/exige/exigé',
    ],
    ['promised', 'promettre/promet/promis'],
    [
      'criticised',
      'critiquer/critique/critiqué dénoncer/dénonce/dénoncé regretter/regrette/regretté déplorer/déplore/déploré fustiger/fustige/fustigé accuser/accuse/accusé',
    ],
    [
      'praised',
      'saluer/salue/salué louer/loue/loué féliciter/félicite/félicité réjouir/réjouit/réjoui',
    ],
    ['asked', 'interroger/interroge/interrogé'],
    [
      'thought',
      'penser/pense/pensé/pensait juger/juge/jugé croire/croit/cru considérer/considère/considéré espérer/espère/espéré',
    ],
  ],
  ['direct'],
)
