import { cueTable } from './romance-cues.ts'

/** The cue verbs of French: regular ones as infinitives, the others with every form. */
export const frenchCues = cueTable(
  [
    [
      'neutral',
      `dire/dit/dits/dite/dites/disait/disent/disaient/dis/dira/disant/dirent déclarer expliquer ajouter indiquer
     préciser répondre/répond/répondu/répondait/répondent/répondit écrire/écrit/écrivait/écrivent/écrivit
     annoncer raconter souligner noter rappeler/rappelle/rappellent/rappelé/rappelait/rappela
     poursuivre/poursuit/poursuivi/poursuivait/poursuivent/poursuivit conclure/conclut/conclu/concluait
     confier témoigner résumer commenter observer constater confirmer réagir/réagit/réagi/réagissait
     tweeter lancer glisser détailler reprendre/reprend/repris/reprenait continuer marteler/martèle/martelé/martelait
     exclamer murmurer crier soupirer insurger indigner inquiéter/inquiète/inquiété/inquiétait plaisanter
     ironiser tempérer/tempère/tempéré/tempérait nuancer renchérir/renchérit/renchéri abonder analyser
     argumenter décrire/décrit/décrivait rétorquer répliquer riposter rapporter signaler relever/relève/relevé/relevait
     souvenir/souvient/souvenu/souvenait énumérer/énumère/énuméré enchaîner trancher agacer emporter
     révéler/révèle/révélé/révélait évoquer publier poster informer communiquer justifier illustrer
     développer décrypter élever/élève/élevé demander interpeller/interpelle/interpellé hurler chuchoter
     bougonner balayer/balaie/balayé intervenir/intervient/intervenu peser/pèse/pesé apprendre/apprend/appris
     répéter/répète/répété/répétait`,
    ],
    [
      'claimed',
      `affirmer assurer prétendre/prétend/prétendu/prétendait insister soutenir/soutient/soutenu/soutenait
     estimer arguer clamer certifier garantir/garantit/garanti jurer plaider`,
    ],
    [
      'admitted',
      'admettre/admet/admis/admettait reconnaître/reconnaît/reconnait/reconnu/reconnaissait avouer concéder/concède/concédé/concédait',
    ],
    ['denied', 'nier démentir/dément/démenti/démentait rejeter/rejette/rejeté réfuter contester'],
    [
      'warned',
      'avertir/avertit/averti/avertissait prévenir/prévient/prévenu/prévenait alerter menacer',
    ],
    [
      'urged',
      'exhorter réclamer exiger/exige/exigé/exigeait/exigent appeler/appelle/appellent/appelé/appelait recommander suggérer/suggère/suggéré/suggérait proposer conseiller',
    ],
    ['promised', 'promettre/promet/promis/promettait engager/engage/engagé'],
    [
      'criticised',
      'critiquer dénoncer regretter déplorer fustiger/fustige/fustigé/fustigeait accuser pester railler désoler attaquer condamner blâmer',
    ],
    ['praised', 'saluer louer féliciter réjouir/réjouit/réjoui/réjouissait vanter remercier'],
    ['asked', 'interroger/interroge/interrogé/interrogeait'],
    [
      'thought',
      'penser juger/juge/jugé/jugeait/jugent croire/croit/cru/croyait/croient considérer/considère/considéré/considérait espérer/espère/espéré/espérait craindre/craint/craignait',
    ],
  ],
  ['direct'],
  (infinitive) => {
    const stem = infinitive.slice(0, -2)
    const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem
    return [
      infinitive,
      ...['e', 'ent', 'é', 'ée', 'és'].map((ending) => `${stem}${ending}`),
      ...['ait', 'aient', 'ant', 'a'].map((ending) => `${soft}${ending}`),
    ]
  },
)
